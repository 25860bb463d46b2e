package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.Correction;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.link.AcronymDefinitions;
import org.corpusstats.resolve.link.AcronymDefinitions.Definition;
import org.corpusstats.resolve.link.AcronymPlaces;
import org.corpusstats.resolve.link.AlsoKnownAs;
import org.corpusstats.resolve.link.DocumentNames;
import org.corpusstats.resolve.link.DocumentNames.DocumentName;
import org.corpusstats.resolve.link.LinkGroups;
import org.corpusstats.resolve.link.LinkLegalForms;
import org.corpusstats.resolve.link.LinkMiddleNames;
import org.corpusstats.resolve.link.LinkPersons;
import org.corpusstats.resolve.link.LinkingRule;
import org.corpusstats.resolve.link.NameLinks;
import org.corpusstats.resolve.link.NameLinks.Link;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.world.WorldNames;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.TemplateKind;
import org.corpusstats.table.row.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one document by itself: finds its names, repairs and completes them, and links short
 * ones to full ones. Pure; used by one thread.
 */
public final class ResolveDocument {
  private final ResolveConfig config;
  private final NameRules nameRules;
  private final WorldNames world;
  private final WorldLinks worldLinks;
  private final Corrections corrections;
  private final KnownNames gazetteer;
  private final KnownNames corpusNames;
  private final List<LinkingRule> linkingRules;

  /**
   * @param corpusNames names of other documents, to look for in each
   */
  public ResolveDocument(Knowledge knowledge, KnownNames corpusNames) {
    this.config = knowledge.config();
    this.world = knowledge.world();
    this.worldLinks = new WorldLinks(world, config);
    this.corrections = knowledge.corrections();
    this.gazetteer = KnownNames.ofGazetteer(corrections.gazetteer());
    this.nameRules = new NameRules(config);
    this.corpusNames = corpusNames;
    this.linkingRules =
        Stream.<LinkingRule>of(
                new LinkLegalForms(),
                new LinkMiddleNames(),
                new LinkPersons(Rule.SPELLING_VARIANT),
                new LinkGroups(Rule.SPELLING_VARIANT),
                new LinkPersons(Rule.SURNAME),
                new LinkPersons(Rule.GIVEN_NAME),
                new LinkGroups(Rule.INITIALS),
                new LinkGroups(Rule.SHORT_NAME),
                new LinkGroups(Rule.HEAD_NOUN))
            .filter(rule -> config.isOn(rule.rule()))
            .toList();
  }

  /** The mentions of a document. */
  public List<FoundMention> in(AnnotatedDocument document) {
    TokenizedDocument words = TokenizedDocument.of(document);
    List<Name> found = repaired(seen(words), words);
    List<Definition> definitions =
        config.isOn(Rule.ACRONYM_DEFINITION) ? AcronymDefinitions.in(words, found) : List.of();
    List<Name> names =
        RepeatedNames.complete(
            words, found, definitions, config.isOn(Rule.REPEATED_NAME), corpusNames, gazetteer);
    if (config.isOn(Rule.COUNTRY_IN_NAME)) {
      names = new CountryInName(world).added(names, words);
    }
    // Last, so that no rule brings back what the user does not want.
    List<Name> all = names.stream().filter(name -> isWanted(name, words)).toList();
    AcronymPlaces places = AcronymPlaces.of(definitions, words);
    DocumentNames ofDocument =
        new DocumentNames(
            words,
            all,
            (key, name) ->
                PlaceByContext.isStateOfCity(name, words)
                    ? key + "|state"
                    : places.linkKey(key, name));
    NameLinks links = links(ofDocument, places, all, words);
    Set<String> entities = new HashSet<>();
    Set<List<String>> explained = new HashSet<>();
    return all.stream()
        .filter(name -> isLinkedIfNoun(name, links.resolve(ofDocument.linkKey(name))))
        .map(
            name ->
                mention(
                    name,
                    ofDocument.key(name),
                    document,
                    words,
                    links.resolve(ofDocument.linkKey(name)),
                    entities,
                    explained))
        .toList();
  }

  /** A noun is a name only where it stands for one, "the Guild", or where the user says so. */
  private static boolean isLinkedIfNoun(Name name, @Nullable Link link) {
    return !name.origin().equals(Name.FOUND_BY_HEAD)
        || (link != null && (link.rule() == Rule.HEAD_NOUN || link.rule() == Rule.CORRECTION));
  }

  /** Whether an office or the like stands before a bare name: "Secretary Abraham". */
  private static boolean hasOffice(Name name, TokenizedDocument words) {
    return name.wordCount() == 1
        && name.type().equals("PERSON")
        && NameContext.of(name, words).titles().stream()
            .anyMatch(title -> !PersonName.isRegnal(title));
  }

  private boolean isWanted(Name name, TokenizedDocument words) {
    boolean ofType =
        config.types().contains(name.type()) || name.origin().equals(Name.FOUND_IN_GAZETTEER);
    return ofType && !corrections.isKilled(words.text(name), name.type(), words.docId());
  }

  /** The names that the annotators saw, put together again and trimmed. */
  private List<Name> seen(TokenizedDocument words) {
    List<Name> found = new ArrayList<>();
    for (int i = 0; i < words.sentenceCount(); i++) {
      WholeNames.in(words, i, config.isOn(Rule.WHOLE_NAME)).stream()
          .map(name -> nameRules.apply(name, words))
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  /** What the document as a whole tells of its names: which are two, which have more words. */
  private List<Name> repaired(List<Name> seen, TokenizedDocument words) {
    List<Name> whole = config.isOn(Rule.WHOLE_NAME) ? Nicknames.joined(seen, words) : seen;
    List<Name> parted = SplitNames.in(whole, words, world, config.isOn(Rule.COUNTRY_IN_NAME));
    List<Name> affiliated = Affiliations.in(parted, words, config.isOn(Rule.REPEATED_NAME));
    List<Name> told = OwnGenitives.in(SurnamesOfPlaces.in(affiliated, words), words);
    Set<String> nouns = ProperNouns.hardlyNames(words, told);
    return nouns.isEmpty()
        ? told
        : told.stream().filter(name -> !nouns.contains(words.text(name))).toList();
  }

  /**
   * Names that the annotators saw in the prose of a document, for other documents to look for, and
   * how it uses its proper nouns.
   */
  public List<SeenName> namesSeen(AnnotatedDocument document) {
    TokenizedDocument words = TokenizedDocument.of(document);
    List<Name> names = repaired(seen(words), words);
    return ProperNouns.in(
        words, names.stream().filter(name -> isProse(name, words, document)).toList());
  }

  private static boolean isProse(Name name, TokenizedDocument words, AnnotatedDocument document) {
    TextSpan span = words.span(name);
    return document.templateAround(span.charBegin(), span.charEnd()) == null;
  }

  private NameLinks links(
      DocumentNames names, AcronymPlaces places, List<Name> all, TokenizedDocument words) {
    NameLinks links = new NameLinks();
    for (DocumentName name : names.all()) {
      Correction correction = corrections.of(name.text(), words.docId());
      if (correction != null) {
        String canonical = correction.canonical();
        links.link(
            name.linkKey(),
            new Link(EntityId.of(canonical), canonical, correction.type(), Rule.CORRECTION));
      }
    }
    places
        .byLinkKey()
        .forEach((key, full) -> link(links, key, full, Rule.ACRONYM_DEFINITION, words));
    for (DocumentName name : names.all()) {
      Link link = worldLinks.of(name);
      if (link != null && (link.key().equals(name.key()) || config.isOn(link.rule()))) {
        links.link(name.linkKey(), link);
      }
    }
    if (config.isOn(Rule.ALSO_KNOWN_AS)) {
      linkOtherNames(links, all, words);
    }
    // Twice, so that what one rule finds is there for those before it.
    for (int i = 0; i < 2; i++) {
      linkingRules.forEach(rule -> rule.link(names, links));
    }
    return links;
  }

  private static void linkOtherNames(NameLinks links, List<Name> all, TokenizedDocument words) {
    for (AlsoKnownAs.Alias alias : AlsoKnownAs.in(words, all)) {
      String key = EntityId.of(words.text(alias.other()));
      link(links, key, alias.name(), Rule.ALSO_KNOWN_AS, words);
    }
    for (Name name : all) {
      Name nickname = name.type().equals("PERSON") ? Nicknames.nickname(name, words) : null;
      if (nickname != null) {
        String nick = words.text(nickname);
        link(links, EntityId.of(nick), name, Rule.ALSO_KNOWN_AS, words);
        link(
            links,
            EntityId.of(nick + " " + words.last(name).text()),
            name,
            Rule.ALSO_KNOWN_AS,
            words);
      }
    }
  }

  private static void link(
      NameLinks links, String key, Name full, Rule rule, TokenizedDocument words) {
    String text = words.text(full);
    if (!key.equals(EntityId.of(text))) {
      // People are rare among what has an acronym, and the annotators take theirs for a group's.
      boolean person = rule == Rule.ACRONYM_DEFINITION && full.type().equals("PERSON");
      links.link(key, new Link(EntityId.of(text), text, person ? "PERSON" : null, rule));
    }
  }

  /** Adds to the entities and to the explained names that the mentions before it have. */
  private FoundMention mention(
      Name name,
      String alias,
      AnnotatedDocument document,
      TokenizedDocument words,
      @Nullable Link link,
      Set<String> entities,
      Set<List<String>> explained) {
    String text = words.text(name);
    if (link != null && link.rule() == Rule.HEAD_NOUN && LinkGroups.isAnother(name, words)) {
      link = null;
    }
    Rule rule = link == null ? Rule.SAME_NAME : link.rule();
    if (rule != Rule.CORRECTION && alias.equals(link == null ? alias : link.key())) {
      rule = Rule.SAME_NAME;
    }
    Rule finder = name.finder();
    double confidence = rule.strength();
    if (finder != null) {
      confidence = Math.min(confidence, finder.strength());
      // What a country is called is no question; whether it is named here is one.
      boolean isNoQuestion = finder == Rule.COUNTRY_IN_NAME && rule == Rule.COUNTRY_NAME;
      rule = rule == Rule.SAME_NAME || isNoQuestion ? finder : rule;
    }
    String entity = link == null ? text : link.name();
    String entityId = link == null ? alias : link.key();
    boolean explains = rule.holdsAcrossDocuments() && !alias.equals(entityId);
    String type = corrections.typeOf(entity);
    TextSpan span = words.span(name);
    TemplateKind template = document.templateAround(span.charBegin(), span.charEnd());
    boolean isProse = template == null;
    return new FoundMention(
        span,
        text,
        alias,
        entityId,
        entity,
        name.publishedOrigin(),
        name.type(),
        type != null || link == null ? type : link.type(),
        rule.columnValue(),
        confidence,
        isProse && entities.add(entityId),
        isProse && explains && explained.add(List.of(alias, entityId)),
        hasOffice(name, words),
        template);
  }
}

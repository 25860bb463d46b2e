package org.corpusstats.resolve.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corpusstats.resolve.document.KnownNames.KnownName;
import org.corpusstats.resolve.link.AcronymDefinitions.Definition;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the annotators saw in one place of a document and missed or cut short in
 * another: the same words, the letters that the document defined, the surname of a person it names
 * in full.
 */
final class RepeatedNames {
  private static final Set<String> SUBJECTS = Set.of("PRP", "EX", "WP", "WDT", "DT");

  /** What the tagger takes for names in headlines. */
  private static final Set<String> PREPOSITIONS =
      Set.of("Near", "After", "Before", "During", "Amid", "Over", "Under", "Into", "From", "With");

  private final TokenizedDocument words;
  private final KnownNames known;
  private final Set<String> bodyNames;

  private RepeatedNames(TokenizedDocument words, KnownNames known, Set<String> bodyNames) {
    this.words = words;
    this.known = known;
    this.bodyNames = bodyNames;
  }

  /**
   * The names with those that were missed, in order of the document.
   *
   * @param repeated whether names of one place are looked for in others
   * @param corpusNames names that other documents hold
   * @param gazetteer names that the user lists
   */
  static List<Name> complete(
      TokenizedDocument words,
      List<Name> names,
      List<Definition> definitions,
      boolean repeated,
      KnownNames corpusNames,
      KnownNames gazetteer) {
    Set<String> bodyNames =
        names.stream()
            .filter(name -> !words.isHeadline(name.sentence()))
            .map(words::text)
            .collect(Collectors.toSet());
    List<Name> given = withGazetteer(words, names, gazetteer);
    KnownNames ofDocument =
        new KnownNames(knownNames(words, repeated ? given : List.of(), definitions));
    List<Name> all = new RepeatedNames(words, ofDocument, bodyNames).added(given);
    return new RepeatedNames(words, corpusNames, bodyNames).added(all);
  }

  /** What the user lists is a name wherever it stands, unless it is part of a longer one. */
  private static List<Name> withGazetteer(
      TokenizedDocument words, List<Name> names, KnownNames gazetteer) {
    List<Name> all = new ArrayList<>(names);
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      for (int i = 0; i < words.sentence(sentence).size(); i++) {
        Name found = gazetteer.at(words, sentence, i);
        if (found != null && all.stream().noneMatch(n -> n.overlaps(found) && !found.covers(n))) {
          all.removeIf(found::covers);
          all.add(found);
        }
      }
    }
    return all;
  }

  private static List<KnownName> knownNames(
      TokenizedDocument words, List<Name> names, List<Definition> definitions) {
    Map<List<String>, Map<String, Integer>> types = new LinkedHashMap<>();
    Set<String> nouns = ProperNouns.mostlyNouns(words, names);
    for (Name name : names) {
      List<String> texts = texts(words, name);
      if (texts.size() == 1 && nouns.contains(texts.get(0))) {
        continue;
      }
      count(types, texts, name.type());
      if (texts.size() > 1 || texts.get(0).length() > 3) {
        count(
            types, texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList(), name.type());
      }
    }
    Map<List<String>, KnownName> known = new LinkedHashMap<>();
    types.forEach(
        (texts, counts) ->
            known.put(texts, new KnownName(texts, mostFrequent(counts), Name.FOUND_AGAIN)));
    for (Name name : names) {
      List<String> person =
          name.type().equals("PERSON") ? PersonName.words(texts(words, name)) : List.of();
      if (person.size() > 1) {
        int place =
            PersonName.ofKey(EntityId.of(words.text(name))).isFamilyFirst() ? 0 : person.size() - 1;
        List<String> surname = person.subList(place, place + 1);
        if (surname.get(0).length() >= 3) {
          known.putIfAbsent(surname, new KnownName(surname, "PERSON", Name.FOUND_AGAIN));
        }
      }
    }
    HeadNouns.of(words, names).forEach(head -> known.putIfAbsent(head.words(), head));
    for (Definition definition : definitions) {
      for (Name name : List.of(definition.words(), definition.letters())) {
        List<String> texts = texts(words, name);
        known.put(texts, new KnownName(texts, name.type(), Name.FOUND_AS_ACRONYM));
      }
    }
    return List.copyOf(known.values());
  }

  private static List<String> texts(TokenizedDocument words, Name name) {
    return words.of(name).stream().map(Word::text).toList();
  }

  private static void count(
      Map<List<String>, Map<String, Integer>> types, List<String> texts, String type) {
    types.computeIfAbsent(texts, key -> new TreeMap<>()).merge(type, 1, Integer::sum);
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  private List<Name> added(List<Name> names) {
    Map<Integer, List<Name>> bySentence = new HashMap<>();
    names.forEach(
        name -> bySentence.computeIfAbsent(name.sentence(), s -> new ArrayList<>()).add(name));
    List<Name> all = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      all.addAll(sentence(sentence, bySentence.getOrDefault(sentence, List.of())));
    }
    return all;
  }

  private List<Name> sentence(int sentence, List<Name> names) {
    List<Name> all = new ArrayList<>(names);
    for (int i = 0; i < words.sentence(sentence).size(); i++) {
      Name found = known.at(words, sentence, i, name -> fits(name, all));
      if (found != null) {
        all.removeIf(found::overlaps);
        all.add(found);
        i = found.last();
      }
    }
    all.sort(Comparator.comparingInt(Name::first).thenComparingInt(Name::last));
    return all;
  }

  private boolean fits(Name found, List<Name> names) {
    for (Name name : names) {
      boolean shorter = found.covers(name) && !name.covers(found);
      if (found.overlaps(name) && !shorter && !isHeadlineRun(name, found)) {
        return false;
      }
    }
    if (found.wordCount() > 1) {
      return true;
    }
    if (NameContext.of(found, words).isUnit()) {
      return false;
    }
    if (found.origin().equals(Name.FOUND_BY_HEAD)) {
      return HeadNouns.isDefinite(found, words) && standsAlone(found, names);
    }
    boolean letters =
        found.origin().equals(Name.FOUND_AS_ACRONYM)
            || (words.first(found).isAllCapitals() && words.text(found).length() > 2);
    return letters ? standsForName(found) : standsAlone(found, names);
  }

  /**
   * In a Headline Of Capitalised Words the annotators take too much: there a name that the text
   * below has as well is better than a longer one that it has not.
   */
  private boolean isHeadlineRun(Name name, Name found) {
    return words.isHeadline(name.sentence())
        && !name.origin().equals(Name.FOUND_IN_GAZETTEER)
        && name.covers(found)
        && !found.covers(name)
        && (found.wordCount() > 1 || hasFunctionWord(name))
        && !bodyNames.contains(words.text(name));
  }

  /** "Dunbar Named Mayor Of Lincoln": verbs and prepositions are no part of names. */
  private boolean hasFunctionWord(Name name) {
    return words.of(name).stream()
        .anyMatch(
            word ->
                word.isCapitalised()
                    && (word.pos().startsWith("VB")
                        || Set.of("IN", "TO", "MD").contains(word.pos())
                        || PREPOSITIONS.contains(word.text())));
  }

  /**
   * Letters are a name where capitals mean something: not in a headline, not an emphasised verb.
   */
  private boolean standsForName(Name letters) {
    Word before = before(letters);
    Word word = words.first(letters);
    boolean verb =
        word.pos().startsWith("VB")
            && before != null
            && SUBJECTS.contains(before.pos())
            && !before.text().equalsIgnoreCase("the");
    return !verb && !words.isShouted(letters.sentence());
  }

  /** One word is a name only as a proper noun that is no part of a longer one. */
  private boolean standsAlone(Name found, List<Name> names) {
    Word word = words.first(found);
    boolean noun =
        word.pos().startsWith("NN") && found.first() > 0 && !words.isHeadline(found.sentence());
    NameContext context = NameContext.of(found, words);
    return (word.isProperNoun() || noun)
        && word.isCapitalised()
        && !context.isTime()
        && !context.isSentenceStart()
        && (!context.titles().isEmpty()
            || !isPartOfName(before(found), found.first() - 1, found.sentence(), names))
        && !isPartOfName(after(found), found.last() + 1, found.sentence(), names);
  }

  private boolean isPartOfName(
      @Nullable Word neighbour, int index, int sentence, List<Name> names) {
    return neighbour != null
        && neighbour.isProperNoun()
        && neighbour.isCapitalised()
        && names.stream()
            .noneMatch(
                name ->
                    name.sentence() == sentence && name.first() <= index && index <= name.last());
  }

  private @Nullable Word before(Name name) {
    return name.first() == 0 ? null : words.sentence(name.sentence()).get(name.first() - 1);
  }

  private @Nullable Word after(Name name) {
    List<Word> line = words.sentence(name.sentence());
    return name.last() + 1 == line.size() ? null : line.get(name.last() + 1);
  }
}

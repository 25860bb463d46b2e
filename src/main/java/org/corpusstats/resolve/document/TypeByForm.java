package org.corpusstats.resolve.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.PersonName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.NameContext;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.resolve.text.Word;

/**
 * Takes a proper name tagged IDEOLOGY for an organisation: CoreNLP's gazetteer lists "al-Qaeda" and
 * "American Federation of Labor" beside "communism" and "Marxist". Ideologies end in -ism, their
 * followers in -ist and the like, and both are common nouns or adjectives. A vague name that says
 * what sort of institution it is ("Museum of Flight") is one, too. A bare surname with shares is a
 * firm: "Dell shares".
 */
record TypeByForm() implements NameRule {
  private static final Pattern BELIEF =
      Pattern.compile("(?i).{3,}(?:isms?|ists?|ites?|ians?|ans?|ics?|als?|crats?|cracy|ives?)");

  private static final Set<String> VAGUE = Set.of("MISC", "RELIGION", "IDEOLOGY");

  private static final Set<String> INSTITUTIONS =
      Set.of(
          "Academy",
          "Agency",
          "Association",
          "Church",
          "College",
          "Commission",
          "Committee",
          "Council",
          "Federation",
          "Foundation",
          "Gazette",
          "Herald",
          "Institute",
          "Ministry",
          "Museum",
          "Party",
          "Society",
          "Tribune",
          "Union",
          "University");

  @Override
  public Name apply(Name name, TokenizedDocument words) {
    boolean organisation = isProperIdeology(name, words) || isInstitution(name, words);
    boolean firm =
        name.type().equals("PERSON")
            && name.wordCount() == 1
            && NameContext.of(name, words).isFirm();
    if (isKorean(name, words)) {
      return name.withType("PERSON");
    }
    return organisation || firm ? name.withType("ORGANIZATION") : name;
  }

  private static boolean isProperIdeology(Name name, TokenizedDocument words) {
    return name.type().equals("IDEOLOGY")
        && words.last(name).isProperNoun()
        && words.of(name).stream().anyMatch(Word::hasCapital)
        && !BELIEF.matcher(words.last(name).text()).matches();
  }

  /** "Alba Gazette", "Museum of Flight", "Greek Orthodox Church", which are vague to annotators. */
  private static boolean isInstitution(Name name, TokenizedDocument words) {
    if (name.wordCount() == 1 || !VAGUE.contains(name.type())) {
      return false;
    }
    List<Word> all = words.of(name);
    int of = all.stream().map(Word::text).toList().indexOf("of");
    Word head = all.get(of > 0 ? of - 1 : all.size() - 1);
    return head.isProperNoun() && INSTITUTIONS.contains(head.text());
  }

  /** "Ban Ki-moon", whatever the annotators take it for. */
  private static boolean isKorean(Name name, TokenizedDocument words) {
    List<Word> all = words.of(name);
    return all.size() == 4
        && all.get(2).text().equals("-")
        && !all.get(3).hasCapital()
        && PersonName.ofKey(EntityId.of(words.text(name))).isFamilyFirst();
  }
}

package org.corpusstats.resolve.document;

import java.util.List;
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
 * followers in -ist and the like, and both are common nouns or adjectives. A bare surname with
 * shares is a firm: "Dell shares".
 */
record TypeByForm() implements NameRule {
  private static final Pattern BELIEF =
      Pattern.compile("(?i).{3,}(?:isms?|ists?|ites?|ians?|ans?|ics?|als?|crats?|cracy|ives?)");

  @Override
  public Name apply(Name name, TokenizedDocument words) {
    boolean organisation =
        name.type().equals("IDEOLOGY")
            && words.last(name).isProperNoun()
            && words.of(name).stream().anyMatch(Word::hasCapital)
            && !BELIEF.matcher(words.last(name).text()).matches();
    boolean firm =
        name.type().equals("PERSON")
            && name.wordCount() == 1
            && NameContext.of(name, words).isFirm();
    if (isKorean(name, words)) {
      return name.withType("PERSON");
    }
    return organisation || firm ? name.withType("ORGANIZATION") : name;
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

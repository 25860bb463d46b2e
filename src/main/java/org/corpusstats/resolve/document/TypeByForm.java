package org.corpusstats.resolve.document;

import java.util.regex.Pattern;

/**
 * Takes a proper name tagged IDEOLOGY for an organisation: CoreNLP's gazetteer lists "al-Qaeda" and
 * "American Federation of Labor" beside "communism" and "Marxist". Ideologies end in -ism, their
 * followers in -ist and the like, and both are common nouns or adjectives.
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
    return organisation ? name.withType("ORGANIZATION") : name;
  }
}

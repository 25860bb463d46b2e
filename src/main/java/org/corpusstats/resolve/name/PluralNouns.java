package org.corpusstats.resolve.name;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows some thousand plurals, mostly of people ("neighbours"), from CoreNLP's models. Read once in
 * a JVM; holds about half a megabyte. Immutable and thread safe.
 */
public final class PluralNouns {
  private static final String PLURALS = "edu/stanford/nlp/models/dcoref/plural.unigrams.txt";

  private PluralNouns() {}

  /** Whether a word is such a plural, in any case. */
  public static boolean contain(String word) {
    return word.endsWith("s") && Shared.WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Put off until somebody asks, for the models are not everywhere. */
  private static final class Shared {
    static final Set<String> WORDS =
        ModelLines.cells(PLURALS)
            .map(cells -> cells.get(0))
            .filter(word -> word.endsWith("s") && word.chars().allMatch(Character::isLowerCase))
            .collect(Collectors.toUnmodifiableSet());
  }
}

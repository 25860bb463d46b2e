package org.corpusstats.aggregate.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names that may stand in a longer name, as "Russia" does in "Bank of Russia". Pure. */
final class NameParts {
  /** No name that stands in another is longer. */
  private static final int MOST_WORDS = 6;

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd},()\"“”/]+");

  /** What makes an owner of a name. */
  private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

  private NameParts() {}

  /**
   * All runs of words that are shorter than the name itself, with one space between words; what
   * owns the rest with and without its ending: "Lagos's" and "Lagos".
   */
  static List<String> of(String name) {
    List<String> words = words(name);
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
        if (to - from < words.size()) {
          String part = String.join(" ", words.subList(from, to));
          String owner = POSSESSIVE.matcher(part).replaceFirst("");
          parts.add(part);
          if (!owner.equals(part) && !owner.isBlank()) {
            parts.add(owner);
          }
        }
      }
    }
    return parts;
  }

  /** A name as it is where it is a part of another: "Al Qaeda" for "Al-Qaeda". */
  static String asPart(String name) {
    return String.join(" ", words(name));
  }

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(name.replace('’', '\'')))
        .filter(word -> !word.isBlank())
        .toList();
  }
}

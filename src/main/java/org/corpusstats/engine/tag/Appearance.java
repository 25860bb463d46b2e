package org.corpusstats.engine.tag;

/**
 * What kinds of characters a word holds (CoreNLP's {@code RareExtractor}), by UTF-16 unit as there.
 *
 * @param capital an upper-case letter
 * @param allCapitals nothing but upper-case letters; true of the empty word
 * @param digit a digit
 * @param letter a letter
 * @param dash a hyphen
 */
record Appearance(
    boolean capital, boolean allCapitals, boolean digit, boolean letter, boolean dash) {
  static Appearance of(String word) {
    boolean capital = false;
    boolean allCapitals = true;
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean upper = Character.isUpperCase(c);
      capital |= upper;
      allCapitals &= upper;
      digit |= Character.isDigit(c);
      letter |= Character.isLetter(c);
    }
    return new Appearance(capital, allCapitals, digit, letter, word.indexOf('-') >= 0);
  }
}

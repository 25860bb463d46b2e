package org.corpusstats.engine.tag;

import java.util.TreeSet;

/**
 * A word's shape: classes of its characters, those in the middle of a longer word once each and
 * sorted (CoreNLP's {@code WordShapeClassifier}, shapers {@code chris2} and {@code chris4}). Greek
 * letters spelt out are a class of their own.
 */
final class Shape {
  /** Characters at either end of a word that keep their place. */
  private static final int END = 2;

  private static final char GREEK = 'g';

  private static final String[] GREEK_LETTERS = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
    "omicron", "rho", "sigma", "tau", "upsilon", "omega"
  };

  private static final String MORE_DIGITS = "二三四五六七八九十零〇百千万亿兩○◯";

  private Shape() {}

  /** Shaper {@code chris2}: digits, lower and upper case; other characters as they are. */
  static String plain(String word) {
    return shape(word, false);
  }

  /** Shaper {@code chris4}: other characters by their kind in Unicode. */
  static String unicode(String word) {
    return shape(word, true);
  }

  private static String shape(String word, boolean unicode) {
    int length = word.length();
    boolean sorts = length > 2 * END;
    StringBuilder shape = new StringBuilder();
    StringBuilder end = new StringBuilder();
    TreeSet<Character> middle = new TreeSet<>();
    for (int i = 0; i < length; i++) {
      int greek = greekLetter(word, i);
      char c = word.charAt(i);
      char kind = greek > 0 ? GREEK : unicode ? unicodeClass(c) : plainClass(c);
      if (!sorts || i < END) {
        shape.append(kind);
      } else if (i < length - END) {
        middle.add(kind);
      } else {
        end.append(kind);
      }
      i += Math.max(0, greek - 1);
    }
    middle.forEach(shape::append);
    return shape.append(end).toString();
  }

  /** Length of the Greek letter spelt out at a position; 0 for none. */
  private static int greekLetter(String word, int at) {
    for (String letter : GREEK_LETTERS) {
      if (word.startsWith(letter, at)) {
        return letter.length();
      }
    }
    return 0;
  }

  private static char plainClass(char c) {
    if (Character.isDigit(c)) {
      return 'd';
    } else if (Character.isLowerCase(c)) {
      return 'x';
    } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return 'X';
    }
    return c;
  }

  private static char unicodeClass(char c) {
    int type = Character.getType(c);
    if (Character.isDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || MORE_DIGITS.indexOf(c) >= 0) {
      return 'd';
    } else if (c == '第') {
      return 'o';
    } else if (c == '年' || c == '月' || c == '日') {
      return 'D';
    } else if (Character.isLowerCase(c)) {
      return 'x';
    } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return 'X';
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return 's';
    } else if (c == '%') {
      return '%';
    } else if (c == '\'') {
      return '\'';
    }
    return switch (type) {
      case Character.OTHER_LETTER -> 'c';
      case Character.CURRENCY_SYMBOL -> '$';
      case Character.MATH_SYMBOL -> '+';
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> '|';
      case Character.START_PUNCTUATION -> '(';
      case Character.END_PUNCTUATION -> ')';
      case Character.INITIAL_QUOTE_PUNCTUATION -> '`';
      case Character.FINAL_QUOTE_PUNCTUATION -> '\'';
      case Character.OTHER_PUNCTUATION -> '.';
      case Character.CONNECTOR_PUNCTUATION -> '_';
      case Character.DASH_PUNCTUATION -> '-';
      default -> 'q';
    };
  }
}

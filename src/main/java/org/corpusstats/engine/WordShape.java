package org.corpusstats.engine;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.corpusstats.core.FixedLocale;

/**
 * The kinds of word shape that the models use, those of CoreNLP's {@code WordShapeClassifier}: a
 * word with its characters replaced by what they are. All work on UTF-16 units.
 */
public enum WordShape {
  /** {@code wordShapeDan2}: runs of one kind of character fall together. */
  DAN2 {
    @Override
    boolean spell(String word, StringBuilder shape) {
      shape.append("WT-");
      boolean letters = true;
      char last = '~';
      for (int i = 0; i < word.length(); i++) {
        char unit = word.charAt(i);
        char kind = unit == '_' ? LOWER : kind(unit);
        letters &= isLetter(kind);
        if (kind != last) {
          shape.append(kind);
        }
        last = kind;
      }
      if (word.length() <= 3) {
        shape.append(':').append(word.length());
      }
      return letters;
    }

    @Override
    char kind(char unit) {
      return Character.isTitleCase(unit) ? unit : caseOrDigit(unit);
    }
  },

  /** {@code wordShapeChris2}: digits, lower and upper case; other characters as they are. */
  CHRIS2 {
    @Override
    char kind(char unit) {
      return caseOrDigit(unit);
    }
  },

  /** {@code wordShapeChris4}: the same, but other characters by their kind in Unicode. */
  CHRIS4 {
    @Override
    char kind(char unit) {
      int type = Character.getType(unit);
      if (type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER
          || MORE_DIGITS.indexOf(unit) >= 0) {
        return DIGIT;
      } else if (unit == '第') {
        return 'o';
      } else if (unit == '年' || unit == '月' || unit == '日') {
        return 'D';
      }
      char kind = caseOrDigit(unit);
      if (kind != unit || isLetter(kind)) {
        return kind;
      } else if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        return 's';
      } else if (unit == '%' || unit == '\'') {
        return unit;
      }
      return ofType(type);
    }

    private static char ofType(int type) {
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
  };

  /** Characters at either end of a longer word that keep their place. */
  private static final int BOUNDARY = 2;

  private static final char LOWER = 'x';
  private static final char UPPER = 'X';
  private static final char DIGIT = 'd';
  private static final char GREEK = 'g';
  private static final char KNOWN = 'k';

  private static final List<String> GREEK_LETTERS =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
          "omicron", "rho", "sigma", "tau", "upsilon", "omega");

  private static final String MORE_DIGITS = "二三四五六七八九十零〇百千万亿兩○◯";

  /** The shape of a word. */
  public String of(String word) {
    return of(word, lowerCase -> false);
  }

  /**
   * The shape of a word, with a final k where it is of letters alone and known in lower case.
   *
   * @param isKnown tells of a word in lower case whether it is known
   */
  public String of(String word, Predicate<String> isKnown) {
    StringBuilder shape = new StringBuilder();
    boolean letters = spell(word, shape);
    if (letters && isKnown.test(word.toLowerCase(FixedLocale.LOCALE))) {
      shape.append(KNOWN);
    }
    return shape.toString();
  }

  /** What a character is. */
  abstract char kind(char unit);

  /**
   * Appends the shape but for its final mark; tells whether there are letters alone. The first and
   * last two characters one by one, between them each kind that occurs, in order of its code. A
   * Greek letter's name is one character.
   */
  boolean spell(String word, StringBuilder shape) {
    int length = word.length();
    boolean isShort = length <= 2 * BOUNDARY;
    TreeSet<Character> middle = new TreeSet<>();
    StringBuilder end = new StringBuilder();
    boolean letters = true;
    for (int i = 0; i < length; i++) {
      int greek = greekAt(word, i);
      char kind = greek > 0 ? GREEK : kind(word.charAt(i));
      letters &= isLetter(kind);
      if (isShort || i < BOUNDARY) {
        shape.append(kind);
      } else if (i >= length - BOUNDARY) {
        end.append(kind);
      } else {
        middle.add(kind);
      }
      i += Math.max(0, greek - 1);
    }
    middle.forEach(shape::append);
    shape.append(end);
    return letters;
  }

  private static char caseOrDigit(char unit) {
    if (Character.isDigit(unit)) {
      return DIGIT;
    } else if (Character.isLowerCase(unit)) {
      return LOWER;
    }
    return Character.isUpperCase(unit) || Character.isTitleCase(unit) ? UPPER : unit;
  }

  private static boolean isLetter(char kind) {
    return kind == LOWER || kind == UPPER;
  }

  /** Length of the Greek letter's name at a position, 0 for none. */
  private static int greekAt(String word, int from) {
    for (String name : GREEK_LETTERS) {
      if (word.startsWith(name, from)) {
        return name.length();
      }
    }
    return 0;
  }
}

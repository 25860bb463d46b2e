package org.corpusstats.engine.name;

import java.util.List;
import org.corpusstats.core.FixedLocale;

/**
 * The kinds of word shape that the models use, of {@code WordShapeClassifier}. Both work on UTF-16
 * units and mark a word of letters alone with a final k where its lower-case form is known.
 */
enum WordShape {
  /** {@code wordShapeDan2}: runs of one kind of character fall together. */
  DAN2 {
    @Override
    boolean spell(String word, List<String> greekLetters, StringBuilder shape) {
      shape.append("WT-");
      boolean letters = true;
      char last = '~';
      for (int i = 0; i < word.length(); i++) {
        char unit = word.charAt(i);
        char kind = unit == '_' ? LOWER : kind(unit, false);
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
  },

  /**
   * {@code wordShapeChris2}: the first and last two characters one by one, between them each kind
   * that occurs, in order of its code. A Greek letter's name is one character.
   */
  CHRIS2 {
    @Override
    boolean spell(String word, List<String> greekLetters, StringBuilder shape) {
      int length = word.length();
      boolean isShort = length <= 2 * BOUNDARY;
      StringBuilder middle = new StringBuilder();
      StringBuilder end = new StringBuilder();
      boolean letters = true;
      for (int i = 0; i < length; i++) {
        int greek = greekAt(word, i, greekLetters);
        char kind = greek > 0 ? GREEK : kind(word.charAt(i), true);
        letters &= isLetter(kind);
        if (isShort || i < BOUNDARY) {
          shape.append(kind);
        } else if (i >= length - BOUNDARY) {
          end.append(kind);
        } else if (middle.indexOf(String.valueOf(kind)) < 0) {
          middle.append(kind);
        }
        i += Math.max(0, greek - 1);
      }
      middle.chars().sorted().forEach(kind -> shape.append((char) kind));
      shape.append(end);
      return letters;
    }
  };

  private static final int BOUNDARY = 2;
  private static final char LOWER = 'x';
  private static final char UPPER = 'X';
  private static final char DIGIT = 'd';
  private static final char GREEK = 'g';

  /** Appends the shape but for its final mark; tells whether there are letters alone. */
  abstract boolean spell(String word, List<String> greekLetters, StringBuilder shape);

  /**
   * @param greekLetters names of Greek letters
   * @param known words that are known in lower case
   */
  String of(String word, List<String> greekLetters, TextTable known) {
    StringBuilder shape = new StringBuilder();
    boolean letters = spell(word, greekLetters, shape);
    if (letters && known.get(word.toLowerCase(FixedLocale.LOCALE)) >= 0) {
      shape.append('k');
    }
    return shape.toString();
  }

  private static char kind(char unit, boolean titleCase) {
    if (Character.isDigit(unit)) {
      return DIGIT;
    }
    if (Character.isLowerCase(unit)) {
      return LOWER;
    }
    return Character.isUpperCase(unit) || (titleCase && Character.isTitleCase(unit)) ? UPPER : unit;
  }

  private static boolean isLetter(char kind) {
    return kind == LOWER || kind == UPPER;
  }

  private static int greekAt(String word, int from, List<String> greekLetters) {
    for (String name : greekLetters) {
      if (word.startsWith(name, from)) {
        return name.length();
      }
    }
    return 0;
  }
}

package org.corpusstats.read.html;

/** Counts words of any script without a model. */
final class Words {
  private Words() {}

  /**
   * Returns how many words a text has: runs of letters and digits, with whatever but white space is
   * between them. Of scripts that put no blanks between words, two characters count as one word.
   */
  static int count(CharSequence text) {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (isUnspaced(c)) {
        ideographs++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (isBlank(c)) {
        inWord = false;
      }
    }
    return words + (ideographs + 1) / 2;
  }

  /** Returns whether a character is white space of any kind, those that never break included. */
  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x200B
        || codePoint == 0xFEFF;
  }

  private static boolean isUnspaced(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}

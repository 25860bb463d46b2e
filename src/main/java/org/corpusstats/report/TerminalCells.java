package org.corpusstats.report;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a terminal makes of a text: how many columns a character takes (Unicode Standard Annex 11),
 * and which it would obey instead of showing. Pure.
 */
final class TerminalCells {
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private TerminalCells() {}

  /** Two of East Asian characters and emoji, none of marks that stand on another. */
  static int of(int character) {
    if (character < 0x300) {
      return character == 0xAD ? 0 : 1;
    }
    switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {}
    }
    boolean isHalf = isBetween(character, 0xFF61, 0xFFDC);
    boolean isWide =
        WIDE.contains(UnicodeScript.of(character))
            || isBetween(character, 0x3000, 0x303E)
            || isBetween(character, 0xFF01, 0xFF60)
            || isBetween(character, 0x1F300, 0x1F64F)
            || isBetween(character, 0x1F680, 0x1F6FF)
            || isBetween(character, 0x1F900, 0x1FAFF);
    return isWide && !isHalf ? 2 : 1;
  }

  /**
   * A text on one line: white space is a blank, and what would move the cursor, colour or clear the
   * screen stands as a picture of itself, such as ␛.
   */
  static String visible(String text) {
    String line = text.replaceAll("\\s+", " ");
    StringBuilder shown = new StringBuilder(line.length());
    line.codePoints()
        .map(character -> Character.isISOControl(character) ? picture(character) : character)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Unicode's control pictures; of those from 0x80 there are none. */
  private static int picture(int control) {
    return control < 0x20 ? 0x2400 + control : control == 0x7F ? 0x2421 : 0xFFFD;
  }

  private static boolean isBetween(int character, int first, int last) {
    return character >= first && character <= last;
  }
}

package org.corpusstats.clean;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * Undoes the reading of UTF-8 as windows-1252 or ISO-8859-1 ("â€™" for "’", "Ã©" for "é"), also
 * where it happened twice, and leaves everything else as it is. Pure and thread safe.
 *
 * <p>A character is put right only where its bytes are one well-formed UTF-8 sequence and where its
 * neighbours leave no doubt: "CAFÉ”" could be read as a sequence too. Works sequence by sequence,
 * since texts are often pasted together from sound and broken parts.
 */
final class Mojibake {
  /** Each pass undoes one wrong reading. */
  private static final int MOST_PASSES = 3;

  private static final int FIRST_OF_EAST_ASIA = 0x2E80;
  private static final Map<Character, Integer> BYTES = new HashMap<>();

  /** Bytes that windows-1252 reads as marks that may follow a capital by right: ” — … » */
  private static final String MARKS_OF_PRINT = "‚„…‘’“”•–—‹›«»\u00A0";

  private static final String OPENING = "(['\"“‘«-–—/";

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b < 0x100; b++) {
      BYTES.put((char) b, b); // ISO-8859-1, and the five bytes that windows-1252 leaves open
      BYTES.put(new String(new byte[] {(byte) b}, windows).charAt(0), b);
    }
    BYTES.remove('\uFFFD');
  }

  private Mojibake() {}

  /** Returns the text put right: the same text where nothing was certain to be wrong. */
  static String repair(String text) {
    String before = text;
    for (int pass = 0; pass < MOST_PASSES && mayBeBroken(before); pass++) {
      String after = once(before);
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return before;
  }

  private static boolean mayBeBroken(String text) {
    return text.chars().anyMatch(Mojibake::isLead);
  }

  private static boolean isLead(int c) {
    return c >= 0xC2 && c <= 0xF4;
  }

  private static String once(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean broken = isSurelyBroken(text);
    int afterSequence = -1;
    int i = 0;
    while (i < text.length()) {
      int length = isLead(text.charAt(i)) ? length(text, i) : 0;
      if (length > 0 && isCertain(text, i, length, afterSequence == i)) {
        out.appendCodePoint(codePoint(text, i, length));
        i += length;
        afterSequence = i;
      } else {
        i += appendTorn(text, i, broken, out);
      }
    }
    return out.toString();
  }

  private static boolean isSurelyBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      int length = isLead(text.charAt(i)) ? length(text, i) : 0;
      if (length > 0 && isCertain(text, i, length, false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Appends one character, or what it stands for where an invisible byte after it was lost. A
   * letter that stands alone may be meant: it is left where nothing else in the text is broken.
   *
   * @return the characters of the text that are dealt with
   */
  private static int appendTorn(String text, int i, boolean broken, StringBuilder out) {
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    char before = i > 0 ? text.charAt(i - 1) : '\n';
    boolean attached = !Character.isWhitespace(before) && OPENING.indexOf(before) < 0;
    if (c == 'â' && (next == '€' || next == '\u0080') && (attached || broken)) {
      // The closing quotation mark's last byte is none of windows-1252's.
      out.append('”');
      return i + 2 < text.length() && text.charAt(i + 2) == '\uFFFD' ? 3 : 2;
    }
    if (c == 'Â' && next == ' ' && !Character.isUpperCase(before) && (attached || broken)) {
      return 1; // A no-break space that something made plain.
    }
    if (c == 'Ã' && Character.isLowerCase(before) && next == ' ') {
      out.append('à'); // As before.
      return i + 2 < text.length() && text.charAt(i + 2) == ' ' ? 2 : 1;
    }
    if (c == 'Ã' && Character.isLowerCase(before) && Character.isLowerCase(next)) {
      out.append('í'); // Its second byte reads as a soft hyphen, which was dropped.
      return 1;
    }
    out.append(c);
    return 1;
  }

  /** Length of the well-formed UTF-8 sequence whose bytes were read as what stands here, or 0. */
  private static int length(String text, int begin) {
    int lead = text.charAt(begin);
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (begin + length > text.length()) {
      return 0;
    }
    for (int i = begin + 1; i < begin + length; i++) {
      int b = byteOf(text.charAt(i));
      if (b < 0x80 || b > 0xBF) {
        return 0;
      }
    }
    int codePoint = codePoint(text, begin, length);
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean valid =
        codePoint >= least
            && codePoint <= Character.MAX_CODE_POINT
            && Character.isDefined(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE;
    return valid ? length : 0;
  }

  private static int codePoint(String text, int begin, int length) {
    int codePoint = text.charAt(begin) & (0xFF >> (length + 1));
    for (int i = begin + 1; i < begin + length; i++) {
      codePoint = (codePoint << 6) | (byteOf(text.charAt(i)) & 0x3F);
    }
    return codePoint;
  }

  private static int byteOf(char c) {
    return BYTES.getOrDefault(c, -1);
  }

  private static boolean isCertain(String text, int i, int length, boolean afterSequence) {
    int end = i + length;
    boolean inRun =
        afterSequence || (end < text.length() && isLead(text.charAt(end)) && length(text, end) > 0);
    if (length == 4) {
      return true;
    }
    if (length == 3) {
      int made = codePoint(text, i, 3);
      if (made >= FIRST_OF_EAST_ASIA && Character.isLetter(made)) {
        return inRun; // Other scripts come in words; "Nescafé®’s" makes one character.
      }
      int second = byteOf(text.charAt(i + 1));
      // General punctuation, currency signs, ™: no language puts these after "â".
      boolean punctuation =
          text.charAt(i) == 'â' && (second == 0x80 || second == 0x82 || second == 0x84);
      return punctuation
          || inRun
          || !isMarkOfPrint(text.charAt(i + 1))
          || !isMarkOfPrint(text.charAt(i + 2));
    }
    return isCertainPair(text, i, inRun);
  }

  private static boolean isCertainPair(String text, int i, boolean inRun) {
    int codePoint = codePoint(text, i, 2);
    boolean upperBefore = i > 0 && Character.isUpperCase(text.charAt(i - 1));
    boolean lowerBefore = i > 0 && Character.isLowerCase(text.charAt(i - 1));
    boolean letterBefore = upperBefore || lowerBefore;
    boolean letterAfter = i + 2 < text.length() && Character.isLetter(text.charAt(i + 2));
    boolean lowerAfter = i + 2 < text.length() && Character.isLowerCase(text.charAt(i + 2));
    if (inRun && BYTES.containsKey((char) codePoint)) {
      return true; // Part of what was read wrongly before it was read wrongly again.
    }
    if (codePoint < 0xA0) {
      return false;
    }
    if (codePoint < 0xC0) {
      return !upperBefore;
    }
    if (!isLatinLetter(codePoint)) {
      // Other scripts come in words.
      return inRun && isLetterOfAnotherScript(codePoint);
    }
    return !isMarkOfPrint(text.charAt(i + 1))
        || inRun
        || lowerBefore
        || (lowerAfter && !upperBefore)
        || (text.charAt(i) == 'Ã' && ((letterBefore && letterAfter) || codePoint == 'à'));
  }

  private static boolean isMarkOfPrint(char c) {
    return MARKS_OF_PRINT.indexOf(c) >= 0;
  }

  /** Letters of the Latin alphabets of Europe, Turkey and Vietnam. */
  private static boolean isLatinLetter(int c) {
    return (c >= 0xC0 && c < 0x180)
        || c == 0x01A0
        || c == 0x01A1
        || c == 0x01AF
        || c == 0x01B0
        || (c >= 0x0218 && c <= 0x021B);
  }

  private static boolean isLetterOfAnotherScript(int c) {
    return Character.isLetter(c)
        && switch (Character.UnicodeScript.of(c)) {
          case GREEK, CYRILLIC, HEBREW, ARABIC -> true;
          default -> false;
        };
  }
}

package org.corpusstats.clean;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * Brings a text into the one form in which its characters, and so its hash, its duplicates and its
 * offsets, are compared. Applying it twice changes nothing more. Pure and thread safe.
 *
 * <p>Character properties come from ICU, not from the Java that happens to run: a new emoji must
 * not be unassigned on one machine of a cluster and a character on another.
 */
final class TextNormalizer {
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';
  private static final int MOST_MARKS = 30; // as in Unicode's stream-safe text format
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private TextNormalizer() {}

  /**
   * Returns the normalised text:
   *
   * <ul>
   *   <li>Unicode normalisation form C;
   *   <li>every line end, vertical tab and form feed is {@code \n}, a paragraph separator two;
   *   <li>every run of tabs and other spaces is one plain space;
   *   <li>control characters, unassigned code points and invisible format characters (byte order
   *       mark, soft hyphen, zero-width space, direction marks) are gone, but not the variation
   *       selectors and tags that emoji are built of;
   *   <li>joiners are gone too, but between characters of scripts that shape words by them, and in
   *       emoji: beside a Latin letter they only make two words of one;
   *   <li>ligatures such as "ﬁ" are the letters that they are drawn for, hyphens of all kinds "-";
   *   <li>an unpaired surrogate is U+FFFD;
   *   <li>of the marks upon one letter, 30 are left.
   * </ul>
   */
  static String normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      // CR CR LF is one line end: a CR was put before that of a CR LF once more.
      if (c == '\r' && (text.startsWith("\n", next) || text.startsWith("\r\n", next))) {
        continue;
      }
      append(out, c);
    }
    String composed = withFewMarks(NFC.normalize(withFewMarks(out)));
    String joined = withoutIdleJoiners(composed);
    return joined.equals(composed) ? composed : NFC.normalize(joined);
  }

  /**
   * No letter of any language bears as many marks. What puts them in order, and what looks for the
   * letter under them, takes quadratic time.
   */
  private static String withFewMarks(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = Character.codePointAt(text, i);
      next = i + Character.charCount(c);
      boolean isMark = UCharacter.getType(c) == ECharacterCategory.NON_SPACING_MARK;
      marks = isMark ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static String withoutIdleJoiners(String text) {
    if (text.indexOf(ZERO_WIDTH_NON_JOINER) < 0 && text.indexOf(ZERO_WIDTH_JOINER) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int before = ' ';
    int base = 0; // of the first character behind i that is no mark
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      base = base < next ? baseFrom(text, next) : base;
      if (c == ' ') {
        appendSpace(out);
      } else if (!isJoiner(c) || (isJoined(before) && isJoined(characterAt(text, base)))) {
        out.appendCodePoint(c);
      }
      before = isMark(c) ? before : c;
    }
    return out.toString();
  }

  /** Where the first character stands that is neither a joiner nor a mark on the one before. */
  private static int baseFrom(String text, int begin) {
    int i = begin;
    while (i < text.length() && isMark(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static int characterAt(String text, int i) {
    return i < text.length() ? text.codePointAt(i) : ' ';
  }

  /** Accents, variation selectors and joiners, which take the script of what they stand on. */
  private static boolean isMark(int c) {
    return UScript.getScript(c) == UScript.INHERITED;
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
  }

  /** Whether joiners say something beside a character: in Arabic or Indic script, or in emoji. */
  private static boolean isJoined(int c) {
    return c > 0x7F
        && !UCharacter.isUWhiteSpace(c)
        && switch (UScript.getScript(c)) {
          case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC -> false;
          default ->
              UCharacter.getType(c) != ECharacterCategory.FINAL_PUNCTUATION
                  && UCharacter.getType(c) != ECharacterCategory.INITIAL_PUNCTUATION;
        };
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028' -> out.append('\n');
      case '\u2029' -> out.append("\n\n");
      case '\t' -> appendSpace(out);
      case '\u2010', '\u2011' -> out.append('-');
      case 'ﬀ' -> out.append("ff");
      case 'ﬁ' -> out.append("fi");
      case 'ﬂ' -> out.append("fl");
      case 'ﬃ' -> out.append("ffi");
      case 'ﬄ' -> out.append("ffl");
      case 'ﬅ', 'ﬆ' -> out.append("st");
      default -> {
        switch (UCharacter.getType(c)) {
          case ECharacterCategory.SPACE_SEPARATOR -> appendSpace(out);
          case ECharacterCategory.CONTROL, ECharacterCategory.UNASSIGNED -> {}
          case ECharacterCategory.SURROGATE -> out.append('\uFFFD');
          case ECharacterCategory.FORMAT -> {
            if (!isInvisible(c)) {
              out.appendCodePoint(c);
            }
          }
          default -> out.appendCodePoint(c);
        }
      }
    }
  }

  private static void appendSpace(StringBuilder out) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Format characters that leave no trace in print and would only break words in two. */
  private static boolean isInvisible(int c) {
    return c == 0x00AD // soft hyphen
        || c == 0x061C // Arabic letter mark
        || c == 0x200B // zero-width space
        || c == 0x200E // direction marks
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E) // embeddings and overrides of direction
        || (c >= 0x2060 && c <= 0x206F) // word joiner, invisible operators, isolates
        || c == 0xFEFF; // byte order mark
  }
}

package org.corpusstats.clean;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;

/**
 * Brings a text into the one form in which its characters, and so its hash, its duplicates and its
 * offsets, are compared. Applying it twice changes nothing more. Pure and thread safe.
 *
 * <p>Character properties come from ICU, not from the Java that happens to run: a new emoji must
 * not be unassigned on one machine of a cluster and a character on another.
 */
final class TextNormalizer {
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
   *       mark, soft hyphen, zero-width space, direction marks) are gone, but not the joiners,
   *       variation selectors and tags that emoji are built of;
   *   <li>an unpaired surrogate is U+FFFD.
   * </ul>
   */
  static String normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
        continue;
      }
      append(out, c);
    }
    return NFC.normalize(out);
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028' -> out.append('\n');
      case '\u2029' -> out.append("\n\n");
      case '\t' -> appendSpace(out);
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
        || c == 0x200B // zero-width space
        || c == 0x200E // direction marks
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E) // embeddings and overrides of direction
        || (c >= 0x2060 && c <= 0x206F) // word joiner, invisible operators, isolates
        || c == 0xFEFF; // byte order mark
  }
}

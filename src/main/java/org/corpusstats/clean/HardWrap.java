package org.corpusstats.clean;

import java.util.List;

/**
 * Recognises text whose lines were broken to fit a width, as in mail and in typed files, and joins
 * such lines. Pure and thread safe.
 *
 * <p>A block is a run of lines without a blank line between them.
 */
final class HardWrap {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 130;

  /** Lists and signatures inside a wrapped text end lines early. */
  private static final double SHARE_OF_FULL_LINES = 0.9;

  /**
   * A greedy wrap at width w breaks a line only where the next word would have made it longer than
   * w. The longest line stands for w, but it may have been edited by hand or be a heading, and
   * normalisation shortens lines by their indentation and by second spaces after full stops. Of 17
   * licence texts wrapped at 71 to 82, 1 is recognised with 0.95, 8 with 0.9, 15 with 0.85 and 15
   * with 0.8. The value was chosen on these texts and has not been measured on others.
   */
  private static final double FULL = 0.85;

  /** With fewer breaks than this, being full may be chance: all must be inside a sentence. */
  private static final int ENOUGH_BREAKS = 3;

  /**
   * The least share of breaks before a lower-case letter, 0.33 to 0.86 in the same texts. It is
   * there for verse and for rows of equal length, whose lines may be full as well.
   */
  private static final double SHARE_INSIDE_SENTENCES = 0.25;

  private HardWrap() {}

  /** Returns whether the line breaks inside blocks come from wrapping, in the text as a whole. */
  static boolean isWrapped(List<List<String>> blocks) {
    int width = width(blocks);
    int breaks = 0;
    int full = 0;
    int lowerCase = 0;
    for (List<String> block : blocks) {
      for (int i = 1; i < block.size(); i++) {
        breaks++;
        full += isFull(block.get(i - 1), block.get(i), width) ? 1 : 0;
        lowerCase += Character.isLowerCase(block.get(i).codePointAt(0)) ? 1 : 0;
      }
    }
    return breaks > 0
        && width >= NARROWEST
        && width <= WIDEST
        && full >= SHARE_OF_FULL_LINES * breaks
        && lowerCase >= (breaks < ENOUGH_BREAKS ? 1 : SHARE_INSIDE_SENTENCES) * breaks;
  }

  /** Returns the length of the longest line, in code points. */
  static int width(List<List<String>> blocks) {
    return blocks.stream().flatMap(List::stream).mapToInt(HardWrap::length).max().orElse(0);
  }

  /** Returns whether the first word of the next line would have made a line too long. */
  static boolean isFull(String line, String next, int width) {
    int end = next.indexOf(' ');
    String word = end < 0 ? next : next.substring(0, end);
    return length(line) + 1 + length(word) > FULL * width;
  }

  /** Joins the lines of a block: with a space, but not after a hyphen inside a word. */
  static String join(List<String> block) {
    StringBuilder joined = new StringBuilder();
    for (String line : block) {
      if (!joined.isEmpty() && !isInsideWord(joined, line)) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }

  private static boolean isInsideWord(CharSequence before, String after) {
    int last = before.length() - 1;
    return last > 0
        && before.charAt(last) == '-'
        && Character.isLetter(Character.codePointBefore(before, last))
        && Character.isLetter(after.codePointAt(0));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

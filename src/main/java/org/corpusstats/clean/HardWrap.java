package org.corpusstats.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises text whose lines were broken to fit a width, as in mail and in typed files, and joins
 * such lines. Pure and thread safe.
 *
 * <p>A block is a run of lines without a blank line between them. The {@code >} marks of a quoted
 * mail do not count as text.
 */
final class HardWrap {
  private static final int NARROWEST = 16;
  private static final int WIDEST = 250;

  /** Below this width, lines of a list or a poem may all be full by chance. */
  private static final int NARROW = 40;

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

  private static final String SENTENCE_END = ".!?…:";

  private HardWrap() {}

  /** Returns whether the line breaks inside blocks come from wrapping, in the text as a whole. */
  static boolean isWrapped(List<List<String>> blocks) {
    int width = width(blocks);
    int breaks = 0;
    int full = 0;
    int lowerCase = 0;
    boolean punctuated = false;
    for (List<String> block : blocks) {
      for (int i = 1; i < block.size(); i++) {
        String next = QuotedLines.unmarked(block.get(i));
        breaks++;
        full += isFull(block.get(i - 1), next, width) ? 1 : 0;
        lowerCase += startsLowerCase(next) ? 1 : 0;
        punctuated |= holdsPunctuation(block.get(i - 1));
      }
    }
    return breaks > 0
        && width >= NARROWEST
        && width <= WIDEST
        && (width >= NARROW || punctuated)
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

  /**
   * Cuts the blocks of a wrapped text where a line ends early at the end of a sentence, and the
   * next begins like one: paragraphs with no blank line between them.
   */
  static List<List<String>> cutAtEarlyEnds(List<List<String>> blocks) {
    int width = width(blocks);
    List<List<String>> cut = new ArrayList<>();
    for (List<String> block : blocks) {
      int from = 0;
      for (int i = 1; i < block.size(); i++) {
        String before = block.get(i - 1);
        if (!isFull(before, QuotedLines.unmarked(block.get(i)), width)
            && SENTENCE_END.indexOf(before.charAt(before.length() - 1)) >= 0
            && !startsLowerCase(QuotedLines.unmarked(block.get(i)))) {
          cut.add(block.subList(from, i));
          from = i;
        }
      }
      cut.add(block.subList(from, block.size()));
    }
    return cut;
  }

  /**
   * Makes a block of each line, but a word that was broken at a hyphen keeps its lines together.
   */
  static List<List<String>> linesApart(List<List<String>> blocks, Hyphenation hyphens) {
    List<List<String>> apart = new ArrayList<>();
    for (List<String> block : blocks) {
      int from = 0;
      for (int i = 1; i < block.size(); i++) {
        if (!hyphens.breakWord(block.get(i - 1), QuotedLines.unmarked(block.get(i)))) {
          apart.add(block.subList(from, i));
          from = i;
        }
      }
      apart.add(block.subList(from, block.size()));
    }
    return apart;
  }

  /** Joins the lines of a block: with a space, but not inside a word. */
  static String join(List<String> block, Hyphenation hyphens) {
    StringBuilder joined = new StringBuilder(block.get(0));
    for (String line : block.subList(1, block.size())) {
      String next = QuotedLines.unmarked(line);
      if (Hyphenation.endsInHyphen(joined)) {
        hyphens.append(joined, next);
      } else {
        joined.append(' ').append(next);
      }
    }
    return joined.toString();
  }

  /** A stop or comma inside the line: its end is not the end of what it says. */
  private static boolean holdsPunctuation(String line) {
    return line.contains(". ") || line.contains(", ");
  }

  private static boolean startsLowerCase(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

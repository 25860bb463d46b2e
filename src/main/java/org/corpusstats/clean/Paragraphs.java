package org.corpusstats.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a text, and its title if it begins with one. Immutable and thread safe.
 *
 * <p>Blank lines separate paragraphs, and so does every line end, unless the text is hard-wrapped.
 * The paragraphs' {@link #text()} is the cleaned text of a document; splitting it again gives the
 * same paragraphs and title.
 */
final class Paragraphs {
  private static final int LONGEST_TITLE = 200;
  private static final String SENTENCE_PUNCTUATION = ".!?…:;,";
  private static final String CLOSING = "\"'”’»)]";

  private final List<String> paragraphs;

  private Paragraphs(List<String> paragraphs) {
    this.paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Splits a text, and repairs what lines and paragraphs decide: broken words, wrapped lines,
   * labels of speakers, glued sentences.
   *
   * @param normalizedText as {@link TextNormalizer} returns it
   */
  static Paragraphs of(String normalizedText) {
    List<List<String>> blocks = blocks(normalizedText);
    Hyphenation hyphens = Hyphenation.of(blocks);
    List<String> lines =
        paragraphLines(blocks, hyphens).stream()
            .map(block -> GluedSentences.separate(HardWrap.join(block, hyphens)))
            .toList();
    // A headline may begin like a speech or a letter: "ANALYSIS: why talks go on".
    int body = lines.size() > 1 && isTitle(lines.get(0)) ? 1 : 0;
    List<String> paragraphs = new ArrayList<>(lines.subList(0, body));
    for (String part : SpeakerLabels.setApart(lines.subList(body, lines.size()))) {
      paragraphs.addAll(Letters.split(part));
    }
    return new Paragraphs(paragraphs);
  }

  /**
   * Returns the title, which is also the first paragraph, or null if there is none: a first
   * paragraph of at most 200 code points with a letter in it, not ending like a sentence, and not
   * the only one.
   */
  @Nullable String title() {
    return paragraphs.size() > 1 && isTitle(paragraphs.get(0)) ? paragraphs.get(0) : null;
  }

  /** Returns the paragraphs in order, none empty and none with a line end; the title included. */
  List<String> paragraphs() {
    return paragraphs;
  }

  /** A text as one line. */
  static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns those that stand at the given places, in order. */
  Paragraphs only(List<Integer> places) {
    return new Paragraphs(places.stream().map(paragraphs::get).toList());
  }

  /** Returns the others. */
  Paragraphs without(List<Integer> places) {
    Set<Integer> left = new HashSet<>(places);
    return left.isEmpty()
        ? this
        : only(
            IntStream.range(0, paragraphs.size()).boxed().filter(i -> !left.contains(i)).toList());
  }

  /** Returns the cleaned text: the paragraphs with a blank line between each two. */
  String text() {
    return String.join("\n\n", paragraphs);
  }

  private static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    boolean apart = true;
    boolean signature = false;
    int depth = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      String unmarked = QuotedLines.unmarked(line);
      if (unmarked.isEmpty()) {
        apart = true;
        signature = false;
        continue;
      }
      signature |= unmarked.equals(Letters.SIGNATURE);
      if (apart || signature || QuotedLines.depth(line) != depth) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(line);
      depth = QuotedLines.depth(line);
      apart = false;
    }
    return blocks;
  }

  /** Returns the lines of each paragraph. */
  private static List<List<String>> paragraphLines(List<List<String>> blocks, Hyphenation hyphens) {
    List<List<String>> headed = withTitleApart(blocks, hyphens);
    if (HardWrap.isWrapped(blocks)) {
      List<String> first = blocks.get(0);
      boolean flowsOn =
          first.size() > 1 && HardWrap.isFull(first.get(0), first.get(1), HardWrap.width(blocks));
      return HardWrap.cutAtEarlyEnds(flowsOn ? blocks : headed);
    }
    // A title need not keep to the width of the text, nor be as long.
    if (!headed.isEmpty() && isTitle(HardWrap.join(headed.get(0), hyphens))) {
      List<List<String>> body = headed.subList(1, headed.size());
      if (HardWrap.isWrapped(body)) {
        List<List<String>> all = new ArrayList<>(headed.subList(0, 1));
        all.addAll(HardWrap.cutAtEarlyEnds(body));
        return all;
      }
    }
    return HardWrap.linesApart(blocks, hyphens);
  }

  /** Makes the first line a block of its own if it can be a title and its whole block cannot. */
  private static List<List<String>> withTitleApart(List<List<String>> blocks, Hyphenation hyphens) {
    if (blocks.isEmpty()) {
      return blocks;
    }
    List<String> first = blocks.get(0);
    boolean wholeBlock = blocks.size() > 1 && isTitle(HardWrap.join(first, hyphens));
    if (first.size() == 1 || wholeBlock || !isTitle(first.get(0))) {
      return blocks;
    }
    List<List<String>> headed = new ArrayList<>(blocks);
    headed.set(0, first.subList(1, first.size()));
    headed.add(0, first.subList(0, 1));
    return headed;
  }

  private static boolean isTitle(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && CLOSING.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return !paragraph.startsWith(">")
        && paragraph.codePointCount(0, paragraph.length()) <= LONGEST_TITLE
        && paragraph.codePoints().anyMatch(Character::isLetter)
        && SENTENCE_PUNCTUATION.indexOf(paragraph.charAt(end - 1)) < 0;
  }
}

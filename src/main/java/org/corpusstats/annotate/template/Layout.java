package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its paragraphs and sentences. Offsets are UTF-16 units.
 *
 * @param text paragraphs separated by blank lines
 * @param paragraphs none empty
 */
record Layout(String text, List<Paragraph> paragraphs) {
  private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*+(?:\\n(?!\\n)[^\\n]++)*+");

  /**
   * A paragraph.
   *
   * @param sentences in order; none of another paragraph
   */
  record Paragraph(Range range, List<Range> sentences) {}

  /**
   * @param sentences of the whole text, in order
   */
  static Layout of(String text, List<Range> sentences) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int next = 0;
    Matcher matcher = PARAGRAPH.matcher(text);
    while (matcher.find()) {
      List<Range> inside = new ArrayList<>();
      while (next < sentences.size() && sentences.get(next).begin() < matcher.end()) {
        inside.add(sentences.get(next++));
      }
      paragraphs.add(new Paragraph(new Range(matcher.start(), matcher.end()), inside));
    }
    return new Layout(text, paragraphs);
  }

  String text(Paragraph paragraph) {
    return paragraph.range().of(text);
  }

  /** Words with a letter or a digit in them. */
  List<Range> words(Range range) {
    List<Range> words = new ArrayList<>();
    for (int begin = nextWord(text, range.begin(), range.end()); begin < range.end(); ) {
      int end = endOfToken(text, begin, range.end());
      words.add(new Range(begin, end));
      begin = nextWord(text, end, range.end());
    }
    return words;
  }

  boolean hasWords(Range range) {
    return nextWord(text, range.begin(), range.end()) < range.end();
  }

  static int wordCount(String text) {
    int count = 0;
    int end = text.length();
    for (int begin = nextWord(text, 0, end); begin < end; count++) {
      begin = nextWord(text, endOfToken(text, begin, end), end);
    }
    return count;
  }

  /** Where the next token with a letter or a digit begins; the end where there is none. */
  private static int nextWord(String text, int from, int end) {
    int begin = from;
    while (begin < end) {
      while (begin < end && isSpace(text.charAt(begin))) {
        begin++;
      }
      int endOfToken = endOfToken(text, begin, end);
      if (isWord(text, begin, endOfToken)) {
        return begin;
      }
      begin = endOfToken;
    }
    return end;
  }

  private static int endOfToken(String text, int begin, int end) {
    int i = begin;
    while (i < end && !isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** White space as patterns have it. */
  private static boolean isSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static boolean isWord(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}

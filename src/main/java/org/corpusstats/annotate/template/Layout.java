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
  private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*(?:\\n(?!\\n)[^\\n]+)*");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{Nd}]\\S*");

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
    Matcher matcher = WORD.matcher(text).region(range.begin(), range.end());
    while (matcher.find()) {
      words.add(new Range(matcher.start(), matcher.end()));
    }
    return words;
  }

  static int wordCount(String text) {
    int count = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}

package org.corpusstats.annotate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with its paragraphs and sentences. Offsets are UTF-16 units.
 *
 * @param text paragraphs separated by blank lines
 * @param paragraphs none empty
 */
record Layout(String text, List<Paragraph> paragraphs) {
  private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*+(?:\\n(?!\\n)[^\\n]++)*+");
  private static final Pattern TOKEN = Pattern.compile("\\S++");

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
    return tokens(text, range).filter(token -> isWord(text, token)).toList();
  }

  boolean hasWords(Range range) {
    return tokens(text, range).anyMatch(token -> isWord(text, token));
  }

  static int wordCount(String text) {
    return (int)
        tokens(text, new Range(0, text.length())).filter(token -> isWord(text, token)).count();
  }

  private static Stream<Range> tokens(String text, Range range) {
    return TOKEN
        .matcher(text)
        .region(range.begin(), range.end())
        .results()
        .map(token -> new Range(token.start(), token.end()));
  }

  private static boolean isWord(String text, Range token) {
    for (int i = token.begin(); i < token.end(); i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}

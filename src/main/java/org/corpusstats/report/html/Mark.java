package org.corpusstats.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a name stands in a text, in UTF-16 units, as scripts count.
 *
 * @param begin of its first unit
 * @param end after its last one
 */
record Mark(int begin, int end) {
  /**
   * A mention in its sentence.
   *
   * @param begins code point of the sentence that it begins with
   * @param ends code point after it
   */
  record Mention(String sentence, int begins, int ends) {}

  /**
   * The places of mentions in a text that holds their sentences.
   *
   * @param mentions in their order; those whose sentence is not there, and those within others, are
   *     left out
   */
  static List<Mark> in(String text, List<Mention> mentions) {
    List<Mark> marks = new ArrayList<>();
    int from = 0;
    for (Mention mention : mentions) {
      // The second of two equal sentences is the later one.
      int sentence =
          text.endsWith(mention.sentence())
              ? text.length() - mention.sentence().length()
              : text.indexOf(mention.sentence());
      if (sentence < 0 || mention.begins() < 0) {
        continue;
      }
      int begin = text.offsetByCodePoints(sentence, mention.begins());
      int end = text.offsetByCodePoints(sentence, mention.ends());
      if (begin >= from) {
        marks.add(new Mark(begin, end));
        from = end;
      }
    }
    return marks;
  }
}

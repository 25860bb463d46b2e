package org.corpusstats.report;

import java.util.List;
import org.corpusstats.report.query.Answer;

/**
 * What is known of an entity or a pair, in the order of reading.
 *
 * @param subjects rows of {@code entities}: the entity, or the two
 * @param parts tables about them
 * @param quotes sentences behind the numbers
 * @param quotesTitle what the sentences are
 * @param others names and ids that were meant by the same word, as text; empty where there are none
 */
record Explanation(
    Answer subjects, List<Part> parts, String quotesTitle, List<Quote> quotes, String others) {
  /**
   * One table.
   *
   * @param key its name in JSON
   * @param title its heading in the terminal; empty where it goes on from the one before
   * @param columns those that the terminal shows
   */
  record Part(String key, String title, Answer answer, List<String> columns) {}

  /**
   * A sentence.
   *
   * @param names where the entities stand in it, in code points of the text
   * @param tone what moved the tone towards the entities, in lines; empty where it is not scored
   */
  record Quote(String docId, long sentenceIndex, String text, List<Span> names, String tone) {}

  /**
   * A part of a text.
   *
   * @param begin first code point
   * @param end the one after the last
   */
  record Span(int begin, int end) {}
}

package org.corpusstats.report;

import java.util.List;
import org.corpusstats.report.Explanation.Span;

/** Marks the names in a sentence. */
final class Highlight {
  private Highlight() {}

  /**
   * The text with the names in bold, where the terminal knows that.
   *
   * @param names in the order of the text; one that begins within another is left
   */
  static String names(String text, List<Span> names, Look look) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span name : names) {
      int begin = text.offsetByCodePoints(0, name.begin());
      int end = text.offsetByCodePoints(0, name.end());
      if (begin >= at) {
        marked.append(text, at, begin).append(look.bold(text.substring(begin, end)));
        at = end;
      }
    }
    return marked.append(text.substring(at)).toString();
  }
}

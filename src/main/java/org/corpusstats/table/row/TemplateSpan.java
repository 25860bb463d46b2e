package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** A part of a document's text that is template text and no prose. */
public record TemplateSpan(
    @Doc("first code point in the document's text, from 0") int charBegin,
    @Doc("code point after the last") int charEnd,
    @Doc("repeated, boilerplate, provenance, greeting or quoted") TemplateKind kind) {

  /**
   * The kind of the span that holds a whole range; null where none does.
   *
   * @param spans of one text in their order, none overlapping another
   */
  public static @Nullable TemplateKind around(List<TemplateSpan> spans, int begin, int end) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      TemplateSpan span = spans.get(middle);
      if (span.charEnd() <= begin) {
        low = middle + 1;
      } else if (span.charBegin() > begin) {
        high = middle - 1;
      } else {
        return end <= span.charEnd() ? span.kind() : null;
      }
    }
    return null;
  }
}

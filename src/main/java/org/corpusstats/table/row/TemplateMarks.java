package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** The template text of one document. */
public record TemplateMarks(
    @Doc("place of the dateline in its usual case, such as Montevideo; null where there is none")
        @Nullable String dateline,
    @Doc("its parts that are no prose, in their order") List<TemplateSpan> template) {

  /** Of a text that is all prose. */
  public static final TemplateMarks NONE = new TemplateMarks(null, List.of());
}

package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A representative document with its annotations. */
public record AnnotatedDocument(
    @Doc("document") String docId,
    @Doc("its text") String text,
    @Doc("its sentences") List<AnnotatedSentence> sentences,
    @Flat TemplateMarks marks) {

  /** Internal table of a run: one row per representative document that was annotated. */
  public static final Table<AnnotatedDocument> TABLE =
      Table.internal("annotated_documents", AnnotatedDocument.class, "annotated document");

  /** One whose text is all prose. */
  public static AnnotatedDocument ofProse(
      String docId, String text, List<AnnotatedSentence> sentences) {
    return new AnnotatedDocument(docId, text, sentences, TemplateMarks.NONE);
  }

  /** The kind of the template text that holds a whole range; null where it is prose. */
  public @Nullable TemplateKind templateAround(int charBegin, int charEnd) {
    return TemplateSpan.around(marks.template(), charBegin, charEnd);
  }
}

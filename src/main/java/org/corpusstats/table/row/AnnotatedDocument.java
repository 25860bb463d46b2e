package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** A representative document with its annotations. */
public record AnnotatedDocument(
    @Doc("document") String docId,
    @Doc("its text") String text,
    @Doc("its sentences") List<AnnotatedSentence> sentences) {

  /** Internal table of a run: one row per representative document that was annotated. */
  public static final Table<AnnotatedDocument> TABLE =
      Table.internal("annotated_documents", AnnotatedDocument.class, "annotated document");
}

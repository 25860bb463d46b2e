package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** An accepted document, annotated or not, and the group of exact copies that it belongs to. */
public record AcceptedDocument(
    @Doc("the document") CleanDocument document,
    @Doc("doc_id of the group's representative") String duplicateGroup,
    @Doc("whether it stands for its group in the statistics") boolean isRepresentative) {

  /** Internal table of a run: one row per accepted document. */
  public static final Table<AcceptedDocument> TABLE =
      Table.internal("accepted_documents", AcceptedDocument.class, "accepted document");
}

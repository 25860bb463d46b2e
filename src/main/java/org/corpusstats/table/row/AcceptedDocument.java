package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** An accepted document, annotated or not, and the group of exact copies that it belongs to. */
public record AcceptedDocument(
    @Flat CleanDocument document,
    @Doc("doc_id of the representative of this document's exact copies; its own if none")
        String duplicateGroup,
    @Doc("true for the one document of a duplicate group that statistics count")
        boolean isRepresentative) {

  /** Internal table of a run: one row per accepted document. */
  public static final Table<AcceptedDocument> TABLE =
      Table.internal("accepted_documents", AcceptedDocument.class, "accepted document");
}

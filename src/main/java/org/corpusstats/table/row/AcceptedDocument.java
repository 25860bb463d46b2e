package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An accepted document, annotated or not, and the group of copies that it belongs to. */
public record AcceptedDocument(
    @Flat CleanDocument document,
    @Doc("doc_id of the document that stands for this one and its copies; its own if it is that")
        String duplicateGroup,
    @Doc("true for the one document of a duplicate group that statistics count")
        boolean isRepresentative,
    @Doc(
            "how it copies the representative: exact (the same cleaned text), near (much the same"
                + " wording), contained (most of the shorter stands in the longer); null for the"
                + " representative itself")
        @Nullable DuplicateKind duplicateKind) {

  /** Internal table of a run: one row per accepted document. */
  public static final Table<AcceptedDocument> TABLE =
      Table.internal("accepted_documents", AcceptedDocument.class, "accepted document");
}

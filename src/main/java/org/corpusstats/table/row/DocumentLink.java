package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A name of one document that stands for another entity there than it says by itself. */
public record DocumentLink(
    @Doc("document") String docId,
    @Doc("entity that the name is by itself") String entityId,
    @Doc("entity that it stands for in this document") String targetId,
    @Doc("rule that decided") String rule,
    @Doc("how sure it is, 0…1") double confidence,
    @Doc("where mentions begin that it does not speak of; null where it speaks of all")
        @Nullable Integer beforeChar) {

  /** Internal table of a run: at most one row per document and name. */
  public static final Table<DocumentLink> TABLE =
      Table.internal("document_links", DocumentLink.class, "ambiguous name of a document");
}

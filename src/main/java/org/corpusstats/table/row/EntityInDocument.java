package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** What one document says of one of its entities, in whole numbers that add up over documents. */
public record EntityInDocument(
    @Doc("entity") String entityId,
    @Doc("representative document") String docId,
    @Doc("mentions") long mentions,
    @Doc("sentences that mention it") long sentences,
    @Doc("paragraphs that mention it") long paragraphs,
    @Doc("mentions that were scored") long scored,
    @Doc("sum of their tones in millionths") long toneMillionths,
    @Doc("sum of the probabilities that they are spoken ill of, in millionths")
        long negativeMillionths,
    @Doc("sum of the probabilities that they are spoken well of, in millionths")
        long positiveMillionths) {

  /** Internal table of a run. */
  public static final Table<EntityInDocument> TABLE =
      Table.internal(
          "entities_in_documents", EntityInDocument.class, "entity and document that mentions it");
}

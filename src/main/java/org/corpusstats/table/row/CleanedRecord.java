package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning made of a raw record: a document or a rejection, never both; neither only in a
 * subcorpus, for a document that its condition leaves out.
 */
public record CleanedRecord(
    @Doc("the document; null where the record was rejected or left out")
        @Nullable CleanDocument document,
    @Doc("the rejection; null where the record was accepted or left out")
        @Nullable Rejection rejection) {

  /** Internal table of a run: one row per raw record. */
  public static final Table<CleanedRecord> TABLE =
      Table.internal("cleaned_records", CleanedRecord.class, "input record");

  public CleanedRecord {
    if ((document == null) == (rejection == null)) {
      throw new IllegalArgumentException("a cleaned record is a document or a rejection");
    }
  }

  public static CleanedRecord accepted(CleanDocument document) {
    return new CleanedRecord(document, null);
  }

  public static CleanedRecord rejected(Rejection rejection) {
    return new CleanedRecord(null, rejection);
  }
}

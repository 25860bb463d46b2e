package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A text that is long enough to have near copies, whichever number of documents have it. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one task to the next
public record DistinctText(
    @Doc("first 64 bits of text_sha256: candidates are found by it, nothing is decided by it")
        long textId,
    @Doc("SHA-256 of the cleaned text in UTF-8, in hexadecimal") String textSha256,
    @Doc("the document that stands for the exact copies") String docId,
    @Doc("its date of publication; null where not known") @Nullable LocalDate published,
    @Doc("length of the text in Unicode code points") int characterCount,
    @Doc("hashes of its different word 3-shingles, ascending, four bytes each") byte[] shingles) {

  /** Internal table of a run: one row per text. */
  public static final Table<DistinctText> TABLE =
      Table.internal("distinct_texts", DistinctText.class, "text with enough words");

  /** The 64 bits of a SHA-256 in hexadecimal that a text is numbered by. */
  public static long textId(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, 16, 16);
  }
}

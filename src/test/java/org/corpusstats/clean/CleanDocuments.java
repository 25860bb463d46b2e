package org.corpusstats.clean;

import java.time.LocalDate;
import java.util.Map;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.jspecify.annotations.Nullable;

/** Documents for tests that are about their ids, dates and texts. */
public final class CleanDocuments {
  private CleanDocuments() {}

  public static CleanedRecord record(String id, @Nullable LocalDate published, String text) {
    return record(id, published, null, text);
  }

  public static CleanedRecord record(
      String id, @Nullable LocalDate published, @Nullable String source, String text) {
    return CleanedRecord.accepted(
        new CleanDocument(
            id,
            "file:/" + id,
            null,
            null,
            published,
            source,
            null,
            null,
            null,
            Map.of("é", "😀"),
            "UTF-8",
            1,
            false,
            0,
            null,
            text,
            text.length(),
            TextHash.sha256(text)));
  }
}

package org.corpusstats.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.Test;

class RecordLineTest {
  @Test
  void columnsComeInTheirOrderThenTheTextThenTheNamesOfOtherFields() {
    Map<String, String> fields =
        Map.of(
            "section", "world",
            "author", "M. Tadesse",
            "source", "Meridian Wire",
            "title", "Harbour reopens",
            "published", "2025-03-09");
    assertThat(RecordLine.of(record(fields, "\n  The harbour\nis open.  ")))
        .isEqualTo(
            "news#3: title Harbour reopens; published 2025-03-09; source Meridian Wire;"
                + " text The harbour is open.; metadata author, section");
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    assertThat(RecordLine.of(record(Map.of(), "😀".repeat(50))))
        .isEqualTo("news#3: text " + "😀".repeat(40) + "…");
  }

  @Test
  void whatIsRejectedSaysWhy() {
    Rejection rejection =
        Rejection.of("file:/news.jsonl", 3L, RejectionCode.MALFORMED, "line 3: not closed");
    assertThat(RecordLine.of(RawRecord.rejected("news#3", Map.of(), rejection)))
        .isEqualTo("news#3: malformed, line 3: not closed");
  }

  private static RawRecord record(Map<String, String> fields, String text) {
    return RawRecord.of("news#3", "file:/news.jsonl", 3L, fields, text, "UTF-8", 1.0);
  }
}

package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.corpusstats.LocalSpark;
import org.corpusstats.core.TextHash;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupCopiesTest {
  @Test
  void theEarliestDatedCopyStandsForItsGroupThenTheFirstId() {
    List<CleanedRecord> records =
        List.of(
            document("z", "2025-01-01", "dated"),
            document("a", "2025-01-02", "dated"),
            document("b", null, "dated"),
            document("d", "2025-01-01", "same day"),
            document("c", "2025-01-01", "same day"),
            document("f", null, "undated"),
            document("e", null, "undated"),
            document("g", null, "alone"));
    assertThat(group(records))
        .containsExactlyInAnyOrder(
            tuple("z", "z", true),
            tuple("a", "z", false),
            tuple("b", "z", false),
            tuple("c", "c", true),
            tuple("d", "c", false),
            tuple("e", "e", true),
            tuple("f", "e", false),
            tuple("g", "g", true));
  }

  @Test
  void theOrderOfRecordsChangesNothing() {
    List<CleanedRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(
          document("d" + i, i % 3 == 0 ? null : "2025-01-0" + (9 - i % 4), "text " + i % 2));
    }
    List<Tuple> groups = group(records);
    Collections.reverse(records);
    assertThat(group(records)).containsExactlyInAnyOrderElementsOf(groups);
  }

  @Test
  void rejectionsAreInNoGroup() {
    assertThat(
            group(
                List.of(
                    CleanedRecord.rejected(new Rejection("file:/x", null, "clean", "empty", "")),
                    document("a", null, "text"))))
        .containsExactly(tuple("a", "a", true));
  }

  private static List<Tuple> group(List<CleanedRecord> records) {
    RowCodec<CleanedRecord> cleaned = CleanedRecord.TABLE.codec();
    RowCodec<AcceptedDocument> accepted = AcceptedDocument.TABLE.codec();
    return GroupCopies.group(
            LocalSpark.session()
                .createDataFrame(records.stream().map(cleaned::toRow).toList(), cleaned.schema()))
        .selectExpr(accepted.schema().fieldNames())
        .collectAsList()
        .stream()
        .map(accepted::fromRow)
        .map(d -> tuple(d.document().docId(), d.duplicateGroup(), d.isRepresentative()))
        .toList();
  }

  private static CleanedRecord document(String id, @Nullable String published, String text) {
    return CleanedRecord.accepted(
        new CleanDocument(
            id,
            "file:/" + id,
            null,
            null,
            published == null ? null : LocalDate.parse(published),
            null,
            null,
            null,
            Map.of(),
            "UTF-8",
            false,
            0,
            null,
            text,
            text.length(),
            TextHash.sha256(text)));
  }
}

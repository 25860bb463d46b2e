package org.corpusstats.clean.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.corpusstats.LocalSpark;
import org.corpusstats.clean.CleanDocuments;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.DuplicateKind;
import org.corpusstats.table.row.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCopiesTest {
  private static final CopiesConfig CONFIG = new CopiesConfig(true, 0.7, 0.8);

  @TempDir private Path folder;
  private int runs;

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
    assertThat(group(records, true))
        .containsExactlyInAnyOrder(
            tuple("z", "z", null),
            tuple("a", "z", DuplicateKind.EXACT),
            tuple("b", "z", DuplicateKind.EXACT),
            tuple("c", "c", null),
            tuple("d", "c", DuplicateKind.EXACT),
            tuple("e", "e", null),
            tuple("f", "e", DuplicateKind.EXACT),
            tuple("g", "g", null));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nearCopiesFollowTheEarliestThenTheLongest(boolean few) {
    String story = words(0, 100);
    List<CleanedRecord> records =
        List.of(
            document("first", "2025-01-01", story),
            document("again", "2025-01-03", story),
            document("headed", "2025-01-02", "Another headline\n\n" + story),
            document("headed-again", "2025-01-05", "Another headline\n\n" + story),
            document("cut", "2025-01-02", words(0, 60)),
            document("other", "2025-01-01", words(200, 300)),
            document("undated-short", null, words(300, 400)),
            document("undated-long", null, words(300, 410)));
    assertThat(group(records, few))
        .containsExactlyInAnyOrder(
            tuple("first", "first", null),
            tuple("again", "first", DuplicateKind.EXACT),
            tuple("headed", "first", DuplicateKind.NEAR),
            tuple("headed-again", "first", DuplicateKind.NEAR),
            tuple("cut", "first", DuplicateKind.CONTAINED),
            tuple("other", "other", null),
            tuple("undated-long", "undated-long", null),
            tuple("undated-short", "undated-long", DuplicateKind.NEAR));
  }

  @Test
  void aChainIsDividedWhereItsTextsAreNoLongerCopies() {
    // Each day's report has ten words of a hundred that the day before had not.
    List<CleanedRecord> reports =
        IntStream.range(0, 100)
            .mapToObj(
                day ->
                    document(
                        "day" + (100 + day),
                        LocalDate.of(2025, 1, 1).plusDays(day).toString(),
                        words(10 * day, 10 * day + 100)))
            .toList();
    List<Tuple> groups = group(reports, false);
    // Of the report two days later a text shares 80 in 120, which is 0.8 of each; then no more.
    assertThat(groups)
        .contains(
            tuple("day100", "day100", null),
            tuple("day101", "day100", DuplicateKind.NEAR),
            tuple("day102", "day102", null));
    assertThat(groups.stream().filter(group -> group.toList().get(2) == null)).hasSize(50);
  }

  @Test
  void shortTextsHaveExactCopiesOnly() {
    String result = words(0, 20);
    assertThat(
            group(
                List.of(document("a", null, result + " one"), document("b", null, result + " two")),
                true))
        .extracting(group -> group.toList().get(1))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void nearCopiesAreLeftAloneWhereSwitchedOff() {
    List<CleanedRecord> records =
        List.of(document("a", null, words(0, 100)), document("b", null, words(0, 99)));
    assertThat(group(records, true, new CopiesConfig(false, 0.7, 0.8)))
        .extracting(group -> group.toList().get(1))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void noOrderNorNumberOfTasksChangesAnything() {
    List<CleanedRecord> records =
        LongStream.range(0, 400)
            .mapToObj(PlantedCopies::record)
            .collect(Collectors.toCollection(ArrayList::new));
    List<Tuple> groups = group(records, true);
    assertThat(groups).filteredOn(group -> group.toList().get(2) != null).hasSizeGreaterThan(95);
    Collections.shuffle(records, new Random(1));
    assertThat(group(records, true)).containsExactlyInAnyOrderElementsOf(groups);
    assertThat(group(records, false)).containsExactlyInAnyOrderElementsOf(groups);
    Snapshot tables = LocalSpark.workspace(folder.resolve("seven")).tables();
    tables.write(CleanedRecord.TABLE, LocalSpark.rows(CleanedRecord.TABLE, records).repartition(7));
    GroupCopies.run(tables, CONFIG, false);
    assertThat(groups(tables)).containsExactlyInAnyOrderElementsOf(groups);
  }

  @Test
  void rejectionsAreInNoGroup() {
    assertThat(
            group(
                List.of(
                    CleanedRecord.rejected(new Rejection("file:/x", null, "clean", "empty", "")),
                    document("a", null, "text")),
                true))
        .containsExactly(tuple("a", "a", null));
  }

  /** The id, the group and the kind of each document. */
  private List<Tuple> group(List<CleanedRecord> records, boolean few) {
    return group(records, few, CONFIG);
  }

  private List<Tuple> group(List<CleanedRecord> records, boolean few, CopiesConfig config) {
    Snapshot tables = LocalSpark.workspace(folder.resolve("run" + runs++)).tables();
    tables.write(CleanedRecord.TABLE, LocalSpark.rows(CleanedRecord.TABLE, records));
    GroupCopies.run(tables, config, few);
    return groups(tables);
  }

  private static List<Tuple> groups(Snapshot tables) {
    List<AcceptedDocument> documents =
        LocalSpark.records(AcceptedDocument.TABLE, tables.read(AcceptedDocument.TABLE));
    assertThat(documents)
        .allSatisfy(
            d ->
                assertThat(d.isRepresentative())
                    .isEqualTo(d.document().docId().equals(d.duplicateGroup()))
                    .isEqualTo(d.duplicateKind() == null));
    return documents.stream()
        .map(d -> tuple(d.document().docId(), d.duplicateGroup(), d.duplicateKind()))
        .toList();
  }

  private static String words(int begin, int end) {
    return IntStream.range(begin, end).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static CleanedRecord document(String id, @Nullable String published, String text) {
    return CleanDocuments.record(id, published == null ? null : LocalDate.parse(published), text);
  }
}

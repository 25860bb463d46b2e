package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corpusstats.LocalSpark;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishSnapshotTest {
  private static final Rejection EMPTY = new Rejection("file:/a.txt", null, "clean", "empty", "");
  private static final Origin ORIGIN =
      new Origin(null, List.of("in"), 7, Map.of("clean", Map.of("x", 1)), new TreeMap<>(), "f1");
  private static final Effort EFFORT = new Effort(7, 600, 90, 4.5, Map.of("read", 0.5), Map.of());

  @TempDir private Path folder;
  private OutputFolder output;
  private Workspace work;

  @BeforeEach
  void open() {
    output = OutputFolder.open(LocalSpark.session(), folder.resolve("out").toString());
    output.create();
    Snapshot snapshot = output.newSnapshot(Instant.EPOCH);
    work = new Workspace(LocalSpark.session(), snapshot, output.annotations("f1"));
    write(CleanedRecord.TABLE, List.of(CleanedRecord.rejected(EMPTY)));
    write(Document.TABLE, List.of());
  }

  @Test
  void whatWasMadeIsCurrentSaysHowAndKeepsNoInternalTables() {
    write(Rejection.TABLE, List.of(EMPTY));
    assertThat(publish().snapshot()).isEqualTo(work.tables().id());
    Snapshot current = output.currentSnapshot().orElseThrow();
    assertThat(current.id()).isEqualTo(work.tables().id());
    assertThat(current.count(Rejection.TABLE)).isEqualTo(1);
    assertThat(folder.resolve("out/snapshots").resolve(current.id()))
        .isDirectoryContaining(file -> file.endsWith("rejections"))
        .isDirectoryNotContaining(file -> file.endsWith("_work"));
    Manifest manifest = Manifest.of(current.files());
    assertThat(manifest.inputs()).containsExactly("in");
    assertThat(manifest.annotatorFingerprint()).isEqualTo("f1");
    assertThat(manifest.counts())
        .containsEntry("records_read", 1L)
        .containsEntry("tokens_annotated_in_this_run", 90L);
    assertThat(manifest.tableRows()).isEqualTo(Map.of("documents", 0L, "rejections", 1L));
    assertThat(manifest.stageSeconds()).isEqualTo(EFFORT.stageSeconds());
    assertThat(manifest.annotatedTokensPerCoreSecond()).isEqualTo(4.5);
  }

  @Test
  void whereARecordIsNeitherADocumentNorARejectionNothingIsPublished() {
    write(Rejection.TABLE, List.of());
    assertThatThrownBy(this::publish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 records read, but 0 documents + 0 rejections");
    assertThat(output.currentSnapshot()).isEmpty();
  }

  private Published publish() {
    return PublishSnapshot.run(
        work,
        output,
        List.of(Document.TABLE, Rejection.TABLE),
        ORIGIN,
        EFFORT,
        new PublishConfig(3, Optional.empty()));
  }

  private <R extends Record> void write(Table<R> table, List<R> records) {
    work.tables()
        .write(
            table,
            LocalSpark.session()
                .createDataFrame(
                    records.stream().map(table.codec()::toRow).toList(), table.schema()));
  }
}

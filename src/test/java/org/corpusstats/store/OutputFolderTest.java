package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.core.UserError;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.999Z");

  @TempDir private Path folder;

  @Test
  void aNewFolderIsOpenedWithoutWritingAnything() {
    OutputFolder output = open("new/deep");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(output.currentSnapshot()).isEmpty();
    assertThat(output.location()).isEqualTo("file:" + folder.resolve("new/deep"));
    output.create();
    assertThat(folder.resolve("new/deep/_CORPUS_STATS"))
        .hasContent("corpus-stats output, layout version 1");
  }

  @Test
  void anEmptyFolderAndOneOfOurOwnAreTaken() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    open("empty").create();
    Files.writeString(folder.resolve("empty/notes.txt"), "of the user");
    open("empty").create();
    assertThat(folder.resolve("empty/notes.txt")).exists();
  }

  @Test
  void aFolderThatHoldsOtherFilesIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("thesis"));
    Files.writeString(folder.resolve("thesis/chapter1.txt"), "It began");
    assertThatThrownBy(() -> open("thesis"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "output folder "
                + folder.resolve("thesis")
                + " holds files that corpus-stats did not write; name an empty or new folder");
  }

  @Test
  void aFolderOfAnotherLayoutIsRefusedAndOneWhoseMarkerWasCutOffIsTaken() throws IOException {
    created();
    Path marker = folder.resolve("out/_CORPUS_STATS");
    Files.writeString(marker, "corpus-stats output, layout version 2\n");
    assertThatThrownBy(() -> open("out"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "output folder file:"
                + folder.resolve("out")
                + " is of another version of corpus-stats: its file _CORPUS_STATS says 'corpus-stats"
                + " output, layout version 2', and this version writes 'corpus-stats output, layout"
                + " version 1'; use the other version, or write to a new folder");
    Files.writeString(marker, "");
    created();
    assertThat(marker).hasContent("corpus-stats output, layout version 1");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> open("file"))
        .isInstanceOf(UserError.class)
        .hasMessage("output folder " + folder.resolve("file") + " is a file");
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertThatThrownBy(() -> OutputFolder.open(LocalSpark.session(), ""))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("cannot use output folder");
    assertThatThrownBy(() -> OutputFolder.open(LocalSpark.session(), "nosuch://host/out"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("cannot use output folder nosuch://host/out: ");
  }

  @Test
  void aFolderThatCannotBeMadeIsTheUsersMistake() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> open("file/out").create())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("file/out");
  }

  @Test
  void aSnapshotIsNamedByTheTimeAndAnotherOfTheSameSecondGetsANumber() {
    OutputFolder output = created();
    assertThat(output.newSnapshot(NOON).id()).isEqualTo("20260131T120000Z");
    assertThat(output.newSnapshot(NOON).id()).isEqualTo("20260131T120000Z-2");
    assertThat(output.newSnapshot(NOON).id()).isEqualTo("20260131T120000Z-3");
  }

  @Test
  void nobodySeesASnapshotBeforeItIsPublished() {
    OutputFolder output = created();
    Snapshot snapshot = output.newSnapshot(NOON);
    assertThat(open("out").currentSnapshot()).isEmpty();
    snapshot.writeText("manifest.json", "{}");
    output.publish(snapshot);
    assertThat(open("out").currentSnapshot().orElseThrow().id()).isEqualTo(snapshot.id());
  }

  @Test
  void publishingReplacesTheCurrentSnapshotAndTheLink() throws IOException {
    OutputFolder output = created();
    output.publish(finished(output));
    Snapshot second = output.newSnapshot(NOON);
    second.writeText("manifest.json", "{}");
    output.publish(second);
    assertThat(folder.resolve("out/CURRENT")).hasContent("20260131T120000Z-2");
    assertThat(Files.readSymbolicLink(folder.resolve("out/latest")))
        .isEqualTo(Path.of("snapshots/20260131T120000Z-2"));
    assertThat(folder.resolve("out/latest/manifest.json")).hasContent("{}");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("_CORPUS_STATS", "CURRENT", "latest", "snapshots");
    }
  }

  @Test
  void aLinkLeftByARunThatDiedIsNoObstacle() throws IOException {
    OutputFolder output = created();
    Snapshot snapshot = output.newSnapshot(NOON);
    Files.createSymbolicLink(folder.resolve("out/.latest." + snapshot.id()), Path.of("nowhere"));
    output.publish(snapshot);
    assertThat(folder.resolve("out/latest")).isSymbolicLink();
  }

  @Test
  void aFolderInPlaceOfTheLinkIsLeftAloneAndReported() throws IOException {
    OutputFolder output = created();
    Files.createDirectory(folder.resolve("out/latest"));
    Files.writeString(folder.resolve("out/latest/mine.txt"), "of the user");
    Snapshot snapshot = finished(output);
    assertThat(output.publish(snapshot).orElseThrow())
        .startsWith("latest does not lead to snapshot " + snapshot.id() + ": ")
        .hasLineCount(1);
    assertThat(output.currentSnapshot().orElseThrow().id()).isEqualTo(snapshot.id());
    assertThat(snapshot.files().isLatest()).isFalse();
    assertThat(folder.resolve("out/latest/mine.txt")).hasContent("of the user");
    assertThat(folder.resolve("out/.latest." + snapshot.id())).doesNotExist();
  }

  @Test
  void theCurrentSnapshotIsNeverDiscarded() {
    OutputFolder output = created();
    Snapshot snapshot = output.newSnapshot(NOON);
    snapshot.writeText("manifest.json", "{}");
    assertThat(output.publish(snapshot)).isEmpty();
    assertThat(snapshot.files().isLatest()).isTrue();
    snapshot.discard();
    assertThat(snapshot.files().readText("manifest.json")).isEqualTo("{}");
  }

  @Test
  void aDiscardedSnapshotLeavesTheCurrentOneAsItWas() {
    OutputFolder output = created();
    Snapshot first = finished(output);
    output.publish(first);
    Snapshot second = output.newSnapshot(NOON);
    second.discard();
    assertThat(folder.resolve("out/snapshots/" + second.id())).doesNotExist();
    assertThat(output.currentSnapshot().orElseThrow().id()).isEqualTo(first.id());
  }

  @Test
  void aCurrentThatLeadsNowhereIsSaidInOneLineWithWhatElseThereIs() throws IOException {
    OutputFolder output = created();
    Snapshot older = finished(output);
    Snapshot newer = finished(output);
    output.publish(newer);
    assertThat(output.flaw()).isEmpty();
    String current = "CURRENT in file:" + folder.resolve("out");
    String advice = "; run makes a new snapshot, and --snapshot reads one of " + older.id();

    Files.delete(folder.resolve("out/snapshots/" + newer.id() + "/manifest.json"));
    String noManifest =
        current + " names the snapshot " + newer.id() + ", which has no manifest.json";
    assertThat(output.flaw()).contains(noManifest);
    assertThatThrownBy(output::currentSnapshot)
        .isInstanceOf(UserError.class)
        .hasMessage(noManifest + advice);

    newer.files().home().delete(new org.apache.hadoop.fs.Path(newer.location()));
    assertThat(output.flaw())
        .contains(current + " names the snapshot " + newer.id() + ", which is not there");

    Files.writeString(folder.resolve("out/CURRENT"), "\n");
    assertThat(output.flaw()).contains(current + " is empty");
    assertThatThrownBy(() -> NamedSnapshots.beside(older.files()).current())
        .isInstanceOf(UserError.class)
        .hasMessage(current + " is empty" + advice);
    assertThat(NamedSnapshots.beside(older.files()).get(older.id()).id()).isEqualTo(older.id());
  }

  @Test
  void onlyTheNewestSnapshotsAreKeptAndTheCurrentOneAlways() {
    OutputFolder output = created();
    Snapshot oldest = finished(output);
    Snapshot older = finished(output);
    Snapshot current = finished(output);
    Snapshot newest = finished(output);
    output.publish(current);
    assertThat(output.olderSnapshots())
        .isEqualTo(
            "%s (0.0 MB), %s (0.0 MB), %s (0.0 MB)"
                .formatted(oldest.id(), older.id(), newest.id()));
    assertThat(output.prune(3)).isEmpty();
    assertThat(snapshots()).containsExactly(older.id(), current.id(), newest.id());
    assertThat(output.prune(1)).isEmpty();
    assertThat(output.prune(1)).isEmpty();
    assertThat(snapshots()).containsExactly(current.id());
    assertThat(output.olderSnapshots()).isEmpty();
  }

  @Test
  void whatFailsAfterPublishingIsSaidAndFailsNothing() {
    OutputFolder output = created();
    Snapshot older = finished(output);
    Snapshot current = finished(output);
    Optional<String> warning =
        output.alone(
            () -> {
              output.publish(current);
              assertThatCode(() -> Files.writeString(folder.resolve("out/LOCK"), "another's"))
                  .doesNotThrowAnyException();
              return output.prune(1);
            });
    assertThat(warning.orElseThrow())
        .startsWith("cannot remove older snapshots: output folder ")
        .contains(" is in use by ");
    assertThat(snapshots()).containsExactly(older.id(), current.id());
  }

  @Test
  void whatRunsThatDiedLeftIsRemovedBeforeOneWritesAndNothingElse() throws IOException {
    OutputFolder output = created();
    Snapshot current = finished(output);
    output.publish(current);
    finished(output);
    Snapshot withWork = finished(output);
    Path out = folder.resolve("out");
    Path work = out.resolve("snapshots/" + withWork.id() + "/_work/accepted_documents");
    Files.createDirectories(work);
    output.newSnapshot(NOON);
    OutputFolder january = output.subcorpus("january");
    january.publish(finished(january));
    january.newSnapshot(NOON);
    output.subcorpus("died").newSnapshot(NOON);
    Files.writeString(out.resolve(".CURRENT.new"), "2");
    Files.writeString(out.resolve("subcorpora/january/.CURRENT.new"), "2");
    Files.createSymbolicLink(out.resolve(".latest.x"), Path.of("nowhere"));
    Path aside = Files.writeString(out.resolve("LOCK.1.2"), "");
    Files.setLastModifiedTime(aside, FileTime.from(NOON));
    Files.writeString(out.resolve("LOCK.3.4"), "");
    Files.createDirectories(out.resolve("annotations/f1/_temporary/0/task"));
    Files.writeString(out.resolve("annotations/f1/part-0.parquet"), "");
    Files.writeString(out.resolve("notes.txt"), "of the user");

    output.alone(
        () ->
            assertThat(snapshots())
                .containsExactly(current.id(), current.id() + "-2")
                .doesNotContain(withWork.id()));
    assertThat(out.resolve("subcorpora/january/snapshots").toFile().list()).hasSize(1);
    assertThat(out.resolve("subcorpora/died")).doesNotExist();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).map(out::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "_CORPUS_STATS",
              "CURRENT",
              "LOCK.3.4",
              "notes.txt",
              "annotations/f1/part-0.parquet",
              "snapshots/" + current.id() + "/manifest.json",
              "snapshots/" + current.id() + "-2/manifest.json",
              "subcorpora/january/CURRENT",
              "subcorpora/january/snapshots/20260131T120000Z/manifest.json");
    }
    assertThat(Files.isSymbolicLink(out.resolve(".latest.x"))).isFalse();
    assertThat(out.resolve("annotations/f1/_temporary")).doesNotExist();
  }

  private List<String> snapshots() {
    return Arrays.stream(Objects.requireNonNull(folder.resolve("out/snapshots").toFile().list()))
        .sorted()
        .toList();
  }

  @Test
  void aSnapshotKeepsWorkApartFromWhatItPublishes() {
    Snapshot snapshot = created().newSnapshot(NOON);
    List<EntityName> names = List.of(new EntityName("ann", "Ann", "PERSON", null));
    List<Rejection> rejections = List.of(new Rejection("file:/a", null, "clean", "empty", ""));
    snapshot.write(EntityName.TABLE, rows(EntityName.TABLE, names));
    snapshot.write(Rejection.TABLE, rows(Rejection.TABLE, rejections));
    assertThat(records(snapshot, EntityName.TABLE)).isEqualTo(names);
    snapshot.discardWork();
    assertThat(folder.resolve("out/snapshots/" + snapshot.id() + "/_work")).doesNotExist();
    assertThat(records(snapshot, Rejection.TABLE)).isEqualTo(rejections);
  }

  @Test
  void aTableIsWrittenWithItsColumnsItsTypesAndItsComments() {
    Snapshot snapshot = created().newSnapshot(NOON);
    Dataset<Row> rows =
        LocalSpark.session()
            .sql(
                "select 'm' as message, 'c' as code, 's' as stage, 1 as more,"
                    + " cast(7 as short) as record, 'u' as uri");
    snapshot.write(Rejection.TABLE, rows);
    assertThat(records(snapshot, Rejection.TABLE))
        .containsExactly(new Rejection("u", 7L, "s", "c", "m"));
    Dataset<Row> asFound = LocalSpark.session().read().parquet(snapshot.location(Rejection.TABLE));
    assertThat(asFound.columns()).containsExactly(Rejection.TABLE.schema().fieldNames());
    assertThat(asFound.schema().apply("uri").getComment().get())
        .isEqualTo("where the record was read");
  }

  @Test
  void aColumnThatIsNotNullableIsRequiredInTheFileAndANullInItIsRefused() {
    Snapshot snapshot = created().newSnapshot(NOON);
    String rows = "select %s as uri, 7L as record, 's' as stage, 'c' as code, 'm' as message";
    String file = folder.resolve("rows").toString();
    LocalSpark.session().sql(rows.formatted("'u'")).write().parquet(file);
    snapshot.write(Rejection.TABLE, LocalSpark.session().read().parquet(file));
    assertThat(new ParquetSchema(snapshot.location(Rejection.TABLE)).required())
        .containsExactly("uri", "stage", "code", "message");

    snapshot.remove(Rejection.TABLE);
    Dataset<Row> withNull =
        LocalSpark.session()
            .sql(rows.formatted("(select max(x) from values (cast(null as string)) t(x))"));
    assertThatThrownBy(() -> snapshot.write(Rejection.TABLE, withNull))
        .hasStackTraceContaining("column uri is null");
  }

  @Test
  void aTableIsWrittenOnce() {
    Snapshot snapshot = created().newSnapshot(NOON);
    Dataset<Row> none = rows(Rejection.TABLE, List.of());
    snapshot.write(Rejection.TABLE, none);
    assertThatThrownBy(() -> snapshot.write(Rejection.TABLE, none))
        .hasMessageContaining("already exists");
  }

  private static Snapshot finished(OutputFolder output) {
    Snapshot snapshot = output.newSnapshot(NOON);
    snapshot.writeText("manifest.json", "{}");
    return snapshot;
  }

  private OutputFolder created() {
    OutputFolder output = open("out");
    output.create();
    return output;
  }

  private OutputFolder open(String name) {
    return OutputFolder.open(LocalSpark.session(), folder.resolve(name).toString());
  }

  private static <R extends Record> List<R> records(Snapshot snapshot, Table<R> table) {
    return snapshot.read(table).collectAsList().stream().map(table.codec()::fromRow).toList();
  }

  private static <R extends Record> Dataset<Row> rows(Table<R> table, List<R> records) {
    return LocalSpark.session()
        .createDataFrame(records.stream().map(table.codec()::toRow).toList(), table.schema());
  }

  @Test
  void whatAFailureSaysIsItsFirstLine() {
    IOException refused = new IOException("Permission denied: user=ann\n\tat org.apache.hadoop.X");
    assertThat(StoreFiles.said(refused)).isEqualTo("Permission denied: user=ann");
    assertThat(StoreFiles.said(new IOException())).isEqualTo("null");
  }
}

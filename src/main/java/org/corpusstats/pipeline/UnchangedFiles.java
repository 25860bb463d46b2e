package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.CleanedBefore;
import org.corpusstats.publish.Manifest;
import org.corpusstats.read.KnownFiles;
import org.corpusstats.read.RawRecords;
import org.corpusstats.store.DamagedFile;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;

/**
 * Stands for reading and cleaning the files that did not change since the current snapshot: their
 * documents and rejections are taken over from it, as if they had been read again. Where the user
 * keeps what is deleted, so are those of files that are gone, whatever settings they were read by.
 *
 * <p>A file of which a record could not be read, or not be annotated, is read again: the reason may
 * be gone, and its text is in no table. So is one that was changed so short before it was listed
 * that another change could have left the same time.
 */
final class UnchangedFiles {
  /** Sections of the configuration that decide what is made of a file. */
  private static final List<String> DECIDING = List.of("read", "clean");

  /** File systems tell times to the second, some to two seconds. */
  private static final long COARSEST_CLOCK_MILLIS = 2_000;

  private static final String IN_ARCHIVE = "!/";

  private final SparkSession spark;
  private final Optional<LastSnapshot> before;
  private final boolean readsLike;
  private final boolean keeps;

  private UnchangedFiles(
      SparkSession spark, Optional<LastSnapshot> before, boolean readsLike, boolean keeps) {
    this.spark = spark;
    this.before = before;
    this.readsLike = readsLike;
    this.keeps = keeps;
  }

  /**
   * Since the current snapshot, where it was read and cleaned as this request asks for, or has
   * documents to keep.
   *
   * @param listener told where its tables are damaged
   * @throws org.corpusstats.core.UserError where they are, and hold documents to keep
   */
  static UnchangedFiles since(
      SparkSession spark, Optional<LastSnapshot> last, RunRequest request, RunListener listener) {
    boolean readsLike = last.filter(before -> readsLike(before.manifest(), request)).isPresent();
    boolean keeps = request.deleted() == DeletedFiles.KEEP;
    Optional<LastSnapshot> used = last.filter(before -> readsLike || keeps);
    Optional<String> flaw = used.flatMap(LastSnapshot::flaw);
    if (flaw.isPresent()) {
      request.deleted().readAgain(flaw.get(), listener);
      return none(spark);
    }
    return new UnchangedFiles(spark, used, readsLike, keeps);
  }

  /** All files are to be read. */
  static UnchangedFiles none(SparkSession spark) {
    return new UnchangedFiles(spark, Optional.empty(), false, false);
  }

  /** Whether a file that could not be read is one of those that the documents stand in. */
  boolean standIn(DamagedFile damaged) {
    return before.filter(last -> damaged.isIn(last.tables().location())).isPresent();
  }

  private static boolean readsLike(Manifest manifest, RunRequest request) {
    Map<String, Object> settings = request.config().values();
    return CleanRecords.CODE_VERSION.equals(manifest.versions().get(Manifest.READING))
        && request.config().read().reuseUnchanged()
        && DECIDING.stream()
            .allMatch(
                part -> Objects.equals(settings.get(part), manifest.configuration().get(part)));
  }

  /** The tables of that snapshot; empty where all is read anew. */
  Optional<Snapshot> before() {
    return before.map(LastSnapshot::tables);
  }

  KnownFiles known() {
    return before.map(this::known).orElse(KnownFiles.NONE);
  }

  private KnownFiles known(LastSnapshot last) {
    List<ListedFile> files =
        last.tables().read(ListedFile.TABLE).collectAsList().stream()
            .map(ListedFile.TABLE.codec()::fromRow)
            .toList();
    return KnownFiles.of(files, readsLike ? settled(files, last) : List.of(), keeps);
  }

  private static List<ListedFile> settled(List<ListedFile> files, LastSnapshot last) {
    long settled = last.manifest().inputsListedMillis() - COARSEST_CLOCK_MILLIS;
    Column again =
        col("stage")
            .equalTo("annotate")
            .or(col("code").equalTo(RejectionCode.UNREADABLE.columnValue()));
    Set<String> toReadAgain =
        Set.copyOf(
            last.tables()
                .read(Rejection.TABLE)
                .filter(again)
                .select(file())
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    return files.stream()
        .filter(file -> file.modifiedMillis() != null && file.modifiedMillis() < settled)
        .filter(file -> !file.uri().contains(IN_ARCHIVE) && !toReadAgain.contains(file.uri()))
        .toList();
  }

  /**
   * What the current snapshot has of files, of {@link CleanedRecord}.
   *
   * @param raw read since, knowing {@link #known}
   */
  Dataset<Row> cleaned(RawRecords raw) {
    List<String> uris = Stream.concat(raw.unchanged().stream(), raw.kept().stream()).toList();
    if (uris.isEmpty()) {
      return spark.createDataFrame(List.of(), CleanedRecord.TABLE.schema());
    }
    Dataset<Row> files = spark.createDataset(uris, Encoders.STRING()).toDF("file");
    return CleanedBefore.from(of(Document.TABLE, files), of(Rejection.TABLE, files));
  }

  private Dataset<Row> of(Table<?> table, Dataset<Row> files) {
    Dataset<Row> rows = before.orElseThrow().tables().read(table);
    Column file = col("file");
    Column isFromIt =
        col("uri").equalTo(file).or(col("uri").startsWith(concat(file, lit(IN_ARCHIVE))));
    // Equal beginnings are what Spark joins by: the file's own folders may be called like an
    // archive.
    return rows.join(files, file().equalTo(beginning(file)).and(isFromIt), "left_semi");
  }

  /** The file that a row was read from: its uri leads into an archive. */
  private static Column file() {
    return beginning(col("uri"));
  }

  private static Column beginning(Column uri) {
    return substring_index(uri, IN_ARCHIVE, 1);
  }
}

package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.clean.CleanRecords;
import org.corpusstats.clean.CleanedBefore;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.read.KnownFiles;
import org.corpusstats.read.RawRecords;
import org.corpusstats.store.OutputFolder;
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
  private final RunRequest request;
  private final Optional<Snapshot> before;

  private UnchangedFiles(SparkSession spark, RunRequest request, Optional<Snapshot> before) {
    this.spark = spark;
    this.request = request;
    this.before = before;
  }

  /** Since the current snapshot of an output folder. */
  static UnchangedFiles since(SparkSession spark, OutputFolder output, RunRequest request) {
    return new UnchangedFiles(spark, request, output.currentSnapshot());
  }

  private static boolean readsLike(Snapshot before, RunRequest request) {
    Manifest manifest;
    try {
      manifest = Manifest.of(before.files());
    } catch (UserError unreadable) {
      return false; // Reading the files again asks nothing of it.
    }
    Map<String, Object> settings = request.config().values();
    return CleanRecords.CODE_VERSION.equals(manifest.versions().get(Manifest.READING))
        && request.config().read().reuseUnchanged()
        && DECIDING.stream()
            .allMatch(
                part -> Objects.equals(settings.get(part), manifest.configuration().get(part)));
  }

  /** That snapshot; empty where all is read anew. */
  Optional<Snapshot> before() {
    return before;
  }

  KnownFiles known() {
    return before.map(this::known).orElse(KnownFiles.NONE);
  }

  private KnownFiles known(Snapshot before) {
    boolean readsLike = readsLike(before, request);
    boolean keeps = request.deleted() == DeletedFiles.KEEP;
    return readsLike || keeps
        ? KnownFiles.of(
            files(before.read(ListedFile.TABLE)), readsLike ? settled(before) : List.of(), keeps)
        : KnownFiles.NONE;
  }

  private static List<ListedFile> settled(Snapshot before) {
    long settled = Manifest.of(before.files()).inputsListedMillis() - COARSEST_CLOCK_MILLIS;
    Column again =
        col("stage")
            .equalTo("annotate")
            .or(col("code").equalTo(RejectionCode.UNREADABLE.columnValue()));
    Dataset<Row> toReadAgain =
        before.read(Rejection.TABLE).filter(again).select(file().as("uri")).distinct();
    Dataset<Row> files =
        before
            .read(ListedFile.TABLE)
            .filter(
                col("modified_millis")
                    .lt(settled)
                    .and(col("uri").contains(IN_ARCHIVE).equalTo(false)))
            .join(toReadAgain, new String[] {"uri"}, "left_anti");
    return files(files);
  }

  private static List<ListedFile> files(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(ListedFile.TABLE.codec()::fromRow).toList();
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
    Dataset<Row> rows = before.orElseThrow().read(table);
    return rows.join(files, file().equalTo(col("file")), "left_semi");
  }

  /** The file that a row was read from: its uri leads into an archive. */
  private static Column file() {
    return substring_index(col("uri"), IN_ARCHIVE, 1);
  }
}

package org.corpusstats.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.watch.JobLabel;

/**
 * One set of tables that belong together. While a run builds it, stages read from it what earlier
 * stages wrote; internal tables stand in a hidden folder that {@link #discardWork} removes.
 */
public final class Snapshot implements Tables {
  private final SparkSession spark;
  private final StoreFiles files;
  private final SnapshotFiles published;
  private final Path folder;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  Snapshot(SparkSession spark, StoreFiles files, String id) {
    this.spark = spark;
    this.files = files;
    this.published = new SnapshotFiles(files, id);
    this.folder = files.snapshot(id);
  }

  /** The time of the run in UTC, as in {@code 20260131T235959Z}. */
  public String id() {
    return folder.getName();
  }

  /** Where a table's files are, with the scheme of the file system. */
  public String location(Table<?> table) {
    return published.location(table);
  }

  public String location() {
    return published.location();
  }

  /** What needs no Spark: where the files are. */
  public SnapshotFiles files() {
    return published;
  }

  /**
   * Writes a table from rows with at least its columns, in any order. A null in a column that is
   * not nullable makes the job fail: those are required columns of the Parquet files.
   */
  public void write(Table<?> table, Dataset<Row> rows) {
    write(table, () -> rows);
  }

  /** Writes a table from rows which take jobs to make: those are labelled as the table's, too. */
  public void write(Table<?> table, Supplier<Dataset<Row>> rows) {
    JobLabel.table(spark.sparkContext(), table.name(), () -> writeFiles(table, rows.get()));
  }

  private void writeFiles(Table<?> table, Dataset<Row> rows) {
    rows.select(columns(table, rows.schema()))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("compression", "zstd")
        .parquet(location(table));
  }

  /**
   * The rows of a table. Those of a small one are one partition, and Spark knows it: nothing that
   * is made of small tables needs a shuffle.
   */
  @Override
  public Dataset<Row> read(Table<?> table) {
    Dataset<Row> rows =
        spark
            .read()
            .schema(table.schema())
            .option(ParquetCheck.VERIFY, true)
            .parquet(LiteralPath.of(location(table)));
    return SmallData.isLeast(spark, sizeBytes(table)) ? rows.coalesce(1) : rows;
  }

  /** The size of a table's files. */
  public long sizeBytes(Table<?> table) {
    return published.sizeBytes(table);
  }

  /** Whether the rows of a table, texts and all, fit into the memory of each task. */
  public boolean isSmall(Table<?> table) {
    return SmallData.isSmall(spark, sizeBytes(table));
  }

  /** Counted once, from the files' footers: a written table no longer changes. */
  @Override
  public long count(Table<?> table) {
    return counts.computeIfAbsent(table.name(), name -> published.rowCount(table));
  }

  /** Takes back what was written of a table, of which nothing else was made yet. */
  public void remove(Table<?> table) {
    counts.remove(table.name());
    files.delete(new Path(location(table)));
  }

  /** Writes a text file such as the manifest beside the tables. */
  public void writeText(String name, String text) {
    files.writeText(new Path(folder, name), text);
  }

  /** Removes the internal tables. */
  public void discardWork() {
    files.delete(new Path(folder, SnapshotFiles.WORK));
  }

  /** Removes the whole snapshot, of a run that failed; the current one stays. */
  public void discard() {
    if (!new CurrentSnapshot(files).named().equals(Optional.of(id()))) {
      files.delete(folder);
    }
  }

  /** The schema's columns in its order, with its types and comments. */
  private static Column[] columns(Table<?> table, StructType rows) {
    return Arrays.stream(table.schema().fields())
        .map(field -> column(field, rows.apply(field.name())).as(field.name(), field.metadata()))
        .toArray(Column[]::new);
  }

  /** Numbers may come wider or narrower than declared; nested columns come from records. */
  private static Column column(StructField field, StructField found) {
    Column column = functions.col(field.name());
    boolean atomic = field.dataType() instanceof AtomicType;
    Column typed = atomic ? column.cast(field.dataType()) : column;
    return field.nullable() || !found.nullable()
        ? typed
        : RequiredColumn.of(typed, field.name(), atomic ? field.dataType() : found.dataType());
  }
}

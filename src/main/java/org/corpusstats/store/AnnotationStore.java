package org.corpusstats.store;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.watch.JobLabel;

/**
 * Annotations made with one fingerprint, kept so that unchanged text is never annotated twice.
 *
 * <p>Every finished task commits its own Parquet file at once (the second algorithm of Hadoop's
 * FileOutputCommitter), so that a run that dies loses only the tasks under way. Two files may hold
 * the same text, after a lost executor or a second try; one of them counts, an annotated one before
 * a failed one.
 */
public final class AnnotationStore {
  private static final String SHA = "text_sha256";
  private static final String FILE = "store_file";

  private final SparkSession spark;
  private final StoreFiles files;
  private final Path folder;

  AnnotationStore(SparkSession spark, StoreFiles files, String fingerprint) {
    this.spark = spark;
    this.files = files;
    this.folder = files.annotations(fingerprint);
  }

  /** Adds rows of {@link AnnotatedText}; what a finished task wrote stays when the job fails. */
  public void append(Dataset<Row> annotated) {
    JobLabel.table(
        spark.sparkContext(),
        "annotations",
        () ->
            annotated
                .write()
                .mode(SaveMode.Append)
                .option("compression", "zstd")
                .option("mapreduce.fileoutputcommitter.algorithm.version", "2")
                // So that a few texts are found without reading all.
                .option("parquet.bloom.filter.enabled#" + SHA, "true")
                .option("parquet.bloom.filter.expected.ndv#" + SHA, "1000")
                .parquet(folder.toString()));
  }

  /**
   * The hashes of texts that the store answers for: one row per text with {@code text_sha256} and
   * {@code failure_code} and {@code failure_message}, null where it was annotated.
   */
  public Dataset<Row> texts() {
    return chosen().drop(FILE);
  }

  /**
   * Joins annotations to rows that carry {@code text_sha256}: the columns of the rows, then those
   * of {@link AnnotatedText} that the rows lack. Rows without an annotation are left out.
   *
   * @param few whether the rows fit into the memory of each task: then they are sent to the tasks
   *     that read annotations, which stay where they are and are the larger part by far
   */
  public Dataset<Row> attachTo(Dataset<Row> rows, boolean few) {
    Dataset<Row> placed = rows.join(chosen().select(SHA, FILE), SHA);
    return (few ? broadcast(placed) : placed).join(all(), new String[] {SHA, FILE});
  }

  /** Those of rows that carry {@code text_sha256} whose text is neither annotated nor failed. */
  public Dataset<Row> missing(Dataset<Row> rows) {
    return rows.join(all().select(SHA), new String[] {SHA}, "left_anti");
  }

  /** Those of rows that carry {@code text_sha256} whose text is not annotated, failed or not. */
  public Dataset<Row> notAnnotated(Dataset<Row> rows) {
    Dataset<Row> annotated = all().filter(col("failure_code").isNull()).select(SHA);
    return rows.join(annotated, new String[] {SHA}, "left_anti");
  }

  /** Which texts are being annotated for this store. */
  public AnnotationJournal journal() {
    return new AnnotationJournal(files.system().getConf(), folder);
  }

  /** Its files, for whoever looks after them. */
  public AnnotationFiles files() {
    return new AnnotationFiles(spark, files, folder);
  }

  /** What made them. */
  public String fingerprint() {
    return folder.getName();
  }

  /** The full name of the folder, with its scheme. */
  public String location() {
    return folder.toString();
  }

  /** The size of its files. */
  public long sizeBytes() {
    return files.exists(folder)
        ? files.parquetIn(folder).stream().mapToLong(FileStatus::getLen).sum()
        : 0;
  }

  /** The annotations of a few texts, of {@link AnnotatedText}; of those that failed, none. */
  public Dataset<Row> of(List<String> textSha256) {
    return all()
        .filter(col(SHA).isin(textSha256.toArray()).and(col("failure_code").isNull()))
        .dropDuplicates(SHA);
  }

  private Dataset<Row> all() {
    if (!files.exists(folder)) {
      return spark
          .createDataFrame(List.of(), AnnotatedText.TABLE.schema())
          .withColumn(FILE, lit(""));
    }
    return spark
        .read()
        .schema(AnnotatedText.TABLE.schema())
        .option(ParquetCheck.VERIFY, true)
        .parquet(LiteralPath.of(folder.toString()))
        .withColumn(FILE, col("_metadata.file_name"));
  }

  /** One file for each text: the smallest name among those where the text did not fail, if any. */
  private Dataset<Row> chosen() {
    return all()
        .groupBy(SHA)
        .agg(
            min(struct(
                    col("failure_code").isNotNull(),
                    col(FILE),
                    col("failure_code"),
                    col("failure_message")))
                .as("best"))
        .select(
            col(SHA),
            col("best").getField(FILE).as(FILE),
            col("best").getField("failure_code").as("failure_code"),
            col("best").getField("failure_message").as("failure_message"));
  }
}

package org.corpusstats.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.CollectionAccumulator;
import org.corpusstats.store.AnnotationJournal;
import org.corpusstats.store.AnnotationJournal.Company;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.table.PartitionKeys;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedText;

/**
 * One job of Spark: annotates texts and adds them to the store. Rows of texts have the columns
 * text_sha256, text and character_count.
 */
record AnnotationJob(
    SparkSession spark,
    AnnotationStore store,
    AnnotatorFactory annotators,
    AnnotateConfig config,
    AnnotationProgress.Counters counters) {
  /** Most groups of texts that the driver packs into tasks. */
  private static final int MOST_BUCKETS = 1 << 16;

  /**
   * Annotates texts in tasks of about equal length.
   *
   * @return hashes of the texts that were left out, see {@link AnnotatePartition}
   */
  Set<String> inCompany(Dataset<Row> texts, Pending amount) {
    int tasks =
        PackTasks.count(
            amount, config.partitionCharacters(), spark.sparkContext().defaultParallelism());
    if (tasks == 1) {
      return annotate(texts.repartition(1), Company.OTHERS);
    }
    int buckets = Math.max(tasks, Math.min(MOST_BUCKETS, 64 * tasks));
    Column bucket = bucket(buckets);
    int[] taskOfBucket = PackTasks.pack(charactersByBucket(texts, bucket, buckets), tasks);
    PartitionKeys keys = new PartitionKeys(tasks);
    Broadcast<int[]> packing =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(Arrays.stream(taskOfBucket).map(keys::of).toArray());
    UDF1<Integer, Integer> packed = b -> packing.value()[b];
    Column key = udf(packed, DataTypes.IntegerType).apply(bucket);
    try {
      return annotate(keys.bring(texts, key), Company.OTHERS);
    } finally {
      packing.destroy();
    }
  }

  /**
   * Annotates one text while nothing else is annotated.
   *
   * @return its hash where it was left out, see {@link AnnotatePartition}
   */
  Set<String> alone(Row text) {
    return annotate(spark.createDataFrame(List.of(text), text.schema()), Company.NONE);
  }

  private Set<String> annotate(Dataset<Row> tasks, Company company) {
    CollectionAccumulator<String> leftOut =
        spark.sparkContext().collectionAccumulator("texts left out");
    AnnotationJournal journal = store.journal();
    // In local mode the driver dies with a task, and none is there to begin the next attempt.
    boolean journalAlways =
        company == Company.NONE || spark.sparkContext().isLocal() || journal.isCheap();
    store.append(
        tasks.mapPartitions(
            new AnnotatePartition(
                annotators,
                config.documentDeadlineSeconds(),
                counters,
                journal,
                company,
                leftOut,
                journalAlways),
            new RowCodec<>(AnnotatedText.class).encoder()));
    return Set.copyOf(leftOut.value());
  }

  /** A hash is evenly spread already: its first digits are the bucket. */
  private static Column bucket(int buckets) {
    Column digits = conv(substring(col("text_sha256"), 1, 8), 16, 10).cast(DataTypes.LongType);
    return pmod(digits, lit((long) buckets)).cast(DataTypes.IntegerType);
  }

  private static long[] charactersByBucket(Dataset<Row> texts, Column bucket, int buckets) {
    long[] characters = new long[buckets];
    List<Row> sums = texts.groupBy(bucket).agg(sum("character_count")).collectAsList();
    for (Row row : sums) {
      characters[row.getInt(0)] = row.getLong(1);
    }
    return characters;
  }
}

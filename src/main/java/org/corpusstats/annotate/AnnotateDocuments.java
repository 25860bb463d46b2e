package org.corpusstats.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.TaskCompletionListener;
import org.corpusstats.annotate.template.TemplateConfig;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AnnotatedText;

/** The stage annotate: only the texts that the annotation store does not hold yet are annotated. */
public final class AnnotateDocuments {
  /** Most groups of texts that the driver packs into tasks. */
  private static final int MOST_BUCKETS = 1 << 16;

  private AnnotateDocuments() {}

  /**
   * Annotates the accepted documents, and writes {@link org.corpusstats.table.row.Rejection} and
   * {@link org.corpusstats.table.row.AnnotatedDocument}.
   *
   * @param annotators what annotates, made anew on each JVM
   * @param templates which parts of the documents are marked as template text
   * @param progress told what finished, on the driver
   */
  public static Annotated run(
      Workspace workspace,
      AnnotatorFactory annotators,
      AnnotateConfig settings,
      TemplateConfig templates,
      AnnotationProgress progress) {
    Dataset<Row> texts = CollectAnnotations.representatives(workspace.tables());
    Annotated annotated = annotate(texts, workspace.annotations(), annotators, settings, progress);
    CollectAnnotations.run(workspace, templates);
    return annotated;
  }

  /**
   * Annotates the texts that the store does not hold yet.
   *
   * @param texts rows with the columns text_sha256, text and character_count; copies are annotated
   *     once
   * @param progress told what finished, on the driver
   * @return what was annotated
   */
  public static Annotated annotate(
      Dataset<Row> texts,
      AnnotationStore store,
      AnnotatorFactory annotators,
      AnnotateConfig config,
      AnnotationProgress progress) {
    Dataset<Row> known = store.texts();
    if (config.retryFailed()) {
      known = known.filter(col("failure_code").isNull());
    }
    Dataset<Row> pending =
        texts
            .select("text_sha256", "text", "character_count")
            .dropDuplicates("text_sha256")
            .join(known, texts.col("text_sha256").equalTo(known.col("text_sha256")), "left_anti");
    Pending amount = Pending.of(pending);
    if (amount.texts() == 0) {
      return Annotated.NOTHING;
    }
    SparkSession spark = texts.sparkSession();
    int tasks = PackTasks.count(amount, config.partitionCharacters(), parallelism(spark));
    int buckets = Math.max(tasks, Math.min(MOST_BUCKETS, 64 * tasks));
    Column bucket = bucket(buckets);
    int[] taskOfBucket = PackTasks.pack(charactersByBucket(pending, bucket, buckets), tasks);
    Broadcast<int[]> packing =
        org.apache.spark.api.java.JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(taskOfBucket);
    UDF1<Integer, Integer> packed = b -> packing.value()[b];
    Column task = udf(packed, DataTypes.IntegerType).apply(bucket);
    AnnotationProgress.Counters counters = AnnotationProgress.Counters.of(spark);
    progress.start(spark, counters, amount);
    try {
      store.append(
          pending
              .repartitionById(tasks, task)
              .mapPartitions(
                  annotatePartition(annotators, config, counters),
                  new RowCodec<>(AnnotatedText.class).encoder()));
    } finally {
      progress.stop();
      packing.destroy();
    }
    return new Annotated(
        amount.texts(),
        amount.characters(),
        counters.tokens().value(),
        counters.nanoseconds().value() / 1e9);
  }

  private static int parallelism(SparkSession spark) {
    return spark.sparkContext().defaultParallelism();
  }

  /** A hash is evenly spread already: its first digits are the bucket. */
  private static Column bucket(int buckets) {
    Column digits = conv(substring(col("text_sha256"), 1, 8), 16, 10).cast(DataTypes.LongType);
    return pmod(digits, lit((long) buckets)).cast(DataTypes.IntegerType);
  }

  private static long[] charactersByBucket(Dataset<Row> pending, Column bucket, int buckets) {
    long[] characters = new long[buckets];
    List<Row> sums = pending.groupBy(bucket).agg(sum("character_count")).collectAsList();
    for (Row row : sums) {
      characters[row.getInt(0)] = row.getLong(1);
    }
    return characters;
  }

  private static MapPartitionsFunction<Row, Row> annotatePartition(
      AnnotatorFactory annotators, AnnotateConfig config, AnnotationProgress.Counters counters) {
    RowCodec<AnnotatedText> codec = new RowCodec<>(AnnotatedText.class);
    return rows -> {
      ScheduledExecutorService clock = clock();
      TaskContext.get()
          .addTaskCompletionListener((TaskCompletionListener) context -> clock.shutdownNow());
      AnnotateText annotate =
          new AnnotateText(annotators.annotator(), clock, config.documentDeadlineSeconds());
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          Row row = rows.next();
          long start = System.nanoTime();
          AnnotatedText annotated = annotate.annotate(row.getString(0), row.getString(1));
          // CoreNLP may have swallowed the interrupt by which Spark kills a task.
          TaskContext.get().killTaskIfInterrupted();
          counters.add(row.getInt(2), annotated, System.nanoTime() - start);
          return codec.toRow(annotated);
        }
      };
    };
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "annotation-deadline");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}

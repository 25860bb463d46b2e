package org.corpusstats.pipeline;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.sum;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.read.SampleInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.watch.JobLabel;

/**
 * Foretells what a run would take, by running over a sample of its input, into a folder beside the
 * output that is removed in the end. Nothing of the output folder is read or written.
 */
public final class EstimateRun {
  private static final String SUFFIX = "-estimate-";

  private EstimateRun() {}

  /**
   * @param share of the input to run over, 0…1
   * @throws UserError as a run throws it, and where nothing of the sample was annotated
   */
  public static Estimate run(
      SparkSession spark, RunRequest request, double share, RunListener listener, Clock clock) {
    OutputFolder folder =
        OutputFolder.open(
            spark, request.output().replaceFirst("/+$", "") + SUFFIX + clock.millis());
    SampleInput.Sampled sample =
        JobLabel.during(
            spark.sparkContext(),
            "read",
            () ->
                SampleInput.read(
                    spark, Formats.ALL, request.inputs(), request.config().read(), share));
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    try {
      Snapshot snapshot =
          CorpusPipeline.withoutCatalog(spark, request, listener, clock)
              .runOver(sample.raw(), folder);
      return estimate(spark, snapshot, folder, sample.share(), peak(heap));
    } finally {
      folder.remove();
    }
  }

  private static long peak(List<MemoryPoolMXBean> heap) {
    return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static Estimate estimate(
      SparkSession spark, Snapshot snapshot, OutputFolder folder, double share, long peakBytes) {
    Manifest manifest = Manifest.of(snapshot.files());
    long tokens = manifest.counts().getOrDefault("tokens_annotated_in_this_run", 0L);
    if (tokens == 0) {
      throw new UserError("the sample holds no text to annotate; nothing can be foretold");
    }
    Row lengths =
        snapshot
            .read(Document.TABLE)
            .filter("is_representative")
            .agg(
                count(lit(1)),
                avg("character_count"),
                stddev_samp("character_count"),
                sum(col("token_count")))
            .first();
    long documents = lengths.getLong(0);
    double deviation = lengths.isNullAt(2) ? 0 : lengths.getDouble(2);
    int cores = spark.sparkContext().defaultParallelism();
    double annotation = manifest.stageSeconds().getOrDefault("annotate", 0.0);
    return new Estimate(
        share,
        documents,
        tokens,
        cores,
        Estimate.relativeError(share, documents, lengths.getDouble(1), deviation),
        tokens / manifest.annotatedTokensPerCoreSecond() / cores / share,
        folder.annotations(manifest.annotatorFingerprint()).sizeBytes() / share,
        manifest.stageSeconds().values().stream().mapToDouble(s -> s).sum() - annotation,
        PublishedTables.ALL.stream().mapToLong((Table<?> table) -> snapshot.sizeBytes(table)).sum(),
        peakBytes);
  }
}

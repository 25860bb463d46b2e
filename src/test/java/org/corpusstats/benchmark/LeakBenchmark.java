package org.corpusstats.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.CorpusPipeline;
import org.corpusstats.pipeline.DeletedFiles;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.RejectionLimit;
import org.corpusstats.pipeline.RunListener;
import org.corpusstats.pipeline.RunRequest;

/**
 * Runs the whole flow over the same texts again and again in one JVM, each time into a new folder,
 * and says what is on the heap after each pass once the garbage is collected. Arguments: texts, and
 * a number of passes.
 */
public final class LeakBenchmark {
  /**
   * Spark keeps what its page shows of a thousand jobs and queries, which takes seven passes to
   * fill and would hide a leak; here less than what one pass makes.
   */
  private static final List<String> REMEMBERED =
      List.of(
          "spark.ui.retainedJobs",
          "spark.ui.retainedStages",
          "spark.ui.retainedTasks",
          "spark.sql.ui.retainedExecutions");

  private LeakBenchmark() {}

  /** Prints one line a pass. */
  public static void main(String[] arguments) throws IOException {
    int passes = Integer.parseInt(arguments[1]);
    REMEMBERED.forEach(setting -> System.setProperty(setting, "50"));
    PipelineConfig config = PipelineConfig.load(List.of(), List.of());
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      for (int pass = 1; pass <= passes; pass++) {
        long begin = System.nanoTime();
        run(spark, arguments[0], config);
        System.out.printf(
            Locale.ROOT,
            "pass %d: %.1f s, %.1f MB on the heap after collection%n",
            pass,
            (System.nanoTime() - begin) / 1e9,
            usedAfterCollection() / 1e6);
      }
    }
  }

  private static void run(SparkSession spark, String texts, PipelineConfig config)
      throws IOException {
    Path output = Files.createTempDirectory("leak-benchmark");
    RunRequest request =
        new RunRequest(
            List.of(texts),
            output.toString(),
            config,
            Annotators.of(config.annotate()),
            RejectionLimit.NONE,
            DeletedFiles.DROP);
    new CorpusPipeline(spark, request, RunListener.QUIET, Clock.systemUTC()).run();
    FileUtil.fullyDelete(output.toFile());
  }

  /** Spark's cleaner removes what a collection finds unused: only the next collection frees it. */
  private static long usedAfterCollection() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}

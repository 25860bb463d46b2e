package org.corpusstats.watch;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says what the jobs of a thread are for: Spark's page shows it as the description of jobs and the
 * name of stages, and log lines of the thread and of its tasks have it as keys. Threads that begin
 * later take it over.
 */
public final class JobLabel {
  /** Key of log lines: Spark's id of the application, which the manifest names too. */
  public static final String RUN = "mdc.run_id";

  /** Key of log lines: the stage under way. */
  public static final String STAGE = "mdc.stage";

  private static final String DESCRIPTION = "spark.job.description";

  /**
   * Names of the stages of jobs. Spark walks the whole stack for a name of its own, with each RDD
   * that it plans, and finds a line of {@code java.util.concurrent}.
   */
  private static final List<String> CALL_SITES = List.of("callSite.short", "callSite.long");

  private JobLabel() {}

  /** Labels what comes from now on, until the next stage. */
  public static void stage(SparkContext spark, String stage) {
    spark.setLocalProperty(RUN, spark.applicationId());
    spark.setLocalProperty(STAGE, stage);
    describe(spark, stage);
    tellLog(spark);
  }

  /**
   * Does work that begins in a stage, and takes the labels off afterwards: those of later stages
   * too.
   */
  public static <T> T during(SparkContext spark, String stage, Supplier<T> work) {
    stage(spark, stage);
    try {
      return work.get();
    } finally {
      spark.setLocalProperty(RUN, null);
      spark.setLocalProperty(STAGE, null);
      describe(spark, null);
      tellLog(spark);
    }
  }

  /** Makes a table within a stage, or outside of any. */
  public static void table(SparkContext spark, String table, Runnable work) {
    String before = spark.getLocalProperty(DESCRIPTION);
    String stage = spark.getLocalProperty(STAGE);
    describe(spark, stage == null ? table : stage + ": " + table);
    tellLog(spark);
    try {
      work.run();
    } finally {
      describe(spark, before);
    }
  }

  private static void describe(SparkContext spark, @Nullable String description) {
    spark.setLocalProperty(DESCRIPTION, description);
    CALL_SITES.forEach(site -> spark.setLocalProperty(site, description));
  }

  /** Spark gives these keys to the threads of its tasks only. */
  private static void tellLog(SparkContext spark) {
    for (String key : List.of(RUN, STAGE)) {
      @Nullable String value = spark.getLocalProperty(key);
      if (value == null) {
        MDC.remove(key);
      } else {
        MDC.put(key, value);
      }
    }
  }
}

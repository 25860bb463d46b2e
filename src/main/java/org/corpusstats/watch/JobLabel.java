package org.corpusstats.watch;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says what the jobs of a thread are for: Spark's page shows it as their description, and log lines
 * of the thread and of its tasks have it as keys. Threads that begin later take it over.
 */
public final class JobLabel {
  /** Key of log lines: Spark's id of the application, which the manifest names too. */
  public static final String RUN = "mdc.run_id";

  /** Key of log lines: the stage under way. */
  public static final String STAGE = "mdc.stage";

  private static final String DESCRIPTION = "spark.job.description";

  private JobLabel() {}

  /** Labels what comes from now on, until the next stage. */
  public static void stage(SparkContext spark, String stage) {
    spark.setLocalProperty(RUN, spark.applicationId());
    spark.setLocalProperty(STAGE, stage);
    spark.setLocalProperty(DESCRIPTION, stage);
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
      for (String label : List.of(RUN, STAGE, DESCRIPTION)) {
        spark.setLocalProperty(label, null);
      }
      tellLog(spark);
    }
  }

  /** Makes a table within a stage, or outside of any. */
  public static void table(SparkContext spark, String table, Runnable work) {
    String before = spark.getLocalProperty(DESCRIPTION);
    String stage = spark.getLocalProperty(STAGE);
    spark.setLocalProperty(DESCRIPTION, stage == null ? table : stage + ": " + table);
    tellLog(spark);
    try {
      work.run();
    } finally {
      spark.setLocalProperty(DESCRIPTION, before);
    }
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

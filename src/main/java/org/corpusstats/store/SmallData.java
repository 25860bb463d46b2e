package org.corpusstats.store;

import java.util.Map;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;

/**
 * Fits Spark to small data. What makes queries of large tables fast (plans compiled to code, plans
 * that change while they run, many pieces of a shuffle) costs more than it gives where a table is
 * read in a moment. Nothing here changes a result.
 */
public final class SmallData {
  /** Spark property: up to so many bytes data is small; 0 leaves all settings as they are. */
  private static final String MOST_BYTES = "spark.corpusstats.smallData";

  private static final String DEFAULT_MOST_BYTES = "8m";

  /** Below this part of what is small, a plan takes longer to compile than to be interpreted. */
  private static final int LEAST_SHARE = 16;

  private static final Map<String, String> SETTINGS = Map.of("spark.sql.adaptive.enabled", "false");

  private static final Map<String, String> LEAST_SETTINGS =
      Map.of(
          "spark.sql.autoBroadcastJoinThreshold", "-1",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.codegen.wholeStage", "false");

  private SmallData() {}

  /**
   * Chooses the session's settings by the size of what it works on.
   *
   * @param bytes of the texts, or of the table that holds them
   */
  public static void fit(SparkSession spark, long bytes) {
    if (!isSmall(spark, bytes)) {
      return;
    }
    boolean least = isLeast(spark, bytes);
    SETTINGS.forEach(spark.conf()::set);
    if (least) {
      LEAST_SETTINGS.forEach(spark.conf()::set);
    }
    int tasks = least ? 1 : spark.sparkContext().defaultParallelism();
    spark.conf().set("spark.sql.shuffle.partitions", tasks);
  }

  /** Whether what is made of so many bytes takes no room to speak of, wherever it is sent. */
  static boolean isSmall(SparkSession spark, long bytes) {
    return bytes <= mostBytes(spark);
  }

  /** Whether a table of so many bytes is best read by one task. */
  static boolean isLeast(SparkSession spark, long bytes) {
    return bytes <= mostBytes(spark) / LEAST_SHARE;
  }

  private static long mostBytes(SparkSession spark) {
    return JavaUtils.byteStringAsBytes(spark.conf().get(MOST_BYTES, DEFAULT_MOST_BYTES));
  }
}

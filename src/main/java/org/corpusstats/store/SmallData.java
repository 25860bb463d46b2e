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

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.autoBroadcastJoinThreshold", "-1",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.shuffle.partitions", "1");

  private SmallData() {}

  /**
   * Chooses the session's settings by the size of what it works on.
   *
   * @param bytes of the texts, or of the table that holds them
   */
  public static void fit(SparkSession spark, long bytes) {
    if (isSmall(spark, bytes)) {
      SETTINGS.forEach(spark.conf()::set);
    }
  }

  static boolean isSmall(SparkSession spark, long bytes) {
    String most = spark.sparkContext().getConf().get(MOST_BYTES, DEFAULT_MOST_BYTES);
    return bytes <= JavaUtils.byteStringAsBytes(most);
  }
}

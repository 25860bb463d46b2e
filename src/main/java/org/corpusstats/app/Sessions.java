package org.corpusstats.app;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Makes the Spark session, with what the program relies on and nothing that a user may tune. */
public final class Sessions {
  private Sessions() {}

  /**
   * @param master where to run; null where spark-submit says it
   */
  public static SparkSession open(@Nullable String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("corpus-stats")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true");
    if (master != null) {
      builder = builder.master(master);
    }
    return builder.getOrCreate();
  }
}

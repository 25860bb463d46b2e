package org.corpusstats.app;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.store.LocalFiles;
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
    String runsOn = master == null ? new SparkConf().get("spark.master", "") : master;
    if (runsOn.startsWith("local")) {
      builder =
          builder
              .config("spark.hadoop.fs.file.impl", LocalFiles.class.getName())
              // Else one stays that was made before, by spark-submit.
              .config("spark.hadoop.fs.file.impl.disable.cache", "true");
    }
    return builder.getOrCreate();
  }
}

package org.corpusstats.app;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.store.LocalFiles;
import org.jspecify.annotations.Nullable;

/** Makes the Spark session, with what the program relies on and nothing that a user may tune. */
public final class Sessions {
  private static final String LOCAL_FILES = "spark.hadoop.fs.file.impl";

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
    SparkConf given = new SparkConf();
    String runsOn = master == null ? given.get("spark.master", "") : master;
    if (runsOn.startsWith("local") && !given.contains(LOCAL_FILES)) {
      builder =
          builder
              .config(LOCAL_FILES, LocalFiles.class.getName())
              // Else one stays that was made before, by spark-submit.
              .config(LOCAL_FILES + ".disable.cache", "true");
    }
    return builder.getOrCreate();
  }
}

package org.corpusstats.app;

import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.failure.ClusterWatch;
import org.corpusstats.app.failure.StandaloneMaster;
import org.corpusstats.core.UserError;
import org.corpusstats.store.LocalFiles;
import org.jspecify.annotations.Nullable;

/** Makes the Spark session, with what the program relies on and nothing that a user may tune. */
public final class Sessions {
  private static final String LOCAL_FILES = "spark.hadoop.fs.file.impl";
  private static final String NAME = "spark.app.name";
  private static final Pattern TOO_OLD = Pattern.compile("[0-3]\\.");
  private static final String MAIN_CLASS = Sessions.class.getPackageName() + ".CorpusStats";

  private Sessions() {}

  /**
   * Opens it.
   *
   * @param master where to run; null where spark-submit says it
   * @throws org.corpusstats.core.UserError where no master answers there, or Spark is too old
   */
  public static SparkSession open(@Nullable String master) {
    SparkConf given = new SparkConf();
    String runsOn = master == null ? given.get("spark.master", "") : master;
    StandaloneMaster.refuseUnreachable(runsOn);
    SparkSession.Builder builder =
        SparkSession.builder()
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            // Else the first N of a table are held N times: once for each task, in the driver.
            .config("spark.sql.execution.topKSortFallbackThreshold", "100000")
            // Java's cases of letters: before the first use of ICU's Spark goes through all of
            // Unicode for a second.
            .config("spark.sql.icu.caseMappings.enabled", "false");
    if (master != null) {
      builder = builder.master(master);
    }
    // Spark-submit names what was given no name after its main class or its jar.
    if (given.get(NAME, MAIN_CLASS).equals(MAIN_CLASS)) {
      builder = builder.appName("corpus-stats");
    }
    if (runsOn.startsWith("local") && !given.contains(LOCAL_FILES)) {
      builder =
          builder
              .config(LOCAL_FILES, LocalFiles.class.getName())
              // Else one stays that was made before, by spark-submit.
              .config(LOCAL_FILES + ".disable.cache", "true");
    }
    SparkSession session = builder.getOrCreate();
    refuseOlderSpark(session);
    ClusterWatch.of(session.sparkContext(), System.err);
    return session;
  }

  private static void refuseOlderSpark(SparkSession session) {
    if (TOO_OLD.matcher(session.version()).lookingAt()) {
      String version = session.version();
      session.stop();
      throw new UserError(
          "Spark " + version + " is too old; corpus-stats runs on 4.0 and newer, for Scala 2.13");
    }
  }
}

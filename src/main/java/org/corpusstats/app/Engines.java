package org.corpusstats.app;

import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.LocalFiles;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;

/** Chooses what answers questions about a snapshot: DuckDB where it can read it, else Spark. */
final class Engines {
  /** Spark-submit passes settings on as system properties. */
  private static final String DEFAULT_FILE_SYSTEM = "spark.hadoop.fs.defaultFS";

  private Engines() {}

  /**
   * Over a snapshot.
   *
   * @param spark asked for a session only where DuckDB cannot read the snapshot
   */
  static SqlEngine over(SnapshotFiles snapshot, Supplier<SparkSession> spark) {
    return snapshot.isLocal() && DuckDb.isInstalled()
        ? DuckDb.over(snapshot)
        : SparkSql.over(spark.get(), snapshot);
  }

  /**
   * How to reach a folder without Spark; null where that takes Spark's settings: on another file
   * system, or where a site's Hadoop or a setting of Spark says what a path without a scheme is.
   *
   * @param master that the user named; null where he named none
   */
  static @Nullable Configuration withoutSpark(String location, @Nullable String master) {
    boolean isLocalPath =
        location.startsWith("file:")
            || (!location.matches("[A-Za-z][A-Za-z0-9+.-]*:/.*")
                && System.getenv().getOrDefault("HADOOP_CONF_DIR", "").isEmpty()
                && System.getProperty(DEFAULT_FILE_SYSTEM, "").isEmpty());
    boolean isLocalRun = master == null || master.startsWith("local");
    return isLocalPath && isLocalRun && DuckDb.isInstalled() ? LocalFiles.alone() : null;
  }
}

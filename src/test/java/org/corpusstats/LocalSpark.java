package org.corpusstats;

import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.Sessions;

/** The Spark session that all tests of one JVM share: two cores, no web page. */
public final class LocalSpark {
  private static final SparkSession SESSION = open();

  private LocalSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession open() {
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.shuffle.partitions", "4");
    // Compiling code for six rows takes longer than running without; the cluster test compiles.
    System.setProperty("spark.sql.codegen.wholeStage", "false");
    System.setProperty("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    System.setProperty("spark.driver.host", "localhost");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    return Sessions.open("local[2]");
  }
}

package org.corpusstats.app.terminal;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;

/**
 * What Spark's log prints where the launcher did not start the program: as little as there. What
 * goes wrong, the program says itself.
 */
public final class SparkLog {
  private SparkLog() {}

  /**
   * Quiet, unless the variable CORPUS_STATS_LOG_LEVEL or the user's own settings say more.
   *
   * @param debug whether Spark's errors are shown
   */
  public static void quiet(boolean debug) {
    if (System.getProperty("log4j2.configurationFile") != null) {
      return;
    }
    // Spark chooses its settings when it first logs, and forgets what was set before.
    new SparkConf(false).initializeLogIfNecessary(false, true);
    Level level = debug ? Level.ERROR : Level.OFF;
    Configurator.setAllLevels(
        LogManager.ROOT_LOGGER_NAME, Level.toLevel(System.getenv("CORPUS_STATS_LOG_LEVEL"), level));
  }
}

package org.corpusstats.app.terminal;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * What Spark's log prints where the launcher did not start the program: as little as there. What
 * goes wrong, the program says itself.
 */
public final class SparkLog {
  private SparkLog() {}

  /** Quiet, unless the variable CORPUS_STATS_LOG_LEVEL or the user asks for more. */
  public static void quiet(boolean debug) {
    if (System.getProperty("log4j2.configurationFile") == null) {
      Level level = debug ? Level.ERROR : Level.OFF;
      Configurator.setAllLevels("", Level.toLevel(System.getenv("CORPUS_STATS_LOG_LEVEL"), level));
    }
  }
}

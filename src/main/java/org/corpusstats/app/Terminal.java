package org.corpusstats.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What a user sees: whether there is a terminal, and tables of aligned columns. */
final class Terminal {
  private Terminal() {}

  /** Whether a person watches standard error. Only the launcher knows; without it, nobody. */
  static boolean isWatched() {
    return "yes".equals(System.getenv("CORPUS_STATS_TERMINAL"));
  }

  /** The width to print in; a terminal's own where the launcher knows it. */
  static int columns() {
    String told = System.getenv("CORPUS_STATS_COLUMNS");
    return told != null && told.matches("[1-9]\\d{1,3}") ? Integer.parseInt(told) : 100;
  }

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}

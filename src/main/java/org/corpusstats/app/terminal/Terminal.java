package org.corpusstats.app.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.corpusstats.report.Look;

/** What a user sees: whether there is a terminal, and tables of aligned columns. */
public final class Terminal {
  private Terminal() {}

  /** Whether a person watches standard error. Only the launcher knows; without it, nobody. */
  public static boolean isWatched() {
    return "yes".equals(System.getenv("CORPUS_STATS_TERMINAL"));
  }

  /** The width to print in; a terminal's own where the launcher knows it. */
  public static int columns() {
    String told = System.getenv("CORPUS_STATS_COLUMNS");
    return told != null && told.matches("[1-9]\\d{1,3}") ? Integer.parseInt(told) : 100;
  }

  /** Whether standard output is a terminal, as the launcher knows. */
  public static boolean isOutput() {
    return System.getenv("CORPUS_STATS_COLUMNS") != null;
  }

  /** Whether a person types at standard input, as the launcher knows. */
  public static boolean isInput() {
    return "terminal".equals(System.getenv("CORPUS_STATS_INPUT"));
  }

  /** How text looks there: in colour on a terminal that knows it, unless NO_COLOR is set. */
  public static Look look() {
    String noColor = System.getenv("NO_COLOR");
    boolean colour =
        isOutput()
            && (noColor == null || noColor.isEmpty())
            && !"dumb".equals(System.getenv("TERM"));
    return new Look(columns(), colour);
  }

  public static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}

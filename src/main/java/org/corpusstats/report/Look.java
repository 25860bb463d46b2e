package org.corpusstats.report;

/**
 * How text looks where it is read.
 *
 * @param columns width of the terminal
 * @param colour whether escape sequences of ANSI are understood and wanted
 */
public record Look(int columns, boolean colour) {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  String bold(String text) {
    return colour ? BOLD + text + PLAIN : text;
  }
}

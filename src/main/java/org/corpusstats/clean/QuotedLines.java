package org.corpusstats.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that a mail quotes from another, each marked by {@code >}, once for every mail between.
 * Quoted text stays in the document, as paragraphs of its own that begin with their marks: what is
 * quoted can be told from what is written. Pure and thread safe.
 */
final class QuotedLines {
  /** Marks, with blanks between and after them. */
  private static final Pattern MARKS = Pattern.compile("^(?:>[ ]?)++");

  private QuotedLines() {}

  /** How many marks a line begins with: 0 where it is not quoted. */
  static int depth(String line) {
    Matcher marks = MARKS.matcher(line);
    return marks.find() ? (int) marks.group().chars().filter(c -> c == '>').count() : 0;
  }

  /** The line without its marks; empty where it has nothing else. */
  static String unmarked(String line) {
    return line.startsWith(">") ? MARKS.matcher(line).replaceFirst("").strip() : line;
  }
}

package org.corpusstats.clean;

import java.util.regex.Pattern;

/**
 * Joins words that were broken at a soft hyphen at the end of a line: the hyphen says that the word
 * goes on. Old exports write "¬" for it. Pure and thread safe.
 */
final class SoftHyphens {
  private static final Pattern AT_LINE_END =
      Pattern.compile("(?<=\\p{L})[\u00AD¬][\\p{Zs}\\t]*\\R[\\p{Zs}\\t]*(?=\\p{L})");

  private SoftHyphens() {}

  static String join(String text) {
    return text.indexOf('\u00AD') < 0 && text.indexOf('¬') < 0
        ? text
        : AT_LINE_END.matcher(text).replaceAll("");
  }
}

package org.corpusstats.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of a row, which takes in a line at a time. Used by one thread. */
final class FieldsOfRow {
  private static final char QUOTE = '"';

  private final char separator;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean isQuoted;
  private boolean isUnclosed;

  /** So far on the line, words in doubled marks are told by the same mark. */
  private int decidedUpTo;

  private boolean isDoubledOnly;

  /** What the open field begins with, up to the end of its line. */
  private String fromMark = "";

  FieldsOfRow(char separator) {
    this.separator = separator;
  }

  int count() {
    return fields.size();
  }

  List<String> all() {
    return fields;
  }

  boolean isUnclosed() {
    return isUnclosed;
  }

  /** Takes in a line; whether a quoted field is open at its end. */
  boolean goesOnAfter(String line) {
    String row = withoutEnd(line);
    decidedUpTo = 0;
    int i = 0;
    if (isQuoted) {
      i = quoted(line, row.length(), 0, true);
    }
    while (!isQuoted && i <= row.length()) {
      if (isDoubledOnly(row, i)) {
        int end = endOfField(row, i);
        fields.add(row.substring(i, end).replace("\"\"", "\""));
        i = end + 1;
      } else if (i < row.length() && row.charAt(i) == QUOTE) {
        isQuoted = true;
        fromMark = row.substring(i);
        i = quoted(line, row.length(), i + 1, false);
      } else {
        int end = endOfField(row, i);
        fields.add(row.substring(i, end));
        i = end + 1;
      }
    }
    return isQuoted;
  }

  private int endOfField(String row, int begin) {
    int end = row.indexOf(separator, begin);
    return end < 0 ? row.length() : end;
  }

  /**
   * Whether a field begins with a word in doubled marks, as a writer leaves it that doubles marks
   * and forgets those around the field: two marks and text, and the next mark on the line that is
   * not doubled, if any, opens another field.
   */
  private boolean isDoubledOnly(String row, int begin) {
    if (!row.startsWith("\"\"", begin)
        || row.startsWith("\"", begin + 2)
        || endOfField(row, begin) == begin + 2) {
      return false;
    }
    if (begin < decidedUpTo) {
      return isDoubledOnly;
    }
    for (int i = row.indexOf(QUOTE, begin + 1); i >= 0; i = row.indexOf(QUOTE, i)) {
      int marks = i;
      while (i < row.length() && row.charAt(i) == QUOTE) {
        i++;
      }
      boolean isOdd = (i - marks) % 2 == 1;
      boolean isAtEnd = i == row.length() || row.charAt(i) == separator;
      boolean isAtBegin = row.charAt(marks - 1) == separator;
      if (isOdd && marks > begin + 1) {
        decidedUpTo = marks;
        isDoubledOnly = isAtBegin && !isAtEnd;
        return isDoubledOnly;
      }
    }
    decidedUpTo = row.length();
    isDoubledOnly = true;
    return true;
  }

  /** Reads a quoted field up to its end, or to the line's; returns where the next one begins. */
  private int quoted(String line, int length, int begin, boolean isLaterLine) {
    for (int i = begin; i < length; i++) {
      char c = line.charAt(i);
      if (c == QUOTE) {
        int marks = 1;
        while (i + marks < length && line.charAt(i + marks) == QUOTE) {
          marks++;
        }
        boolean isOdd = marks % 2 == 1;
        boolean isAtEnd = i + marks == length || line.charAt(i + marks) == separator;
        boolean isAtBegin = i == 0 || line.charAt(i - 1) == separator;
        if (isLaterLine && isOdd && isAtBegin && !isAtEnd) {
          isUnclosed = true;
          return length;
        }
        // Doubled marks are one each; an odd one closes, or stands in a text that doubles none.
        open.append(String.valueOf(QUOTE).repeat(marks / 2));
        if (isOdd && isAtEnd) {
          fields.add(open.toString());
          open.setLength(0);
          isQuoted = false;
          return i + marks + 1;
        }
        open.append(isOdd ? String.valueOf(QUOTE) : "");
        i += marks - 1;
      } else if (c == '\t' && separator == '\t' && isLaterLine) {
        isUnclosed = true;
        return length;
      } else {
        open.append(c);
      }
    }
    open.append(line, length, line.length());
    return length + 1;
  }

  /** The fields where the mark that is still open is ordinary text. */
  List<String> withOpenMark() {
    List<String> all = new ArrayList<>(fields);
    if (isQuoted) {
      all.addAll(List.of(fromMark.split(Pattern.quote(String.valueOf(separator)), -1)));
    }
    return all;
  }

  /** A line without what ends it. */
  static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }
}

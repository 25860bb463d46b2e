package org.corpusstats.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.JsonRow;
import org.jspecify.annotations.Nullable;

/**
 * Prints rows as aligned columns: numbers to the right and never cut, long texts cut with an
 * ellipsis.
 */
final class TextTable {
  private static final double SMALLEST_DECIMAL = 0.0005;
  private static final int WIDEST_TEXT = 60;

  /** Above it a double has no more whole digits to show. */
  private static final double LONGEST_WHOLE = 1e15;

  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * @param columns names to print, in this order
   * @param width columns of the terminal; what does not fit is left out, the first column never
   */
  static String of(List<AnswerRow> rows, List<String> columns, int width) {
    List<List<String>> cells = cells(rows, columns);
    List<Boolean> numbers = columns.stream().map(column -> isNumber(rows, column)).toList();
    List<Integer> widths = widths(cells, numbers, columns, width);
    StringBuilder text = new StringBuilder();
    append(text, columns, widths, numbers);
    for (List<String> row : cells) {
      append(text, row, widths, numbers);
    }
    return text.toString();
  }

  /** The columns that {@link #of} leaves out of so narrow a terminal. */
  static List<String> hidden(List<AnswerRow> rows, List<String> columns, int width) {
    List<Boolean> numbers = columns.stream().map(column -> isNumber(rows, column)).toList();
    int shown = widths(cells(rows, columns), numbers, columns, width).size();
    return columns.subList(shown, columns.size());
  }

  private static List<List<String>> cells(List<AnswerRow> rows, List<String> columns) {
    return rows.stream()
        .map(row -> columns.stream().map(column -> cell(row.get(column))).toList())
        .toList();
  }

  /** Widths of the columns that fit. */
  private static List<Integer> widths(
      List<List<String>> cells, List<Boolean> numbers, List<String> columns, int width) {
    List<Integer> widths = new ArrayList<>();
    int used = -GAP.length();
    for (int i = 0; i < columns.size(); i++) {
      int wide = length(columns.get(i));
      for (List<String> row : cells) {
        wide = Math.max(wide, length(row.get(i)));
      }
      boolean last = i == columns.size() - 1;
      int room = width - used - GAP.length();
      int widest = last ? Math.max(room, 10) : WIDEST_TEXT;
      int taken = numbers.get(i) ? wide : Math.min(wide, widest);
      if (i > 0 && taken > room) {
        break;
      }
      widths.add(taken);
      used += GAP.length() + taken;
    }
    return widths;
  }

  /** A row with a line for each column, which reads better where a table has no other. */
  static String turned(AnswerRow row) {
    List<String> columns = row.columns();
    int widest = columns.stream().mapToInt(TextTable::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (String column : columns) {
      String pad = " ".repeat(widest - length(column));
      text.append(column).append(pad).append(GAP).append(cell(row.get(column))).append('\n');
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, List<String> row, List<Integer> widths, List<Boolean> numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.size(); i++) {
      String cell = cut(row.get(i), widths.get(i));
      String pad = " ".repeat(widths.get(i) - length(cell));
      line.append(i == 0 ? "" : GAP).append(numbers.get(i) ? pad + cell : cell + pad);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static boolean isNumber(List<AnswerRow> rows, String column) {
    return rows.stream()
        .allMatch(
            row -> {
              Object value = row.get(column);
              return value == null || value instanceof Number;
            });
  }

  static String cell(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return String.format(Locale.ROOT, form(Math.abs(number)), number);
    }
    if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      return String.format(Locale.ROOT, "%,d", (Number) value);
    }
    return TerminalCells.visible(String.valueOf(JsonRow.value(value)));
  }

  /** What would round to nothing keeps its size: a chance of 1e-9 is not 0. */
  private static String form(double size) {
    if (size != 0 && size < SMALLEST_DECIMAL) {
      return "%.0e";
    }
    return size < 1000 ? "%.3f" : size < LONGEST_WHOLE ? "%,.0f" : "%.3e";
  }

  private static String cut(String text, int width) {
    if (length(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      used += TerminalCells.of(text.codePointAt(i));
      if (used > width) {
        break;
      }
      cut.appendCodePoint(text.codePointAt(i));
    }
    return cut.append("…").toString();
  }

  private static int length(String text) {
    return text.codePoints().map(TerminalCells::of).sum();
  }
}

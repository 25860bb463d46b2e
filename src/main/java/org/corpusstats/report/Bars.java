package org.corpusstats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/** Draws a column of numbers as bars of text, the largest as long as the column is wide. */
final class Bars {
  /** The column that the bars stand in. */
  static final String COLUMN = "bar";

  private static final int WIDEST = 20;

  /** Blocks of one to eight eighths of a character. */
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private Bars() {}

  /**
   * The rows with one column more.
   *
   * @param drawn column of numbers, 0 or more; null has no bar
   */
  static List<AnswerRow> of(Answer answer, String drawn) {
    double largest =
        answer.rows().stream()
            .filter(row -> !row.isNull(drawn))
            .mapToDouble(row -> row.number(drawn))
            .max()
            .orElse(0);
    List<String> columns = new ArrayList<>(answer.columns());
    columns.add(COLUMN);
    return answer.rows().stream()
        .map(
            row -> {
              List<@Nullable Object> cells = new ArrayList<>(row.cells());
              cells.add(bar(row.isNull(drawn) ? 0 : row.number(drawn), largest));
              return new AnswerRow(columns, cells);
            })
        .toList();
  }

  private static String bar(double value, double largest) {
    int eighths = largest == 0 ? 0 : (int) Math.round(value / largest * WIDEST * 8);
    String whole = "█".repeat(eighths / 8);
    int rest = eighths % 8;
    return rest == 0 ? whole : whole + EIGHTHS.charAt(rest - 1);
  }

  /** Whether a table has a column of bars, and which column it draws: the one before it. */
  static @Nullable String drawn(List<String> columns) {
    int place = columns.indexOf(COLUMN);
    return place < 1 ? null : Objects.requireNonNull(columns.get(place - 1));
  }
}

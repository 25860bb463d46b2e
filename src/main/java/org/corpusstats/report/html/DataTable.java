package org.corpusstats.report.html;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a figure, as the page holds them.
 *
 * @param rows cells in the order of the columns
 * @param total rows that there are, of which these are the first; as many as these where all are
 *     here
 */
record DataTable(List<Column> columns, List<List<@Nullable Object>> rows, long total) {
  /**
   * A column.
   *
   * @param definition what the values are; null where no table has such a column
   */
  record Column(String name, @Nullable String definition) {}

  DataTable {
    rows = Collections.unmodifiableList(rows);
  }

  /**
   * An answer with the definitions of its columns.
   *
   * @param definitions by the names of columns
   */
  static DataTable of(Answer answer, Map<String, String> definitions, long total) {
    return new DataTable(
        answer.columns().stream().map(name -> new Column(name, definitions.get(name))).toList(),
        answer.rows().stream().map(AnswerRow::cells).toList(),
        Math.max(total, answer.rows().size()));
  }
}

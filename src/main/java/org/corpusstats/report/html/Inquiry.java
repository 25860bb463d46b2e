package org.corpusstats.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.report.query.Answer;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;

/**
 * Asks a snapshot what sections show. Columns of answers mean what the columns of the same names in
 * the tables do that are named beside the query.
 *
 * @param engine with the tables of the snapshot
 * @param config how much of long tables is shown
 */
record Inquiry(SqlEngine engine, ReportConfig config) {
  private static final Object[] NO_VALUES = {};

  /** What a figure holds without making the page heavy. */
  private static final int MOST_ROWS = 2000;

  /** All rows of an answer. */
  DataTable table(String query, Table<?>... defining) {
    return table(query, NO_VALUES, 0, List.of(defining));
  }

  /**
   * The first rows of a longer table.
   *
   * @param total how many rows there are without the query's limit
   */
  DataTable first(long total, String query, Table<?>... defining) {
    return table(query, NO_VALUES, total, List.of(defining));
  }

  /** The first rows of an answer, as many as the page holds lightly, and how many it has. */
  DataTable firstOf(String query, Table<?>... defining) {
    long total = one("SELECT count(*) AS total FROM (%s) counted".formatted(query)).count("total");
    return first(total, query + " LIMIT " + MOST_ROWS, defining);
  }

  /** The same with values for the question marks of the query. */
  DataTable first(long total, String query, Object[] values, Table<?>... defining) {
    return table(query, values, total, List.of(defining));
  }

  Answer ask(String query, Object... values) {
    return engine.ask(query, values);
  }

  /** The only row of an answer. */
  AnswerRow one(String query) {
    return engine.ask(query).only();
  }

  /** How many rows a published table has. */
  long rows(Table<?> table) {
    return engine.manifest().tableRows().getOrDefault(table.name(), 0L);
  }

  private DataTable table(String query, Object[] values, long total, List<Table<?>> defining) {
    Map<String, String> definitions = new HashMap<>();
    for (Table<?> table : defining) {
      for (StructField column : table.schema().fields()) {
        String comment = column.getComment().getOrElse(() -> "");
        definitions.putIfAbsent(column.name(), comment);
      }
    }
    return DataTable.of(engine.ask(query, values), definitions, total);
  }
}

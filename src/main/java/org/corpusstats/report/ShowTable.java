package org.corpusstats.report;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** Shows the first rows of a table, sorted by what matters in it. */
public final class ShowTable {
  private ShowTable() {}

  /**
   * The rows as text.
   *
   * @param limit most rows
   * @param width columns of the terminal
   */
  public static String of(Tables tables, Table<?> table, int limit, int width) {
    Dataset<Row> rows = tables.read(table);
    if (table.key().isEmpty()) {
      return rows.collectAsList().stream().map(TextTable::turned).collect(Collectors.joining());
    }
    List<Row> first =
        rows.filter(table.view().only())
            .sort(sortColumns(table.view().order()))
            .limit(limit)
            .collectAsList();
    return TextTable.of(first, table.view().columns(), width);
  }

  /** What has no value comes last, whichever way a column is sorted. */
  private static Column[] sortColumns(List<String> order) {
    return order.stream()
        .map(
            by ->
                by.endsWith(" desc")
                    ? functions.col(by.substring(0, by.length() - " desc".length())).desc()
                    : functions.col(by).asc_nulls_last())
        .toArray(Column[]::new);
  }
}

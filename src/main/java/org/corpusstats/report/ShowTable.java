package org.corpusstats.report;

import java.util.stream.Collectors;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;

/** Shows the first rows of a table, sorted by what matters in it. */
public final class ShowTable {
  private ShowTable() {}

  /**
   * The rows as text.
   *
   * @param limit most rows
   * @param width columns of the terminal
   */
  public static String of(SqlEngine tables, Table<?> table, int limit, int width) {
    if (table.key().isEmpty()) {
      return tables.ask("SELECT * FROM " + table.name()).rows().stream()
          .map(TextTable::turned)
          .collect(Collectors.joining());
    }
    String order = // What has no value comes last, whichever way a column is sorted.
        table.view().order().stream()
            .map(by -> by + " NULLS LAST")
            .collect(Collectors.joining(", "));
    String query =
        "SELECT * FROM %s WHERE %s ORDER BY %s LIMIT %d"
            .formatted(table.name(), table.view().only(), order, limit);
    return TextTable.of(tables.ask(query).rows(), table.view().columns(), width);
  }
}

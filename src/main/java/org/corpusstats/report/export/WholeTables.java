package org.corpusstats.report.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;

/** What exports of tables have in common. */
final class WholeTables {
  private WholeTables() {}

  /**
   * The tables to write: those that were named, which the snapshot must have, or all it has.
   *
   * @param named empty for all
   */
  static List<Table<?>> of(SqlEngine snapshot, List<Table<?>> named) {
    for (Table<?> table : named) {
      if (!has(snapshot, table)) {
        throw new UserError(
            "snapshot "
                + snapshot.manifest().snapshot()
                + " has no table "
                + table.name()
                + ", which came with a later version; run aggregate");
      }
    }
    return named.isEmpty()
        ? PublishedTables.ALL.stream().filter(table -> has(snapshot, table)).toList()
        : named.stream().distinct().toList();
  }

  /** The columns in the order of docs/tables.md. */
  static String select(Table<?> table) {
    return "SELECT "
        + Arrays.stream(table.schema().fields())
            .map(StructField::name)
            .collect(Collectors.joining(", "))
        + " FROM "
        + table.name();
  }

  private static boolean has(SqlEngine snapshot, Table<?> table) {
    return snapshot.manifest().tableRows().containsKey(table.name());
  }
}

package org.corpusstats.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.publish.CatalogNamespace;
import org.corpusstats.report.ShowChanges;
import org.corpusstats.report.ShowTable;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;

/** What a run prints at its end: a glance at the tables, and where they are. */
final class RunSummary {
  private static final int ROWS = 5;

  private RunSummary() {}

  /**
   * @param catalog where the tables are, too; empty for nowhere
   */
  static void print(
      SparkSession spark,
      Snapshot snapshot,
      String output,
      Optional<CatalogNamespace> catalog,
      PrintWriter out) {
    try (SqlEngine tables = Engines.over(snapshot.files(), () -> spark)) {
      for (Table<?> table : List.of(Entity.TABLE, EntityPair.TABLE)) {
        out.println();
        out.print(ShowTable.of(tables, table, ROWS, Terminal.columns()));
      }
      String changed = ShowChanges.of(tables, ROWS, Terminal.columns());
      if (!changed.isEmpty()) {
        out.println();
        out.print(changed);
      }
    }
    out.println();
    out.println(
        "tables in "
            + (snapshot.files().isLatest() ? output + "/latest" : snapshot.location())
            + catalog.map(place -> " and " + place).orElse(""));
    out.flush();
  }
}

package org.corpusstats.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.corpusstats.report.ShowChanges;
import org.corpusstats.report.ShowTable;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.ResolutionChange;
import org.jspecify.annotations.Nullable;

/** What a run prints at its end: a glance at the tables, and where they are. */
final class RunSummary {
  private static final int ROWS = 5;

  private RunSummary() {}

  /**
   * @param report the page that the run wrote; null for none
   */
  static void print(Snapshot snapshot, String output, @Nullable Path report, PrintWriter out) {
    for (Table<?> table : List.of(Entity.TABLE, EntityPair.TABLE)) {
      out.println();
      out.print(ShowTable.of(snapshot, table, ROWS, Terminal.columns()));
    }
    String changed =
        ShowChanges.of(snapshot.read(ResolutionChange.TABLE), ROWS, Terminal.columns());
    if (!changed.isEmpty()) {
      out.println();
      out.print(changed);
    }
    out.println();
    out.println(
        "tables in " + (snapshot.files().isLatest() ? output + "/latest" : snapshot.location()));
    if (report != null) {
      out.println("report in " + output + "/" + report.getFileName());
    }
    out.flush();
  }
}

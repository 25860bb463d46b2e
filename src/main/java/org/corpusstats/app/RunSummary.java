package org.corpusstats.app;

import java.io.PrintWriter;
import org.corpusstats.report.ShowChanges;
import org.corpusstats.report.ShowTable;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;

/** What a run prints at its end: a glance at the tables, and where they are. */
final class RunSummary {
  private static final int ROWS = 5;

  private RunSummary() {}

  static void print(Snapshot snapshot, String output, PrintWriter out) {
    for (String table : new String[] {"entities", "entity_pairs"}) {
      out.println();
      out.print(ShowTable.of(snapshot, SnapshotOptions.table(table), ROWS, Terminal.columns()));
    }
    Table<?> changes = SnapshotOptions.table("resolution_changes");
    String changed = ShowChanges.of(snapshot.read(changes), ROWS, Terminal.columns());
    if (!changed.isEmpty()) {
      out.println();
      out.print(changed);
    }
    out.println();
    out.println("tables in " + (snapshot.isLatest() ? output + "/latest" : snapshot.location()));
    out.flush();
  }
}

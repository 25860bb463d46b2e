package org.corpusstats.app;

import java.util.List;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;

/** Says of a question that failed whether the snapshot is of a version that had other tables. */
final class OlderSnapshot {
  private OlderSnapshot() {}

  /** The mistake with a way out, where the snapshot lacks a table or a column of this version. */
  static UserError explains(UserError mistake, SqlEngine tables) {
    for (Table<?> table : PublishedTables.ALL) {
      String lacking = lacking(table, tables);
      if (!lacking.isEmpty()) {
        return new UserError(
            "%s; snapshot %s is of an older corpus-stats and has no %s: aggregate makes one that has"
                .formatted(mistake.getMessage(), tables.snapshot().id(), lacking),
            mistake);
      }
    }
    return mistake;
  }

  private static String lacking(Table<?> table, SqlEngine tables) {
    if (!tables.manifest().tableRows().containsKey(table.name())) {
      return "table " + table.name();
    }
    List<String> there;
    try {
      there = tables.ask("SELECT * FROM " + table.name() + " LIMIT 0").columns();
    } catch (UserError unreadable) {
      // Its files are broken, which is another matter.
      return "";
    }
    for (String column : table.schema().fieldNames()) {
      if (!there.contains(column)) {
        return "column " + table.name() + "." + column;
      }
    }
    return "";
  }
}

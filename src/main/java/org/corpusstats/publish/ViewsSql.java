package org.corpusstats.publish;

import java.net.URI;
import java.util.List;
import org.corpusstats.table.Snapshot;
import org.corpusstats.table.Table;

/**
 * Writes {@code views.sql}: one file that makes a snapshot's tables views in Spark SQL and in
 * DuckDB.
 *
 * <p>The engines name Parquet files differently, but Spark SQL takes a comment line that ends in a
 * backslash together with the line after it, and DuckDB does not: so each can be made to skip the
 * other's statements.
 */
public final class ViewsSql {
  private ViewsSql() {}

  public static String of(Snapshot snapshot, List<Table<?>> tables) {
    StringBuilder sql = new StringBuilder();
    sql.append("-- The tables of snapshot ")
        .append(snapshot.id())
        .append(" as views, in Spark SQL");
    sql.append(" and in DuckDB.\n");
    sql.append("-- Spark SQL skips a line after a comment that ends in a backslash, DuckDB reads");
    sql.append(" it.\n\n");
    for (Table<?> table : tables) {
      sql.append("-- \\\n");
      sql.append("CREATE OR REPLACE VIEW ").append(table.name());
      sql.append(" AS SELECT * FROM read_parquet('");
      sql.append(quoted(duckDbPath(snapshot, table))).append("/*.parquet');\n");
    }
    sql.append("\n-- \\\n/*\n");
    for (Table<?> table : tables) {
      sql.append("CREATE OR REPLACE TEMPORARY VIEW ").append(table.name());
      sql.append(" USING parquet OPTIONS (path '");
      sql.append(quoted(snapshot.location(table))).append("');\n");
    }
    sql.append("-- \\\n*/\n");
    return sql.toString();
  }

  private static String duckDbPath(Snapshot snapshot, Table<?> table) {
    String location = snapshot.location(table);
    return snapshot.isLocal() ? URI.create(location.replace(" ", "%20")).getPath() : location;
  }

  private static String quoted(String path) {
    return path.replace("'", "''");
  }
}

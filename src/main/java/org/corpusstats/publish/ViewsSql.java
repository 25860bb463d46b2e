package org.corpusstats.publish;

import java.util.List;
import org.corpusstats.store.Snapshot;
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
  /** Begins with a space because {@code spark-sql -f} drops lines that begin with the dashes. */
  private static final String SPARK_SKIPS_THE_NEXT_LINE = " -- \\\n";

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
      sql.append(SPARK_SKIPS_THE_NEXT_LINE);
      sql.append("CREATE OR REPLACE VIEW ").append(table.name());
      sql.append(" AS SELECT * FROM read_parquet('");
      sql.append(quoted(duckDbPath(snapshot, table))).append("/*.parquet');\n");
    }
    sql.append('\n').append(SPARK_SKIPS_THE_NEXT_LINE).append("/*\n");
    for (Table<?> table : tables) {
      sql.append("CREATE OR REPLACE TEMPORARY VIEW ").append(table.name());
      sql.append(" USING parquet OPTIONS (path '");
      sql.append(quoted(snapshot.location(table))).append("');\n");
    }
    sql.append(SPARK_SKIPS_THE_NEXT_LINE).append("*/\n");
    return sql.toString();
  }

  /** DuckDB takes plain paths: a location of the local disk without its scheme, which is as is. */
  private static String duckDbPath(Snapshot snapshot, Table<?> table) {
    String location = snapshot.location(table);
    return snapshot.isLocal() ? location.substring("file:".length()) : location;
  }

  private static String quoted(String path) {
    return path.replace("'", "''");
  }
}

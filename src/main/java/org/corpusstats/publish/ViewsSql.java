package org.corpusstats.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.Table;

/**
 * The files beside a snapshot's tables that make them views in a SQL engine, one for each engine.
 *
 * <p>Paths are absolute: DuckDB would take others from the folder that it was started in, not from
 * that of the file. Where a snapshot was moved, they name where it was.
 */
public enum ViewsSql {
  /** {@code duckdb -init views-duckdb.sql} */
  DUCKDB("views-duckdb.sql", "DuckDB") {
    @Override
    public String view(String name, String location) {
      return "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s;".formatted(name, parquetIn(location));
    }
  },
  /** {@code spark-sql -i views-spark.sql} */
  SPARK("views-spark.sql", "Spark SQL") {
    @Override
    public String view(String name, String location) {
      return "CREATE OR REPLACE TEMPORARY VIEW %s USING parquet OPTIONS (path '%s');"
          .formatted(name, quoted(location));
    }
  };

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[]");

  private final String fileName;
  private final String engine;

  ViewsSql(String fileName, String engine) {
    this.fileName = fileName;
    this.engine = engine;
  }

  /**
   * What a query of DuckDB reads the Parquet files of a folder from.
   *
   * @param plainPath of the folder; what would be a wildcard in it is a letter like others
   */
  public static String parquetIn(String plainPath) {
    return "read_parquet('%s/*.parquet')"
        .formatted(quoted(WILDCARD.matcher(plainPath).replaceAll("[$0]")));
  }

  /** Writes the file of every engine into a snapshot. */
  static void write(Snapshot snapshot, List<Table<?>> tables) {
    for (ViewsSql views : values()) {
      snapshot.writeText(views.fileName, views.of(snapshot, tables));
    }
  }

  /** The file's name in the folder of the snapshot. */
  String fileName() {
    return fileName;
  }

  private String of(Snapshot snapshot, List<Table<?>> tables) {
    StringBuilder sql = new StringBuilder();
    sql.append("-- The tables of snapshot %s as views in %s.\n".formatted(snapshot.id(), engine));
    tables.forEach(
        table -> sql.append(view(table.name(), place(snapshot.files(), table))).append('\n'));
    return sql.toString();
  }

  /**
   * The statement that makes a folder of Parquet files a view.
   *
   * @param name of the view
   * @param location of the folder; of a local disk its plain path, for DuckDB
   */
  public abstract String view(String name, String location);

  /** DuckDB knows no scheme for files of this machine. */
  private String place(SnapshotFiles snapshot, Table<?> table) {
    String location = snapshot.location(table);
    return this == DUCKDB ? snapshot.plainPath(location) : location;
  }

  private static String quoted(String path) {
    return path.replace("'", "''");
  }
}

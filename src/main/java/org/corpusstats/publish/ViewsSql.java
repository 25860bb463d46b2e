package org.corpusstats.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.corpusstats.store.LiteralPath;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.Table;

/**
 * The files beside a snapshot's tables that make them views in a SQL engine, one for each engine.
 *
 * <p>No engine tells a file where it is, and relative paths lead from the folder that the engine
 * was started in. So each file names where the snapshot was published, in one place. DuckDB looks
 * first whether it was started in the snapshot's folder: then the views are of that, wherever it
 * was moved to. Spark SQL cannot look, and has a line to change.
 */
public enum ViewsSql {
  /** {@code duckdb -init views-duckdb.sql} */
  DUCKDB("views-duckdb.sql", "DuckDB") {
    @Override
    public String view(String name, String location) {
      return "CREATE OR REPLACE VIEW %s AS SELECT * FROM %s;".formatted(name, parquetIn(location));
    }

    @Override
    String beginning(SnapshotFiles snapshot, List<Table<?>> tables) {
      String here =
          tables.stream()
              .flatMap(
                  table ->
                      snapshot.fileNames(table).stream().map(file -> table.name() + "/" + file))
              .findFirst()
              .map(file -> "(SELECT '.' FROM glob('%s') LIMIT 1)".formatted(file))
              .orElse("NULL");
      return """
      -- Where DuckDB was started in this folder, wherever it is now, they are read from here; else from
      -- where it was published, or from the folder that you set this variable to.
      SET VARIABLE corpus_stats_snapshot = %s;
      """
          .formatted(here);
    }

    @Override
    String viewInFolder(SnapshotFiles snapshot, Table<?> table) {
      String folder = snapshot.plainPath(snapshot.location());
      return "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet(coalesce(getvariable('corpus_stats_snapshot'), '%s') || '/%s/*.parquet');"
          .formatted(table.name(), literal(folder), table.name());
    }
  },
  /** {@code spark-sql -i views-spark.sql} */
  SPARK("views-spark.sql", "Spark SQL") {
    @Override
    public String view(String name, String location) {
      return "CREATE OR REPLACE TEMPORARY VIEW %s USING parquet OPTIONS (path '%s');"
          .formatted(name, pattern(location));
    }

    @Override
    String beginning(SnapshotFiles snapshot, List<Table<?>> tables) {
      return """
      -- Where the snapshot was moved, change this line.
      SET `corpus_stats.snapshot` = `%s`;
      """
          .formatted(pattern(snapshot.location()).replace("`", "``"));
    }

    @Override
    String viewInFolder(SnapshotFiles snapshot, Table<?> table) {
      return "CREATE OR REPLACE TEMPORARY VIEW %s USING parquet OPTIONS (path '${corpus_stats.snapshot}/%s');"
          .formatted(table.name(), table.name());
    }

    /** Spark reads escapes in a text, and takes the path that it finds for a pattern. */
    private static String pattern(String location) {
      return quoted(LiteralPath.of(location).replace("\\", "\\\\"));
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
    return "read_parquet('%s/*.parquet')".formatted(literal(plainPath));
  }

  /** Writes the file of every engine into a snapshot. */
  static void write(Snapshot snapshot, List<Table<?>> tables) {
    for (ViewsSql views : values()) {
      snapshot.writeText(views.fileName, views.of(snapshot.files(), tables));
    }
  }

  /** The file's name in the folder of the snapshot. */
  String fileName() {
    return fileName;
  }

  private String of(SnapshotFiles snapshot, List<Table<?>> tables) {
    StringBuilder sql = new StringBuilder();
    sql.append("-- The tables of snapshot %s as views in %s.\n".formatted(snapshot.id(), engine));
    sql.append(beginning(snapshot, tables));
    tables.forEach(table -> sql.append(viewInFolder(snapshot, table)).append('\n'));
    return sql.toString();
  }

  /**
   * The statement that makes a folder of Parquet files a view.
   *
   * @param name of the view
   * @param location of the folder; of a local disk its plain path, for DuckDB
   */
  public abstract String view(String name, String location);

  /** The lines that say where the snapshot is. */
  abstract String beginning(SnapshotFiles snapshot, List<Table<?>> tables);

  /** The statement that makes a table of that snapshot a view. */
  abstract String viewInFolder(SnapshotFiles snapshot, Table<?> table);

  /** A path as DuckDB's text and pattern. */
  private static String literal(String plainPath) {
    return quoted(WILDCARD.matcher(plainPath).replaceAll("[$0]"));
  }

  private static String quoted(String path) {
    return path.replace("'", "''");
  }
}

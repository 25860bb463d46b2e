package org.corpusstats.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.core.UserError;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.report.query.Statements;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;

/**
 * One DuckDB file with tables, their descriptions as comments, and views that join what is often
 * joined. DuckDB copies from Parquet by itself, so that memory does not grow with the tables; any
 * version from 1.0 on opens the file.
 *
 * @param tables those to write; empty for all, then with the views
 */
public record DuckDbFile(List<Table<?>> tables) implements ExportFormat {
  private static final String VIEWS = "views.sql";
  private static final String FILE = "exported";

  @Override
  public boolean isFolder() {
    return false;
  }

  @Override
  public void write(SqlEngine snapshot, Path fresh) throws IOException {
    if (!(snapshot instanceof DuckDb duckDb)) {
      throw new UserError(
          "DuckDB reads a snapshot on a local disk only; copy it there, or use csv");
    }
    List<Table<?>> written = WholeTables.of(snapshot, tables);
    // Rows of a table have no order that means anything; to keep one takes memory.
    duckDb.execute("SET preserve_insertion_order = false");
    duckDb.execute(
        "ATTACH '%s' AS %s (STORAGE_VERSION 'v1.0.0')".formatted(quoted(fresh.toString()), FILE));
    try {
      for (Table<?> table : written) {
        write(duckDb, table);
      }
      about(duckDb);
      if (written.containsAll(PublishedTables.ALL)) {
        duckDb.execute("USE " + FILE);
        views().forEach(duckDb::execute);
      }
    } finally {
      duckDb.execute("USE memory");
      duckDb.execute("DETACH " + FILE);
    }
  }

  private static void write(DuckDb duckDb, Table<?> table) {
    String name = FILE + "." + table.name();
    duckDb.execute("CREATE TABLE " + name + " AS " + WholeTables.select(table));
    comment(duckDb, "TABLE " + name, table.description());
    for (StructField field : table.schema().fields()) {
      field
          .getComment()
          .foreach(
              text -> {
                comment(duckDb, "COLUMN " + name + "." + field.name(), text);
                return null;
              });
    }
  }

  /** What made the file, as a table that has one row. */
  private static void about(DuckDb duckDb) {
    About about = About.of(duckDb.manifest(), "");
    duckDb.execute(
        "CREATE TABLE %s.snapshot AS SELECT '%s' AS snapshot, '%s' AS program, TIMESTAMP '%s' AS created"
            .formatted(
                FILE,
                quoted(duckDb.manifest().snapshot()),
                quoted(about.author()),
                about.created().toString().replace("T", " ").replace("Z", "")));
    comment(
        duckDb, "TABLE " + FILE + ".snapshot", "The snapshot that the tables were copied from.");
  }

  private static void comment(DuckDb duckDb, String on, String text) {
    duckDb.execute("COMMENT ON " + on + " IS '" + quoted(text) + "'");
  }

  private static List<String> views() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DuckDbFile.class.getResourceAsStream(VIEWS), VIEWS)) {
      return Statements.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}

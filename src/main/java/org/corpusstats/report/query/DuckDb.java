package org.corpusstats.report.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.publish.ViewsSql;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.jspecify.annotations.Nullable;

/** DuckDB in this process, over a snapshot on a local disk. It answers before Spark would start. */
public final class DuckDb implements SqlEngine {
  private static final String NAME = "DuckDB";
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private final Connection connection;
  private final SnapshotFiles snapshot;
  private final Manifest manifest;

  /** Why tables could not be made views, by the names of these. */
  private final Map<String, String> unreadable = new TreeMap<>();

  DuckDb(Connection connection, SnapshotFiles snapshot, Manifest manifest) {
    this.connection = connection;
    this.snapshot = snapshot;
    this.manifest = manifest;
  }

  /** Whether DuckDB is there: it comes beside the program, not inside the jar for clusters. */
  public static boolean isInstalled() {
    try {
      Class.forName(DRIVER);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The views are made now; their files are read when they are asked. */
  public static DuckDb over(SnapshotFiles snapshot) {
    try {
      DuckDb made =
          new DuckDb(
              DriverManager.getConnection("jdbc:duckdb:", streaming()),
              snapshot,
              Manifest.of(snapshot));
      made.makeViews(snapshot, made.manifest, "");
      return made;
    } catch (SQLException e) {
      throw Answer.refused(NAME, e);
    }
  }

  /** Else an answer would be in memory as a whole before its first row is read. */
  private static Properties streaming() {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    return properties;
  }

  @Override
  public SnapshotFiles snapshot() {
    return snapshot;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public List<String> statements(String text) {
    return Statements.of(text);
  }

  @Override
  public Answer ask(String query, Object... values) {
    List<String> columns = new ArrayList<>();
    List<AnswerRow> rows = new ArrayList<>();
    read(query, values, columns::addAll, rows::add);
    return new Answer(columns, rows);
  }

  @Override
  public void stream(String query, Consumer<List<String>> columns, Consumer<AnswerRow> rows) {
    read(query, new Object[0], columns, rows);
  }

  @Override
  public void writeParquet(String query, Path file) {
    execute(
        // The query may end with a comment.
        "COPY (%s\n) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
            .formatted(query, quoted(file.toString())));
  }

  @Override
  public void alsoOver(SnapshotFiles other, String prefix) {
    makeViews(other, Manifest.of(other), prefix);
  }

  @Override
  public <R extends Record> List<R> records(
      Table<R> kind, String location, String condition, Object... values) {
    if (!snapshot.hasRows(location)) {
      return List.of();
    }
    RowCodec<R> codec = kind.codec();
    String columns = String.join(", ", kind.schema().fieldNames());
    String query =
        "SELECT %s FROM %s WHERE %s"
            .formatted(columns, ViewsSql.parquetIn(snapshot.plainPath(location)), condition);
    List<R> records = new ArrayList<>();
    try (PreparedStatement statement = prepared(query, values);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        records.add(codec.fromRow(DuckDbValues.row(kind.schema(), result)));
      }
      return records;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** Does what a statement says, in SQL of DuckDB alone. */
  public void execute(String statement) {
    try (Statement made = connection.createStatement()) {
      made.execute(statement);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** A table whose files cannot be read keeps nobody from asking the others. */
  private void makeViews(SnapshotFiles files, Manifest made, String prefix) {
    for (Table<?> table : PublishedTables.ALL) {
      if (made.tableRows().containsKey(table.name())) {
        String name = prefix + table.name();
        try {
          execute(ViewsSql.DUCKDB.view(name, files.plainPath(files.location(table))));
        } catch (UserError e) {
          unreadable.put(name, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  /** What DuckDB said of a query, or why the table that it misses is not there. */
  private UserError refused(SQLException failure) {
    UserError said = Answer.refused(NAME, failure);
    return unreadable.entrySet().stream()
        .filter(
            table ->
                String.valueOf(said.getMessage())
                    .contains("Table with name " + table.getKey() + " does not exist"))
        .findFirst()
        .map(
            table ->
                new UserError(
                    "table " + table.getKey() + " cannot be read: " + table.getValue(), failure))
        .orElse(said);
  }

  private void read(
      String query,
      @Nullable Object[] values,
      Consumer<List<String>> columns,
      Consumer<AnswerRow> rows) {
    try (PreparedStatement statement = prepared(query, values)) {
      if (statement.execute()) {
        try (ResultSet result = statement.getResultSet()) {
          read(result, columns, rows);
        }
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static void read(
      ResultSet result, Consumer<List<String>> columns, Consumer<AnswerRow> rows)
      throws SQLException {
    ResultSetMetaData header = result.getMetaData();
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= header.getColumnCount(); i++) {
      labels.add(header.getColumnLabel(i));
    }
    List<String> names = Answer.toldApart(labels);
    columns.accept(names);
    while (result.next()) {
      List<@Nullable Object> cells = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        cells.add(DuckDbValues.cell(result.getObject(i)));
      }
      rows.accept(new AnswerRow(names, cells));
    }
  }

  private PreparedStatement prepared(String query, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}

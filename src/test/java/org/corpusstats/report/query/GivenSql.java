package org.corpusstats.report.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** Tables with the rows of a test, in DuckDB. */
public final class GivenSql implements AutoCloseable {
  private final Connection connection;
  private final DuckDb engine;

  @SuppressWarnings("NullAway") // There is no snapshot, and nobody asks for it.
  public GivenSql() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    engine = new DuckDb(connection, null, null);
  }

  /**
   * @param columns names and types
   */
  public GivenSql with(String table, String columns, List<List<Object>> rows) {
    int width = columns.split(",").length;
    String marks = String.join(", ", Collections.nCopies(width, "?"));
    try (Statement create = connection.createStatement()) {
      create.execute("CREATE TABLE " + table + " (" + columns + ")");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
        for (List<Object> row : rows) {
          for (int i = 0; i < width; i++) {
            insert.setObject(i + 1, row.get(i));
          }
          insert.execute();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  public SqlEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    engine.close();
  }
}

package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares published tables on disk row by row, as an engine that is not Spark reads them. */
final class SnapshotTables {
  private SnapshotTables() {}

  /** Both snapshots have the same tables with the same rows, however often each comes. */
  static void assertEqual(Path snapshot, Path expected) throws IOException, SQLException {
    List<String> tables = tables(expected);
    assertThat(tables).contains("documents", "entity_pairs", "rejections");
    assertThat(tables(snapshot)).isEqualTo(tables);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : tables) {
        String ours = rows(snapshot, table);
        String theirs = rows(expected, table);
        assertThat(count(sql, ours)).as("rows of %s", table).isEqualTo(count(sql, theirs));
        assertThat(first(sql, ours, theirs)).as("rows of %s on one side", table).isEmpty();
        assertThat(first(sql, theirs, ours)).as("rows of %s on the other", table).isEmpty();
      }
    }
  }

  /** The names of the tables that have no row. */
  static List<String> empty(Path snapshot) throws IOException, SQLException {
    List<String> empty = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : tables(snapshot)) {
        if (count(sql, rows(snapshot, table)) == 0) {
          empty.add(table);
        }
      }
    }
    return empty;
  }

  private static List<String> tables(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.list(snapshot)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String rows(Path snapshot, String table) {
    return "from read_parquet('" + snapshot.resolve(table) + "/*.parquet')";
  }

  private static long count(Statement sql, String rows) throws SQLException {
    try (ResultSet result = sql.executeQuery("select count(*) " + rows)) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }

  /** A row that the first table has and the second lacks; empty where there is none. */
  private static String first(Statement sql, String rows, String otherRows) throws SQLException {
    String query = "select cast(r as varchar) from ((select * " + rows + ") except all (select * ";
    try (ResultSet result = sql.executeQuery(query + otherRows + ")) r limit 1")) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    }
  }
}

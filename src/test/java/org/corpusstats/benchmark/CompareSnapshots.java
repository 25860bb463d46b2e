package org.corpusstats.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where the tables of two snapshots differ: rows of one that the other lacks, EXCEPT ALL both
 * ways over the columns that both have, and columns that only one has. Exits with 1 where a row
 * differs.
 */
public final class CompareSnapshots {
  private CompareSnapshots() {}

  /**
   * @param folders of the two snapshots
   */
  public static void main(String[] folders) throws IOException, SQLException {
    Path one = Path.of(folders[0]).toRealPath();
    Path other = Path.of(folders[1]).toRealPath();
    TreeSet<String> tables = new TreeSet<>(tables(one));
    tables.addAll(tables(other));
    long differing = 0;
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String table : tables) {
        differing += compare(statement, table, one.resolve(table), other.resolve(table));
      }
    }
    System.out.println(differing == 0 ? "no row differs" : differing + " rows differ");
    System.exit(differing == 0 ? 0 : 1);
  }

  private static List<String> tables(Path snapshot) throws IOException {
    try (Stream<Path> folders = Files.list(snapshot)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .toList();
    }
  }

  private static long compare(Statement statement, String table, Path one, Path other)
      throws SQLException {
    if (!Files.isDirectory(one) || !Files.isDirectory(other)) {
      System.out.printf("%-20s only in %s%n", table, Files.isDirectory(one) ? one : other);
      return 1;
    }
    Map<String, String> first = columns(statement, one);
    Map<String, String> second = columns(statement, other);
    String shared =
        first.keySet().stream()
            .filter(second::containsKey)
            .map(column -> '"' + column + '"')
            .collect(Collectors.joining(", "));
    long lacking = count(statement, shared, one, other);
    long added = count(statement, shared, other, one);
    System.out.printf(
        "%-20s %,9d rows, %d and %d of them only here and there; columns gone %s, new %s%n",
        table,
        rows(statement, one),
        lacking,
        added,
        without(first, second),
        without(second, first));
    return lacking + added;
  }

  private static List<String> without(Map<String, String> one, Map<String, String> other) {
    return one.keySet().stream().filter(column -> !other.containsKey(column)).toList();
  }

  private static Map<String, String> columns(Statement statement, Path table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + files(table))) {
      while (rows.next()) {
        columns.put(rows.getString(1), rows.getString(2));
      }
    }
    return columns;
  }

  private static long rows(Statement statement, Path table) throws SQLException {
    return number(statement, "SELECT count(*) FROM " + files(table));
  }

  private static long count(Statement statement, String columns, Path one, Path other)
      throws SQLException {
    return number(
        statement,
        "SELECT count(*) FROM (SELECT %1$s FROM %2$s EXCEPT ALL SELECT %1$s FROM %3$s)"
            .formatted(columns, files(one), files(other)));
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String files(Path table) {
    return "read_parquet('" + table.toString().replace("'", "''") + "/*.parquet')";
  }
}

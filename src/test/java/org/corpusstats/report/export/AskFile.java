package org.corpusstats.report.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A program that needs nothing but a driver of DuckDB, of any version: prints what it answers to
 * each query of a folder.
 */
final class AskFile {
  private AskFile() {}

  /**
   * @param arguments a DuckDB file and a folder of queries
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
      String answers = String.join("\n", answers(connection, Path.of(arguments[1])));
      System.out.write(answers.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  /** The version of DuckDB does not show: a line for each row of each answer. */
  static List<String> answers(Connection connection, Path queries)
      throws IOException, SQLException {
    List<Path> files;
    try (Stream<Path> all = Files.list(queries)) {
      files = all.sorted().toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(Files.readString(file))) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          StringBuilder line = new StringBuilder(file.getFileName().toString());
          for (int column = 1; column <= columns; column++) {
            line.append('\t').append(text(rows.getObject(column)));
          }
          lines.add(line.toString().replace("\n", "\\n"));
        }
      }
    }
    return lines;
  }

  /** Sums in another order differ in the last digits. */
  private static String text(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.6g", number)
        : String.valueOf(value);
  }
}

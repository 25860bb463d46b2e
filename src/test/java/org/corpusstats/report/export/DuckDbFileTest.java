package org.corpusstats.report.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
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
import org.corpusstats.SampleSnapshot;
import org.corpusstats.table.row.Entity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The one file answers like the snapshot, to clients of several versions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbFileTest {
  private static final Path QUERIES = Path.of("jobs/sql");

  /** The build puts the driver of an older DuckDB there. */
  private static final File OLDER = new File("target/older-duckdb");

  @TempDir private Path folder;
  private Path file;

  @BeforeAll
  void export(@TempDir Path shared) {
    file = Exported.to(shared.resolve("it's one.duckdb"), new DuckDbFile(List.of()));
  }

  @Test
  void queriesHaveTheAnswersOfTheSnapshot() throws IOException, SQLException {
    assertThat(answersOfTheFile()).hasSizeGreaterThan(100).isEqualTo(answersOfTheSnapshot());
  }

  @Test
  void anOlderDuckDbOpensIt() throws IOException, SQLException, InterruptedException {
    File[] driver = OLDER.listFiles();
    assumeTrue(
        driver != null && driver.length == 1,
        "no older DuckDB in " + OLDER + ", where mvn generate-test-resources puts it");
    String classes =
        Path.of(AskFile.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + requireNonNull(driver)[0],
                AskFile.class.getName(),
                file.toString(),
                QUERIES.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines()).containsExactlyElementsOf(answersOfTheFile());
  }

  @Test
  void tablesAndColumnsSayWhatTheyAre() throws SQLException {
    try (Connection connection = open()) {
      assertThat(
              texts(
                  connection, "SELECT comment FROM duckdb_tables() WHERE table_name = 'mentions'"))
          .containsExactly(
              "One row per resolved mention in a representative document."
                  + " Key: doc_id, char_begin, char_end.");
      assertThat(
              texts(
                  connection,
                  "SELECT table_name || '.' || column_name FROM duckdb_columns() c"
                      + " JOIN duckdb_tables() t USING (table_name)"
                      + " WHERE c.comment IS NULL AND table_name <> 'snapshot'"))
          .isEmpty();
      assertThat(texts(connection, "SELECT snapshot FROM snapshot"))
          .containsExactly(SampleSnapshot.get().id());
    }
  }

  @Test
  void viewsHaveRowsAndComments() throws SQLException {
    try (Connection connection = open()) {
      List<String> views =
          texts(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal");
      assertThat(views).contains("entity_overview", "strong_pairs", "mentions_in_context");
      for (String view : views) {
        assertThat(texts(connection, "SELECT 1 FROM " + view + " LIMIT 1")).as(view).hasSize(1);
      }
      assertThat(
              texts(
                  connection,
                  "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"))
          .isEmpty();
    }
  }

  @Test
  void oneTableCanBeExportedAlone() throws SQLException {
    Path one = Exported.to(folder.resolve("one.duckdb"), new DuckDbFile(List.of(Entity.TABLE)));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + one)) {
      assertThat(texts(connection, "SELECT table_name FROM duckdb_tables() ORDER BY 1"))
          .containsExactly("entities", "snapshot");
      assertThat(texts(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal"))
          .isEmpty();
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  private List<String> answersOfTheFile() throws IOException, SQLException {
    try (Connection connection = open()) {
      return AskFile.answers(connection, QUERIES);
    }
  }

  private static List<String> answersOfTheSnapshot() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Path snapshot = SampleSnapshot.folder();
      statement.execute(Files.readString(snapshot.resolve("views-duckdb.sql")));
      return AskFile.answers(connection, QUERIES);
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}

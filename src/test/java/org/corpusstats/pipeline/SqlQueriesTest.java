package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.publish.Answer;
import org.corpusstats.publish.DuckDb;
import org.corpusstats.publish.SparkSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The analyst's questions of jobs/sql, asked of the sample in both engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlQueriesTest {
  private static final Path FOLDER = Path.of("jobs/sql");

  private final SparkSql spark;
  private final DuckDb duckDb;

  SqlQueriesTest() throws IOException, SQLException {
    Path snapshot = SampleSnapshot.folder();
    spark = SparkSql.over(snapshot);
    duckDb = DuckDb.over(snapshot);
  }

  @AfterAll
  void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothEnginesGiveTheSameAnswer(Path file) throws IOException {
    String query = Files.readString(FOLDER.resolve(file));
    Answer ofSpark = spark.answer(query);
    Answer ofDuckDb = duckDb.answer(query);
    assertThat(ofSpark.rows()).isNotEmpty();
    assertThat(ofDuckDb)
        .usingRecursiveComparison()
        .withEqualsForType(Answer::equalNumbers, Double.class)
        .isEqualTo(ofSpark);
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatItAsksAndWhatToBeCarefulOf(Path file) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    assertThat(lines.get(0)).startsWith("-- ").endsWith("?");
    assertThat(lines.get(2)).startsWith("-- Use it ");
    assertThat(lines).anyMatch(line -> line.startsWith("-- Careful: "));
    assertThat(lines).allMatch(line -> line.length() <= 100);
  }

  @Test
  void theFolderAnswersAtLeastTwentyQuestions() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(Path::getFileName).sorted().toList().stream();
    }
  }
}

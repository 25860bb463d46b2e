package org.corpusstats.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each engine has a file of its own that opens the tables, wherever the snapshot is. */
class ViewsSqlTest {
  private static final String NAMES = "SELECT name FROM entities ORDER BY name";

  @TempDir private static Path folder;
  private static Path snapshot;

  /** Publishes a snapshot of one sentence. */
  @BeforeAll
  static void publish() throws IOException {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann saw Bob."));
    Path output = folder.resolve("Ann's 100%20 \"best\" #1 [2] {3} *?`$ — Łódź");
    Runs.run(input, output, DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON")));
    snapshot = output.resolve("latest");
  }

  @Test
  void bothEnginesOpenTheirFileOnAPathWithQuotesSpacesAndPercentSigns()
      throws IOException, SQLException {
    try (DuckDb duckDb = DuckDb.over(snapshot)) {
      assertThat(duckDb.answer(NAMES).rows()).containsExactly(List.of("Ann"), List.of("Bob"));
    }
    assertThat(SparkSql.over(snapshot).answer(NAMES).rows())
        .containsExactly(List.of("Ann"), List.of("Bob"));
  }

  @Test
  void aSnapshotThatWasMovedIsOpenedWhereItIs() throws Exception {
    Path moved = folder.resolve("moved [1]");
    FileUtils.copyDirectory(snapshot.toFile(), moved.toFile());
    // It cannot be answered from where it was.
    Path copy = moved.resolve(ViewsSql.DUCKDB.fileName());
    Files.writeString(copy, Files.readString(copy).replace(folder.toString(), "x"));
    Process duckDb =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstName.class.getName())
            .directory(moved.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(duckDb.inputReader(UTF_8).lines().toList()).containsExactly("Ann");

    Path views = moved.resolve(ViewsSql.SPARK.fileName());
    String lines = Files.readString(views);
    String there = lines.lines().filter(line -> line.startsWith("SET ")).findFirst().orElseThrow();
    Files.writeString(
        views,
        lines.replace(
            there,
            "SET `corpus_stats.snapshot` = `file:%s`;".formatted(moved).replace("[1]", "*")));
    assertThat(SparkSql.over(moved).answer(NAMES).rows())
        .containsExactly(List.of("Ann"), List.of("Bob"));
  }

  /** Opens the views in the folder that it is started in. */
  static final class FirstName {
    private FirstName() {}

    public static void main(String[] arguments) throws IOException, SQLException {
      try (DuckDb duckDb = DuckDb.over(Path.of(""))) {
        System.out.println(duckDb.answer(NAMES).rows().get(0).get(0));
      }
    }
  }

  @Test
  void whatDuckDbWouldTakeForWildcardsInAPathAreLettersLikeOthers() {
    assertThat(ViewsSql.parquetIn("/a [1]/it's *?"))
        .isEqualTo("read_parquet('/a [[]1]/it''s [*][?]/*.parquet')");
  }

  @Test
  void everyTableIsAViewInBothEngines() throws IOException, SQLException {
    SparkSql spark = SparkSql.over(snapshot);
    try (DuckDb duckDb = DuckDb.over(snapshot)) {
      for (Table<?> table : PublishedTables.ALL) {
        String rows = "SELECT count(*) AS n FROM " + table.name();
        assertThat(duckDb.answer(rows)).isEqualTo(spark.answer(rows));
      }
    }
  }
}

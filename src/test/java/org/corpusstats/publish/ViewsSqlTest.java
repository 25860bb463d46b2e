package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
    Path output = folder.resolve("Ann's 100%20 \"best\" #1 — Łódź");
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

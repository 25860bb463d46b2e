package org.corpusstats.report.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusstats.LocalSpark;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.core.UserError;
import org.corpusstats.store.LocalFiles;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SnapshotFiles;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AnnotatedText;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB and Spark SQL give the same answers to what the program asks. */
class SqlEngineTest {
  private static SqlEngine duckDb;
  private static SqlEngine spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    SnapshotFiles sample = SampleSnapshot.get().files();
    duckDb = DuckDb.over(sample);
    spark = SparkSql.over(LocalSpark.session(), sample);
  }

  @AfterAll
  static void close() {
    duckDb.close();
    spark.close();
  }

  @Test
  void everyPublishedTableIsAView() {
    for (Table<?> table : PublishedTables.ALL) {
      String count = "SELECT count(*) AS n FROM " + table.name();
      assertThat(duckDb.ask(count)).as(table.name()).isEqualTo(spark.ask(count));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM documents ORDER BY doc_id",
        "SELECT * FROM entities ORDER BY entity_id",
        "SELECT * FROM entity_pairs ORDER BY scope, entity_a, entity_b LIMIT 500",
        "SELECT sum(mention_count) AS all_mentions, avg(dispersion_dp) AS mean FROM entities",
        "SELECT * FROM entities WHERE entity_id = 'nobody'",
        "SELECT CAST('2025-01-04' AS DATE) AS day, CAST(NULL AS STRING) AS nothing, true AS yes"
      })
  void bothGiveTheSameRows(String query) {
    Answer one = duckDb.ask(query);
    Answer other = spark.ask(query);
    assertThat(one.columns()).isEqualTo(other.columns());
    assertThat(one.rows()).hasSameSizeAs(other.rows());
    for (int i = 0; i < one.rows().size(); i++) {
      assertThat(one.rows().get(i).cells())
          .usingRecursiveComparison()
          .withEqualsForType(SqlEngineTest::areEqual, Double.class)
          .isEqualTo(other.rows().get(i).cells());
    }
  }

  @Test
  void aTextIsWholeWhereASemicolonEndsAllThatIsBegun() {
    List<String> whole = List.of("", "SELECT 1;", "SELECT 1; -- one", "SELECT ';';");
    List<String> begun = List.of("SELECT 1", "SELECT 'a;", "SELECT 1; SELECT", "SELECT 1 /* ;");
    for (SqlEngine engine : List.of(duckDb, spark)) {
      assertThat(whole).allMatch(engine::areWhole);
      assertThat(begun).noneMatch(engine::areWhole);
    }
    String escaped = "SELECT 'It\\'s';";
    assertThat(spark.areWhole(escaped)).isTrue();
    assertThat(duckDb.areWhole(escaped)).isFalse();
  }

  private static boolean areEqual(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }

  @Test
  void joinsOfTheFirstRowsOfATableLoseNothing() {
    String joined =
        """
        SELECT count(*) AS n FROM entity_sentiment s
        JOIN (SELECT * FROM entities ORDER BY document_count DESC, entity_id LIMIT 100000) e
          ON e.entity_id = s.entity_id
        WHERE s.mean > -2""";
    long all = duckDb.ask("SELECT count(mean) AS n FROM entity_sentiment").only().count("n");
    for (int time = 0; time < 10; time++) {
      assertThat(duckDb.ask(joined).only().count("n")).isEqualTo(all);
    }
  }

  @Test
  void cellsHaveOneTypeForEachKindOfValue() {
    AnswerRow row =
        duckDb
            .ask(
                "SELECT published, token_count, sentiment_mean, metadata, title FROM documents"
                    + " WHERE published IS NOT NULL ORDER BY doc_id LIMIT 1")
            .only();
    assertThat(row.get("published")).isInstanceOf(LocalDate.class);
    assertThat(row.get("token_count")).isInstanceOf(Long.class);
    assertThat(row.get("sentiment_mean")).isInstanceOf(Double.class);
    assertThat(row.get("metadata")).isInstanceOf(Map.class);
    assertThat(row.get("title")).isInstanceOf(String.class);
  }

  @Test
  void valuesAreHandedOverApartFromTheQuery() {
    for (SqlEngine engine : List.of(duckDb, spark)) {
      String query = "SELECT ? AS name, entity_id FROM entities WHERE name = ? ORDER BY entity_id";
      assertThat(engine.ask(query, "it's \\ ; --", "Brazil").only().cells())
          .containsExactly("it's \\ ; --", "brazil");
      Answer many =
          engine.ask("SELECT ? AS a, ? AS b, '?' AS mark, ? AS c, ? AS d, ? AS e", 1, "2", 3, 4, 5);
      assertThat(many.only().cells()).containsExactly(1L, "2", "?", 3L, 4L, 5L);
    }
  }

  @Test
  void rowsOfALargeAnswerComeOneAfterAnother() {
    List<List<String>> columns = new ArrayList<>();
    List<AnswerRow> rows = new ArrayList<>();
    duckDb.stream("SELECT entity_id FROM entities ORDER BY 1", columns::add, rows::add);
    List<AnswerRow> ofSpark = new ArrayList<>();
    spark.stream("SELECT entity_id FROM entities ORDER BY 1", columns::add, ofSpark::add);
    assertThat(columns).containsExactly(List.of("entity_id"), List.of("entity_id"));
    assertThat(rows).isNotEmpty().isEqualTo(ofSpark);
  }

  @Test
  void annotationsAreTheSameRecords() {
    String location = duckDb.snapshot().annotations(duckDb.manifest().annotatorFingerprint());
    String sha =
        duckDb
            .ask("SELECT text_sha256 FROM documents ORDER BY doc_id LIMIT 1")
            .only()
            .text("text_sha256");
    List<AnnotatedText> texts =
        duckDb.records(AnnotatedText.TABLE, location, "text_sha256 = ?", sha);
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).sentences()).isNotEmpty();
    assertThat(texts)
        .isEqualTo(spark.records(AnnotatedText.TABLE, location, "text_sha256 = ?", sha));
    assertThat(duckDb.records(AnnotatedText.TABLE, location + "-gone", "true")).isEmpty();
  }

  @Test
  void anAnswerIsWrittenAsOneParquetFile() {
    String query = "SELECT doc_id, published, metadata FROM documents";
    for (SqlEngine engine : List.of(duckDb, spark)) {
      Path file = folder.resolve("it's one.parquet");
      engine.writeParquet(query, file);
      engine.writeParquet(query, file);
      assertThat(folder).isDirectoryContaining(Files::isRegularFile);
      String read =
          "SELECT count(*) AS n FROM read_parquet('%s')"
              .formatted(file.toString().replace("'", "''"));
      assertThat(duckDb.ask(read).only().count("n"))
          .isEqualTo(duckDb.ask("SELECT count(*) AS n FROM documents").only().count("n"));
    }
    assertThat(folder.toFile().list()).containsExactly("it's one.parquet");
  }

  @Test
  void anotherSnapshotStandsBesideIt() {
    SnapshotFiles same = SampleSnapshot.get().files();
    for (SqlEngine engine : List.of(duckDb, spark)) {
      engine.alsoOver(same, "other_");
      assertThat(
              engine
                  .ask(
                      "SELECT count(*) AS n FROM entities a JOIN other_entities b USING (entity_id)")
                  .only()
                  .count("n"))
          .isEqualTo(duckDb.manifest().tableRows().get("entities"));
    }
  }

  @Test
  void aBrokenTableKeepsNobodyFromAskingTheOthers() throws IOException {
    Path output = folder.resolve("out");
    Path whole = SampleSnapshot.folder().resolve("../..").normalize();
    copy(whole, output);
    try (Stream<Path> files =
        Files.walk(output.resolve("snapshots/%s/terms".formatted(duckDb.snapshot().id())))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "no Parquet");
      }
    }
    SnapshotFiles broken =
        OutputFolder.currentFiles(LocalFiles.alone(), output.toString()).orElseThrow();
    try (DuckDb engine = DuckDb.over(broken)) {
      assertThat(engine.ask("SELECT count(*) AS n FROM entities").only().count("n")).isPositive();
      assertThatThrownBy(() -> engine.ask("SELECT * FROM terms"))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("table terms cannot be read: DuckDB: ")
          .hasMessageContaining(".parquet");
    }
  }

  @Test
  void whatAnEngineDoesNotUnderstandIsTheUsersMistakeInOneLine() {
    for (SqlEngine engine : List.of(duckDb, spark)) {
      assertThatThrownBy(() -> engine.ask("SELECT nothing FROM entities"))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("nothing")
          .hasMessageNotContaining("\n");
      assertThatThrownBy(() -> engine.ask("SELEC 1"))
          .isInstanceOf(UserError.class)
          .hasMessageNotContaining("\n");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}

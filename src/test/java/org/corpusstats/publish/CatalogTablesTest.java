package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.sql.DeltaSparkSessionExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import org.corpusstats.LocalSpark;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.core.Versions;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real catalogs on disk: Iceberg's, and Delta's in the place of Spark's own. */
class CatalogTablesTest {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir private static Path warehouse;
  @TempDir private Path folder;

  /** A session can be told of another catalog at any time. */
  @BeforeAll
  static void nameTheCatalog() {
    SPARK.conf().set("spark.sql.catalog.lake", SparkCatalog.class.getName());
    SPARK.conf().set("spark.sql.catalog.lake.type", "hadoop");
    SPARK.conf().set("spark.sql.catalog.lake.warehouse", warehouse.resolve("lake").toString());
  }

  /** What Spark asks for its settings. */
  @BeforeEach
  @AfterEach
  void useTheSessionOfAllTests() {
    SparkSession.setActiveSession(SPARK);
  }

  @Test
  void icebergHasAllOfASnapshotAndKeepsItWhenRunsAndAggregatesReplaceItAndPartsDoNot()
      throws IOException {
    String setting = "publish.catalog=lake.news.daily";
    Snapshot sample = SampleSnapshot.get();
    publishedWhole(SPARK, sample, PublishedTables.ALL, setting);
    long old =
        SPARK.sql("SELECT snapshot_id FROM lake.news.daily.entities.snapshots").first().getLong(0);

    Path in = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann met Bob.", "b.txt", "Ann."));
    Path out = folder.resolve("out");
    Snapshot next = Runs.run(in, out, ANNOTATORS, setting);
    assertAllOf(next, setting);
    assertThat(names("")).containsExactly("Ann", "Bob");
    Runs.subcorpus(out, ANNOTATORS, "alone", "text = 'Ann.'", setting);
    assertAllOf(next, setting);
    assertAllOf(Runs.aggregateAgain(out, ANNOTATORS, setting), setting);
    assertThat(names("VERSION AS OF " + old)).hasSize((int) sample.count(Entity.TABLE));
  }

  private static void assertAllOf(Snapshot snapshot, String setting) {
    for (Table<?> table : PublishedTables.ALL) {
      assertThat(properties(SPARK, place(setting), table))
          .as(table.name())
          .containsEntry(CatalogTables.SNAPSHOT, snapshot.id());
    }
  }

  @Test
  void deltaHasAllOfASnapshot() {
    // Delta takes seconds for each table.
    List<Table<?>> tables =
        List.of(
            Document.TABLE, Entity.TABLE, EntityPair.TABLE, EntityPeriod.TABLE, CorpusCounts.TABLE);
    assertThat(types(tables)).isEqualTo(types(PublishedTables.ALL));
    SparkSession delta = deltaSession();
    SparkSession.setActiveSession(delta);
    Snapshot snapshot =
        OutputFolder.open(delta, SampleSnapshot.folder().resolve("../..").normalize().toString())
            .currentSnapshot()
            .orElseThrow();
    publishedWhole(
        delta,
        snapshot,
        tables,
        "publish.catalog=spark_catalog.sample",
        "publish.catalog-format=delta");
    assertThat(delta.sql("DESCRIBE DETAIL spark_catalog.sample.entities").first().getString(0))
        .isEqualTo("delta");
  }

  private static void publishedWhole(
      SparkSession spark, Snapshot snapshot, List<Table<?>> tables, String... settings) {
    CatalogNamespace place = place(settings);
    CatalogTables catalog = new CatalogTables(spark, place);
    catalog.prepare(tables);
    assertThat(catalog.replace(snapshot, tables).tables()).isEqualTo(tables.size());
    assertThat(spark.sql("SHOW TABLES IN " + place).select("tableName").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrderElementsOf(tables.stream().<String>map(Table::name).toList());
    for (Table<?> table : tables) {
      Dataset<Row> found = spark.sql("SELECT * FROM %s.%s".formatted(place, table.name()));
      assertThat(columns(found)).as(table.name()).isEqualTo(columns(snapshot.read(table)));
      assertThat(rows(found)).as(table.name()).isEqualTo(Runs.rows(snapshot, table));
      assertThat(described(spark, place, table)).contains(table.description());
      assertThat(properties(spark, place, table))
          .containsEntry(CatalogTables.SNAPSHOT, snapshot.id())
          .containsEntry(CatalogTables.VERSION, Versions.OF_THIS_BUILD.corpusStats());
    }
  }

  @Test
  void whatCannotBeReplacedIsNamedAndTheSnapshotStays() {
    CatalogTables catalog = new CatalogTables(SPARK, place("publish.catalog=lake.broken"));
    Snapshot snapshot = SampleSnapshot.get();
    catalog.prepare(List.of(Rejection.TABLE));
    Table<?> unwritten = Table.published("nowhere", Rejection.class, "nothing");
    assertThatThrownBy(() -> catalog.replace(snapshot, List.of(Rejection.TABLE, unwritten)))
        .isInstanceOf(CatalogFailure.class)
        .hasMessageStartingWith(
            "snapshot "
                + snapshot.id()
                + " is the current one, but in the catalog lake.broken.nowhere is not of it")
        .hasMessageEndingWith("aggregate with the same settings publishes all again")
        .hasMessageNotContaining("\n");
  }

  @Test
  void tablesOfOthersAreNotReplaced() {
    SPARK.sql("CREATE TABLE lake.others.documents (id INT)");
    CatalogTables catalog = new CatalogTables(SPARK, place("publish.catalog=lake.others"));
    assertThatThrownBy(() -> catalog.prepare(List.of(Document.TABLE, Rejection.TABLE)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "publish.catalog = lake.others holds a table documents that corpus-stats did not"
                + " write; choose another namespace");
  }

  @Test
  void aCatalogThatCannotBeUsedIsRefusedBeforeAnythingIsRead() {
    SPARK.conf().set("spark.sql.catalog.jarless", "org.example.LakeCatalog");
    SPARK.conf().set("spark.sql.catalog.readonly", SparkCatalog.class.getName());
    SPARK.conf().set("spark.sql.catalog.readonly.type", "hadoop");
    SPARK.conf().set("spark.sql.catalog.readonly.warehouse", "/proc/lake");
    assertRefused(
        "is not known to Spark; set spark.sql.catalog.unknown to its class",
        "publish.catalog=unknown.news");
    assertRefused("does not load org.example.LakeCatalog (", "publish.catalog=jarless.news");
    assertRefused("cannot be written to: ", "publish.catalog=readonly.news");
    assertRefused(
        "which cannot replace a table in one step",
        "publish.catalog=spark_catalog.news",
        "publish.catalog-format=parquet");
    assertRefused(
        "cannot be written to: ", "publish.catalog=lake.news", "publish.catalog-format=delta");
  }

  private void assertRefused(String why, String... settings) {
    Path out = folder.resolve("refused");
    assertThatThrownBy(() -> Runs.run(folder.resolve("missing"), out, ANNOTATORS, settings))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(settings[0].replace("=", " = "))
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lake | '' | catalog = \"lake\" is not CATALOG.NAMESPACE, in letters, digits and _, as in lake.news",
        "lake. | '' | catalog = \"lake.\" is not CATALOG.NAMESPACE",
        "lake.a-b | '' | catalog = \"lake.a-b\" is not CATALOG.NAMESPACE",
        "lake.`a` | '' | catalog = \"lake.`a`\" is not CATALOG.NAMESPACE",
        "'' | delta | catalog-format = \"delta\" is not of use without publish.catalog",
        "lake.a | a b | catalog-format = \"a b\" is not the name of a format, such as delta",
        "spark_catalog.a | '' | catalog-format = \"\" is not one of those that spark_catalog holds: delta, say"
      })
  void aSettingThatNamesNoPlaceIsRefused(String catalog, String format, String line) {
    assertThatThrownBy(
            () -> place("publish.catalog=" + catalog, "publish.catalog-format=" + format))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("publish." + line);
  }

  private static CatalogNamespace place(String... settings) {
    return PipelineConfig.load(List.of(), List.of(settings)).publish().catalog().orElseThrow();
  }

  private static List<String> names(String version) {
    return SPARK
        .sql("SELECT name FROM lake.news.daily.%s %s".formatted(Entity.TABLE.name(), version))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static Set<String> types(List<Table<?>> tables) {
    return tables.stream()
        .flatMap(table -> Arrays.stream(table.schema().fields()))
        .map(field -> field.dataType().sql())
        .collect(Collectors.toSet());
  }

  /** Name, type and comment of each column. */
  private static List<String> columns(Dataset<Row> rows) {
    return Arrays.stream(rows.schema().fields())
        .map(
            field ->
                field.name()
                    + " "
                    + field.dataType().sql()
                    + ": "
                    + field.getComment().getOrElse(() -> "none"))
        .toList();
  }

  private static List<String> rows(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static List<String> described(
      SparkSession spark, CatalogNamespace place, Table<?> table) {
    return spark
        .sql("DESCRIBE TABLE EXTENDED %s.%s".formatted(place, table.name()))
        .filter("col_name = 'Comment'")
        .collectAsList()
        .stream()
        .map(row -> row.getString(1))
        .toList();
  }

  private static Map<String, String> properties(
      SparkSession spark, CatalogNamespace place, Table<?> table) {
    return spark
        .sql("SHOW TBLPROPERTIES %s.%s".formatted(place, table.name()))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
  }

  /** Delta extends a session as it is made: another one, with tables of its own. */
  private static SparkSession deltaSession() {
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    try {
      return SparkSession.builder()
          .withExtensions(
              extensions -> {
                new DeltaSparkSessionExtension().apply(extensions);
                return null;
              })
          .config("spark.sql.extensions", DeltaSparkSessionExtension.class.getName())
          .config("spark.sql.catalog.spark_catalog", DeltaCatalog.class.getName())
          // Fifty tasks read the log of each table otherwise.
          .config("spark.databricks.delta.snapshotPartitions", "1")
          .config("spark.sql.warehouse.dir", warehouse.resolve("delta").toUri().toString())
          .getOrCreate();
    } finally {
      SparkSession.setDefaultSession(SPARK);
    }
  }
}

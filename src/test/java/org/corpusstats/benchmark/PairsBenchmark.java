package org.corpusstats.benchmark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.entity.MentionTones;
import org.corpusstats.aggregate.pair.EntityNumbers;
import org.corpusstats.aggregate.pair.PackedMentions;
import org.corpusstats.aggregate.pair.PairPeriods;
import org.corpusstats.aggregate.pair.PairTallies;
import org.corpusstats.aggregate.text.Representatives;
import org.corpusstats.app.Sessions;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.RelatedPair;

/**
 * Times the counting of pairs over made-up mentions beside DuckDB, which does the self-join and
 * group-by on the same Parquet: 20 mentions a document, two a sentence, 200,000 entities by Zipf's
 * law, ten sources, and one document with 5,000 entities. Both keep pairs of at least two units, in
 * each scope and then by month. Arguments: numbers of mentions.
 */
public final class PairsBenchmark {
  private static final int MENTIONS_PER_DOCUMENT = 20;
  private static final int ENTITIES = 200_000;
  private static final int ENTITIES_OF_THE_LARGE_DOCUMENT = 5_000;
  private static final int LEAST_UNITS = 2;

  private PairsBenchmark() {}

  /** What DuckDB joins and groups by: ids as the table of mentions has them, or their numbers. */
  private enum Ids {
    TEXTS("doc_id", "entity_id"),
    NUMBERS("document_number", "entity_number");

    private final String document;
    private final String entity;

    Ids(String document, String entity) {
      this.document = document;
      this.entity = entity;
    }
  }

  /**
   * What both have to agree on.
   *
   * @param rows pairs in at least so many units, or their periods
   * @param joint the sum of their units
   * @param cpuSeconds on all cores; where other programs run beside, the fairer figure
   */
  private record Result(long rows, long joint, double seconds, double cpuSeconds) {
    static final Result OUT_OF_MEMORY = new Result(-1, -1, 0, 0);

    boolean isDone() {
      return rows >= 0;
    }
  }

  /** Reads two clocks: the wall's, and the processor time of this process. */
  private record Clocks(long wall, long cpu) {
    static Clocks now() {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      return new Clocks(System.nanoTime(), system.getProcessCpuTime());
    }

    Result since(long rows, long joint) {
      Clocks now = now();
      return new Result(rows, joint, (now.wall - wall) / 1e9, (now.cpu - cpu) / 1e9);
    }
  }

  /** Prints three lines of Markdown for each number of mentions. */
  public static void main(String[] arguments) throws IOException, SQLException {
    System.out.println(
        "| mentions | scope | joint pairs | rows | first s | again s | DuckDB s"
            + " | ratio | DuckDB by numbers s | ratio | CPU s | DuckDB CPU s |");
    System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    try (SparkSession spark = Sessions.open("local[2]")) {
      spark.sparkContext().setLogLevel("ERROR");
      run(spark, 200_000, false); // classes are loaded
      for (String argument : arguments) {
        run(spark, Long.parseLong(argument), true);
      }
    }
  }

  private static void run(SparkSession spark, long mentions, boolean print)
      throws IOException, SQLException {
    Path folder = Files.createTempDirectory("pairs-benchmark");
    try {
      make(folder, mentions);
      for (String scope : List.of("sentence", "document")) {
        compare(
            print,
            "| %,d | %s | %,d ".formatted(mentions, scope, jointPairs(folder, scope)),
            () -> countPairs(spark, folder, scope),
            ids -> askDuckDb(folder, "", pairsSql(), scope, ids));
      }
      new PairTallies()
          .compute(tables(spark, folder, config("sentence")), config("sentence"))
          .withColumnRenamed("units", "both_count")
          .write()
          .parquet(folder.resolve("entity_pairs.parquet").toString());
      compare(
          print,
          "| %,d | by month | %,d ".formatted(mentions, jointPairs(folder, "sentence")),
          () -> countPairPeriods(spark, folder),
          ids -> askDuckDb(folder, ", month", periodsSql(), "sentence", ids));
    } finally {
      delete(folder);
    }
  }

  private static void compare(
      boolean print, String what, Supplier<Result> ours, Function<Ids, Result> theirs) {
    Result first = ours.get();
    Result byIds = theirs.apply(Ids.TEXTS);
    Result byNumbers = theirs.apply(Ids.NUMBERS);
    Result again = ours.get();
    for (Result other : List.of(again, byIds, byNumbers)) {
      boolean isSame = other.rows() == first.rows() && other.joint() == first.joint();
      if (other.isDone() && !isSame) {
        throw new IllegalStateException("corpus-stats " + first + ", DuckDB " + other);
      }
    }
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "%s| %,d | %.1f | %.1f | %s | %s | %.1f | %.1f |%n",
          what,
          first.rows(),
          first.seconds(),
          again.seconds(),
          beside(again, byIds),
          beside(again, byNumbers),
          again.cpuSeconds(),
          byNumbers.cpuSeconds());
    }
  }

  private static String beside(Result ours, Result theirs) {
    return theirs.isDone()
        ? String.format(
            Locale.ROOT, "%.1f | %.2f", theirs.seconds(), ours.seconds() / theirs.seconds())
        : "out of memory | –";
  }

  private static Result countPairs(SparkSession spark, Path folder, String scope) {
    Clocks begin = Clocks.now();
    Row row =
        new PairTallies()
            .compute(new Kept(tables(spark, folder, config(scope))), config(scope))
            .agg(count(lit(1)), coalesce(sum("units"), lit(0L)))
            .first();
    spark.catalog().clearCache();
    return begin.since(row.getLong(0), row.getLong(1));
  }

  /** Tables that keep rows which are read twice, as those of a run do. */
  private record Kept(Tables tables) implements Tables {
    @Override
    public Dataset<Row> read(Table<?> table) {
      return tables.read(table);
    }

    @Override
    public long count(Table<?> table) {
      return tables.count(table);
    }

    @Override
    public Dataset<Row> kept(Dataset<Row> rows) {
      return rows.persist(StorageLevel.MEMORY_AND_DISK());
    }
  }

  private static Result countPairPeriods(SparkSession spark, Path folder) {
    String pairs = folder.resolve("entity_pairs.parquet").toString();
    GivenTables tables =
        tables(spark, folder, config("sentence"))
            .with(EntityPair.TABLE, spark.read().schema(EntityPair.TABLE.schema()).parquet(pairs))
            .with(RelatedPair.TABLE, spark.createDataFrame(List.of(), RelatedPair.TABLE.schema()));
    Clocks begin = Clocks.now();
    Row row =
        new PairPeriods()
            .compute(tables, config("sentence"))
            .agg(count("q_value"), coalesce(sum("both_count"), lit(0L)))
            .first();
    return begin.since(row.getLong(0), row.getLong(1));
  }

  private static AggregateConfig config(String scope) {
    return PipelineConfig.load(
            List.of(),
            List.of(
                "aggregate.pair-scopes=[" + scope + "]",
                "aggregate.min-pair-units=" + LEAST_UNITS,
                "aggregate.min-pair-period-units=" + LEAST_UNITS,
                "aggregate.pair-period-scope=sentence",
                "aggregate.period=month"))
        .aggregate();
  }

  private static String pairsSql() {
    return """
    SELECT count(*), coalesce(sum(n), 0) FROM (
      SELECT a.entity, b.entity, count(*) AS n
      FROM units a JOIN units b
        ON a.document = b.document AND a.unit = b.unit AND a.entity < b.entity
      GROUP BY a.entity, b.entity
      HAVING count(*) >= %d)
    """
        .formatted(LEAST_UNITS);
  }

  /** The months of the pairs that are frequent enough over all months. */
  private static String periodsSql() {
    return """
    SELECT count(*), coalesce(sum(n), 0) FROM (
      SELECT n, sum(n) OVER (PARTITION BY a, b) AS units FROM (
        SELECT a.entity AS a, b.entity AS b, a.month, count(*) AS n
        FROM units a JOIN units b
          ON a.document = b.document AND a.unit = b.unit AND a.entity < b.entity
        GROUP BY a.entity, b.entity, a.month))
    WHERE units >= %d
    """
        .formatted(LEAST_UNITS);
  }

  /**
   * @param columns further columns of units, each with a comma before it
   */
  private static Result askDuckDb(
      Path folder, String columns, String query, String scope, Ids ids) {
    Clocks begin = Clocks.now();
    try {
      long[] answer = ask(folder, columns, query, scope, ids);
      return begin.since(answer[0], answer[1]);
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).startsWith("Out of Memory")) {
        return Result.OUT_OF_MEMORY;
      }
      throw new IllegalStateException(query, e);
    }
  }

  private static long jointPairs(Path folder, String scope) throws SQLException {
    return ask(
        folder,
        "",
        """
        SELECT sum(n * (n - 1) // 2), 0
        FROM (SELECT count(*) AS n FROM units GROUP BY document, unit)
        """,
        scope,
        Ids.NUMBERS)[0];
  }

  private static long[] ask(Path folder, String columns, String query, String scope, Ids ids)
      throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                WITH units AS (
                  SELECT DISTINCT %s AS document, %s AS unit, %s AS entity%s FROM '%s')
                %s
                """
                    .formatted(
                        ids.document,
                        scope.equals("document") ? "0" : "sentence_index",
                        ids.entity,
                        columns,
                        folder.resolve("mentions.parquet"),
                        query))) {
      result.next();
      return new long[] {result.getLong(1), result.getLong(2)};
    }
  }

  /** Writes the tables that pairs are counted from; ids also as numbers, which DuckDB joins. */
  private static void make(Path folder, long mentions) throws SQLException {
    long documents = mentions / MENTIONS_PER_DOCUMENT;
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          COPY (
            SELECT document AS document_number, entity AS entity_number,
              'd' || document AS doc_id,
              date_trunc('month', DATE '2020-01-01' + (document %% 1800)::INT) AS month,
              printf('e%%06d', entity) AS entity_id,
              (place // 2)::INT AS sentence_index, (place // 6)::INT AS paragraph_index,
              (place * 20)::INT AS char_begin, (place * 20 + 9)::INT AS char_end,
              (entity %% 50 / 100.0)::DOUBLE AS negative, (place %% 7 / 20.0)::DOUBLE AS positive
            FROM (
              SELECT i // %1$d AS document, i %% %1$d AS place,
                least(%2$d - 1, exp(hash(i) / 18446744073709551616.0 * ln(%2$d)))::INT AS entity
              FROM range(%3$d) t(i)
              UNION ALL
              SELECT %4$d, i, (i * 40)::INT FROM range(%5$d) t(i)))
          TO '%6$s' (FORMAT parquet, COMPRESSION zstd)
          """
              .formatted(
                  MENTIONS_PER_DOCUMENT,
                  ENTITIES,
                  documents * MENTIONS_PER_DOCUMENT,
                  documents,
                  ENTITIES_OF_THE_LARGE_DOCUMENT,
                  folder.resolve("mentions.parquet")));
      statement.execute(
          """
          COPY (
            SELECT 'd' || document AS doc_id, 'source' || document %% 10 AS source,
              'd' || document AS duplicate_group, true AS is_representative,
              DATE '2020-01-01' + (document %% 1800)::INT AS published,
              CASE document WHEN %1$d THEN %2$d ELSE %3$d END::BIGINT AS mention_count,
              CASE document WHEN %1$d THEN %2$d ELSE %3$d END::INT // 2 AS sentence_count,
              (CASE document WHEN %1$d THEN %2$d ELSE %3$d END::INT + 5) // 6 AS paragraph_count
            FROM range(%1$d + 1) t(document))
          TO '%4$s' (FORMAT parquet)
          """
              .formatted(
                  documents,
                  ENTITIES_OF_THE_LARGE_DOCUMENT,
                  MENTIONS_PER_DOCUMENT,
                  folder.resolve("documents.parquet")));
      statement.execute(
          """
          COPY (
            SELECT entity_id, entity_id AS name, 'PERSON' AS type,
              count(DISTINCT document_number * 10000 + sentence_index) AS sentence_count,
              count(DISTINCT document_number * 10000 + paragraph_index) AS paragraph_count,
              count(DISTINCT document_number) AS document_count
            FROM '%s' GROUP BY entity_id)
          TO '%s' (FORMAT parquet)
          """
              .formatted(folder.resolve("mentions.parquet"), folder.resolve("entities.parquet")));
    }
  }

  private static Connection open(Path folder) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET memory_limit = '8GB'");
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET temp_directory = '%s'".formatted(folder.resolve("duckdb")));
    }
    return connection;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * The tables of one round on the local disk, and what pairs need of them, made when it is read.
   */
  private static GivenTables tables(SparkSession spark, Path folder, AggregateConfig config) {
    GivenTables stored = new GivenTables(Map.of());
    for (Table<?> table : List.of(Document.TABLE, Mention.TABLE, Entity.TABLE)) {
      String location = folder.resolve(table.name() + ".parquet").toString();
      stored = stored.with(table, spark.read().schema(table.schema()).parquet(location));
    }
    return stored.with(
        config,
        new Representatives(),
        new MentionTones(),
        new EntityNumbers(),
        new PackedMentions());
  }
}

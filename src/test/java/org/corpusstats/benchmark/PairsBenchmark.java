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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.PairTallies;
import org.corpusstats.app.Sessions;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/**
 * Times the counting of pairs over made-up mentions beside DuckDB, which does the self-join and
 * group-by on the same Parquet: 20 mentions a document, two a sentence, 200,000 entities by Zipf's
 * law, ten sources, and one document with 5,000 entities. Both keep pairs of at least two units.
 * Arguments: numbers of mentions.
 */
public final class PairsBenchmark {
  private static final int MENTIONS_PER_DOCUMENT = 20;
  private static final int ENTITIES = 200_000;
  private static final int ENTITIES_OF_THE_LARGE_DOCUMENT = 5_000;
  private static final int LEAST_UNITS = 2;

  private PairsBenchmark() {}

  /**
   * What both have to agree on.
   *
   * @param pairs pairs in at least so many units
   * @param joint the sum of their units
   * @param cpuSeconds on all cores; where other programs run beside, the fairer figure
   */
  private record Result(long pairs, long joint, double seconds, double cpuSeconds) {}

  /** Reads two clocks: the wall's, and the processor time of this process. */
  private record Clocks(long wall, long cpu) {
    static Clocks now() {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      return new Clocks(System.nanoTime(), system.getProcessCpuTime());
    }

    Result since(long pairs, long joint) {
      Clocks now = now();
      return new Result(pairs, joint, (now.wall - wall) / 1e9, (now.cpu - cpu) / 1e9);
    }
  }

  /** Prints two lines of Markdown for each number of mentions. */
  public static void main(String[] arguments) throws IOException, SQLException {
    System.out.println(
        "| mentions | scope | joint pairs | pairs kept | first s | again s | DuckDB s"
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
        Result first = countPairs(spark, folder, scope);
        Result theirs = askDuckDb(folder, scope, "doc_id", "entity_id");
        Result byNumbers = askDuckDb(folder, scope, "document_number", "entity_number");
        Result again = countPairs(spark, folder, scope);
        for (Result other : List.of(again, theirs, byNumbers)) {
          if (other.pairs() != first.pairs() || other.joint() != first.joint()) {
            throw new IllegalStateException("corpus-stats " + first + ", DuckDB " + other);
          }
        }
        if (print) {
          System.out.printf(
              Locale.ROOT,
              "| %,d | %s | %,d | %,d | %.1f | %.1f | %.1f | %.2f | %.1f | %.2f | %.1f | %.1f |%n",
              mentions,
              scope,
              jointPairs(folder, scope),
              first.pairs(),
              first.seconds(),
              again.seconds(),
              theirs.seconds(),
              again.seconds() / theirs.seconds(),
              byNumbers.seconds(),
              again.seconds() / byNumbers.seconds(),
              again.cpuSeconds(),
              theirs.cpuSeconds());
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static Result countPairs(SparkSession spark, Path folder, String scope) {
    AggregateConfig config =
        PipelineConfig.load(
                List.of(),
                List.of(
                    "aggregate.pair-scopes=[" + scope + "]",
                    "aggregate.min-pair-units=" + LEAST_UNITS))
            .aggregate();
    Clocks begin = Clocks.now();
    Row row =
        new PairTallies()
            .compute(new Store(spark, folder, new HashMap<>()), config)
            .agg(count(lit(1)), coalesce(sum("units"), lit(0L)))
            .first();
    return begin.since(row.getLong(0), row.getLong(1));
  }

  /**
   * @param document column that tells documents apart
   * @param entity column that tells entities apart
   */
  private static Result askDuckDb(Path folder, String scope, String document, String entity)
      throws SQLException {
    Clocks begin = Clocks.now();
    long[] answer =
        ask(
            folder,
            """
            SELECT count(*), coalesce(sum(n), 0) FROM (
              SELECT a.entity, b.entity, count(*) AS n
              FROM units a JOIN units b
                ON a.document = b.document AND a.unit = b.unit AND a.entity < b.entity
              GROUP BY a.entity, b.entity
              HAVING count(*) >= %d)
            """
                .formatted(LEAST_UNITS),
            scope,
            document,
            entity);
    return begin.since(answer[0], answer[1]);
  }

  private static long jointPairs(Path folder, String scope) throws SQLException {
    return ask(
        folder,
        """
        SELECT sum(n * (n - 1) // 2), 0
        FROM (SELECT count(*) AS n FROM units GROUP BY document, unit)
        """,
        scope,
        "document_number",
        "entity_number")[0];
  }

  private static long[] ask(Path folder, String query, String scope, String document, String entity)
      throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "WITH units AS (SELECT DISTINCT %s AS document, %s AS unit, %s AS entity FROM '%s') %s"
                    .formatted(
                        document,
                        scope.equals("document") ? "0" : "sentence_index",
                        entity,
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
              printf('e%%06d', entity) AS entity_id,
              (place // 2)::INT AS sentence_index, (place // 6)::INT AS paragraph_index,
              (place * 20)::INT AS char_begin, (place * 20 + 9)::INT AS char_end,
              NULL::DOUBLE AS negative, NULL::DOUBLE AS positive
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
              CASE document WHEN %1$d THEN %2$d ELSE %3$d END::BIGINT AS mention_count,
              CASE document WHEN %1$d THEN %2$d ELSE %3$d END::INT // 2 AS sentence_count
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

  /** The tables of one round on the local disk, read as those of a snapshot are. */
  private record Store(SparkSession spark, Path folder, Map<String, Long> counts)
      implements Tables {
    @Override
    public Dataset<Row> read(Table<?> table) {
      return spark
          .read()
          .schema(table.schema())
          .parquet(folder.resolve(table.name() + ".parquet").toString());
    }

    @Override
    public long count(Table<?> table) {
      return counts.computeIfAbsent(table.name(), name -> read(table).count());
    }
  }
}

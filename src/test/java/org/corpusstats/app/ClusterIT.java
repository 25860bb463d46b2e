package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusstats.app.LauncherIT.Launched;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a real cluster gives the tables that it gives on one machine. */
final class ClusterIT {
  private static final Path SAMPLE = Path.of("data", "sample").toAbsolutePath();

  private static Path onCluster = Path.of("");
  private static Path onClusterAgain = Path.of("");
  private static Path onOneMachine = Path.of("");

  /** Three runs: on the cluster, there again over the same output folder, and in local mode. */
  @BeforeAll
  static void run(@TempDir Path folder) throws IOException, InterruptedException {
    Path clusterOutput = folder.resolve("cluster");
    try (StandaloneCluster cluster = StandaloneCluster.start(2, 1, "3g")) {
      onCluster = run(clusterOutput, cluster.masterUrl());
      onClusterAgain = run(clusterOutput, cluster.masterUrl());
    }
    onOneMachine = run(folder.resolve("local"), "local[2]");
  }

  /** Runs and returns the folder of the snapshot. */
  private static Path run(Path output, String master) throws IOException, InterruptedException {
    Launched run =
        LauncherIT.launch(
            Path.of("").toAbsolutePath(),
            Map.of(
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "CORPUS_STATS_SPARK_OPTIONS",
                "--conf spark.executor.memory=2g --conf spark.executor.cores=1"
                    + " --conf spark.sql.shuffle.partitions=4"
                    // A short run ends before HotSpot's second compiler has earned its time.
                    + " --conf spark.driver.defaultJavaOptions=-XX:TieredStopAtLevel=1"
                    + " --conf spark.executor.defaultJavaOptions=-XX:TieredStopAtLevel=1"),
            List.of(
                "run",
                "--input",
                SAMPLE.toString(),
                "--output",
                output.toString(),
                "--master",
                master));
    assertThat(run.code()).as("exit code, standard error: %s", run.errorLines()).isZero();
    assertThat(run.errorLines().get(0)).contains(master);
    return output.resolve("latest").toRealPath();
  }

  @Test
  void tablesEqualThoseOfOneMachine() throws IOException, SQLException {
    assertTablesEqual(onCluster, onOneMachine);
  }

  @Test
  void aSecondRunAnnotatesNothingAndGivesTheSameTables() throws IOException, SQLException {
    assertThat(onClusterAgain).isNotEqualTo(onCluster);
    assertThat(textsAnnotated(onCluster)).isPositive();
    assertThat(textsAnnotated(onClusterAgain)).isZero();
    assertTablesEqual(onClusterAgain, onCluster);
  }

  private static long textsAnnotated(Path snapshot) {
    Config manifest = ConfigFactory.parseFile(snapshot.resolve("manifest.json").toFile());
    return manifest.getLong("counts.texts_annotated_in_this_run");
  }

  private static void assertTablesEqual(Path snapshot, Path expected)
      throws IOException, SQLException {
    List<String> tables = tables(expected);
    assertThat(tables).contains("documents", "entity_pairs", "rejections");
    assertThat(tables(snapshot)).isEqualTo(tables);
    List<String> empty = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : tables) {
        String ours = rows(snapshot, table);
        String theirs = rows(expected, table);
        long count = count(sql, ours);
        if (count == 0) {
          empty.add(table);
        }
        assertThat(count).as("rows of %s", table).isEqualTo(count(sql, theirs));
        assertThat(first(sql, ours, theirs)).as("rows of %s on one side", table).isEmpty();
        assertThat(first(sql, theirs, ours)).as("rows of %s on the other", table).isEmpty();
      }
    }
    // Chance expects no pair of the sample in five documents, so none can be seen to keep apart.
    assertThat(empty).containsExactly("pair_avoidance");
  }

  private static List<String> tables(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.list(snapshot)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String rows(Path snapshot, String table) {
    return "from read_parquet('" + snapshot.resolve(table) + "/*.parquet')";
  }

  private static long count(Statement sql, String rows) throws SQLException {
    try (ResultSet result = sql.executeQuery("select count(*) " + rows)) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }

  /** A row that the first table has and the second lacks; empty where there is none. */
  private static String first(Statement sql, String rows, String otherRows) throws SQLException {
    String query = "select cast(r as varchar) from ((select * " + rows + ") except all (select * ";
    try (ResultSet result = sql.executeQuery(query + otherRows + ")) r limit 1")) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    }
  }
}

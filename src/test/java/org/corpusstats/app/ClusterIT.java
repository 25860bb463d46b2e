package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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
            LauncherIT.SHORT_RUN,
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
    SnapshotTables.assertEqual(onCluster, onOneMachine);
    // Chance expects no pair of the sample in five documents, so none can be seen to keep apart.
    assertThat(SnapshotTables.empty(onOneMachine)).containsExactly("pair_avoidance");
  }

  @Test
  void aSecondRunAnnotatesNothingAndGivesTheSameTables() throws IOException, SQLException {
    assertThat(onClusterAgain).isNotEqualTo(onCluster);
    assertThat(textsAnnotated(onCluster)).isPositive();
    assertThat(textsAnnotated(onClusterAgain)).isZero();
    SnapshotTables.assertEqual(onClusterAgain, onCluster);
  }

  private static long textsAnnotated(Path snapshot) {
    Config manifest = ConfigFactory.parseFile(snapshot.resolve("manifest.json").toFile());
    return manifest.getLong("counts.texts_annotated_in_this_run");
  }
}

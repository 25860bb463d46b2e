package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster whose workers are too small for the executors that a run asks for. */
final class TooSmallClusterIT {
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aRunThatWaitsForExecutorsSaysSo(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (StandaloneCluster cluster = StandaloneCluster.start(1, 1, "512m")) {
      Process run = waitingRun(folder, cluster.masterUrl());
      try (BufferedReader lines = run.errorReader()) {
        String waiting =
            lines
                .lines()
                .filter(line -> line.startsWith("corpus-stats: waiting"))
                .findFirst()
                .orElse("");
        assertThat(waiting)
            .contains(
                cluster.masterUrl() + " has started no executor in 30 seconds",
                "spark.executor.cores = 1 and spark.executor.memory = 2g free?");
      } finally {
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
      }
    }
  }

  private static Process waitingRun(Path folder, String master) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of("jobs", "corpus-stats").toAbsolutePath().toString(),
                    "run",
                    "--input",
                    Path.of("data", "sample").toAbsolutePath().toString(),
                    "--output",
                    folder.resolve("out").toString(),
                    "--master",
                    master))
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    builder.environment().put("CORPUS_STATS_BUILD", "no");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder
        .environment()
        .put(
            "CORPUS_STATS_SPARK_OPTIONS",
            "--conf spark.executor.memory=2g --conf spark.executor.cores=1");
    return builder.start();
  }
}

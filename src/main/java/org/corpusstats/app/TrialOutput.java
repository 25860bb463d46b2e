package org.corpusstats.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.store.OutputFolder;

/**
 * Does to a folder of its own what every run does to its output folder. Only so it shows whether
 * this Java and Spark's Hadoop go together: a session starts on any.
 */
final class TrialOutput {
  private TrialOutput() {}

  /** Makes an output folder on the local disk, publishes an empty snapshot in it and removes it. */
  static void publish(SparkSession spark) throws IOException {
    Path folder = Files.createTempDirectory("corpus-stats");
    try {
      OutputFolder output = OutputFolder.open(spark, folder.resolve("out").toUri().toString());
      output.create();
      output.alone(() -> output.publish(output.newSnapshot(Instant.now())));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> contentFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : contentFirst) {
        Files.delete(path);
      }
    }
  }
}

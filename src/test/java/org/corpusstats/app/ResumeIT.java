package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever dies costs what it was doing: the tables are those of an undisturbed run. */
final class ResumeIT {
  private static final Path SAMPLE = Path.of("data", "sample").toAbsolutePath();

  /** How often a run is killed; the random moments are those of {@code -Dseed}. */
  private static final int KILLS = Integer.getInteger("kills", 2);

  private static final long SEED = Long.getLong("seed", 1);

  @TempDir private static Path folder;

  private static Path undisturbed = Path.of("");
  private static long undisturbedMillis;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    long start = System.nanoTime();
    undisturbed = finish(folder.resolve("undisturbed"), "local[2]");
    undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Test
  void aRunThatIsKilledAtAnyMomentIsFinishedByTheNext() throws Exception {
    Random random = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      long millis = random.nextLong(undisturbedMillis);
      Path output = folder.resolve("killed-" + kill);
      Process run = start(output, "local[2]");
      run.waitFor(millis, TimeUnit.MILLISECONDS);
      boolean killed = run.isAlive();
      LauncherIT.kill(run);
      List<String> left = snapshots(output);
      Path resumed = finish(output, "local[2]");
      System.out.printf(
          "kill %d: %s after %d of %d ms, left %s%n",
          kill, killed ? "killed" : "ended", millis, undisturbedMillis, left);
      SnapshotTables.assertEqual(resumed, undisturbed);
      assertThat(output.resolve("LOCK")).doesNotExist();
      assertThat(temporaryFiles(output)).isEmpty();
    }
  }

  @Test
  void aWorkerThatDiesWhileItAnnotatesIsReplacedByTheOther() throws Exception {
    Path output = folder.resolve("cluster");
    try (StandaloneCluster cluster = StandaloneCluster.start(2, 1, "3g")) {
      Process run = start(output, cluster.masterUrl());
      awaitFirstAnnotations(output, run);
      cluster.killWorker();
      assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(run.exitValue()).isZero();
    }
    SnapshotTables.assertEqual(output.resolve("latest").toRealPath(), undisturbed);
  }

  /** Waits until a task has committed what it annotated; others are at work then. */
  private static void awaitFirstAnnotations(Path output, Process run) throws Exception {
    Path store = output.resolve("annotations");
    while (!Files.exists(store) || files(store).noneMatch(ResumeIT::isCommitted)) {
      assertThat(run.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isCommitted(Path file) {
    return file.toString().endsWith(".parquet") && !file.toString().contains("_temporary");
  }

  /** Runs to the end and returns the folder of the snapshot. */
  private static Path finish(Path output, String master) throws IOException, InterruptedException {
    Process run = start(output, master);
    assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(log(output))).isZero();
    return output.resolve("latest").toRealPath();
  }

  private static Process start(Path output, String master) throws IOException {
    List<String> arguments =
        List.of(
            "run",
            "--input",
            SAMPLE.toString(),
            "--output",
            output.toString(),
            "--master",
            master,
            // So that there is something to lose, and to keep.
            "--set",
            "annotate.partition-characters=4000");
    return LauncherIT.program(Path.of("").toAbsolutePath(), LauncherIT.SHORT_RUN, arguments)
        .redirectErrorStream(true)
        .redirectOutput(log(output).toFile())
        .start();
  }

  private static Path log(Path output) {
    return folder.resolve(output.getFileName() + ".log");
  }

  /** The snapshots in an output folder, those that are no more than begun included. */
  private static List<String> snapshots(Path output) throws IOException {
    Path snapshots = output.resolve("snapshots");
    if (!Files.exists(snapshots)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(snapshots)) {
      return found.map(snapshot -> snapshot.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Path> temporaryFiles(Path output) throws IOException {
    return files(output)
        .filter(file -> file.toString().contains("_temporary") || file.toString().contains("_work"))
        .toList();
  }

  /** All files below a folder; one that goes meanwhile is left out. */
  private static Stream<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream();
  }
}

package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.PoisonEngine;
import org.corpusstats.annotate.PoisonedCorpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts that end the process which annotates them cost themselves alone. */
@Timeout(300)
final class PoisonIT {
  private static final String DIED =
      "annotator_died: twice ended the process that annotated it, the second time with nothing"
          + " beside it";

  private static StandaloneCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = StandaloneCluster.start(1, 2, "1g");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void onAClusterTheTextsThatEndAnExecutorAreFoundInOneRun() throws Exception {
    assertThat(annotate(4, "one exit", "no end of heap"))
        .isEqualTo(
            expected(
                Map.of(
                    "one exit",
                    DIED,
                    "no end of heap",
                    "out_of_memory: java.lang.OutOfMemoryError: Java heap space")));
  }

  /** Where Spark tries tasks again, the next attempt leaves the text out, and no job fails. */
  @Test
  void onAClusterThatEndsAJobAtTheFirstDeathToo() throws Exception {
    assertThat(annotate(1, "one halt")).isEqualTo(expected(Map.of("one halt", DIED)));
  }

  /** In local mode the driver ends with its tasks. */
  @Test
  void onOneMachineTheThirdRunKnowsTheTextThatEndedTwo() throws Exception {
    assertThat(runAlone("one exit").code()).isEqualTo(PoisonEngine.EXIT_CODE);
    assertThat(runAlone("one exit").code()).isEqualTo(PoisonEngine.EXIT_CODE);
    Ended third = runAlone("one exit");
    assertThat(third.out()).contains(expected(Map.of("one exit", DIED)).toString());
    assertThat(third.code()).isZero();
    assertNoPageIsLeft();
  }

  /** As by Control-C while a text takes long. */
  @Test
  void aTextThatIsUnderWayWhenTheProgramIsStoppedIsBlamedForNothing() throws Exception {
    Process process = alone("hang for long");
    Path pages = folder.resolve("out/annotations/poison/_under-way");
    for (int i = 0; i < 600 && pages.toFile().list() == null; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    TimeUnit.SECONDS.sleep(2);
    assertThat(pages).isNotEmptyDirectory();
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertNoPageIsLeft();
  }

  private static Map<String, String> expected(Map<String, String> rejected) {
    Map<String, String> expected = new TreeMap<>(rejected);
    PoisonedCorpus.GOOD.forEach(text -> expected.put(text, "null: null"));
    return expected;
  }

  private Map<String, String> annotate(int mostFailures, String... poison) throws Exception {
    Map<String, String> settings =
        Map.of(
            "spark.executor.extraClassPath", String.join(File.pathSeparator, ownClasses()),
            "spark.executor.memory", "512m",
            "spark.executor.cores", "2",
            "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1",
            "spark.task.maxFailures", String.valueOf(mostFailures),
            "spark.driver.host", "localhost",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.ui.enabled", "false",
            "spark.sql.shuffle.partitions", "2");
    settings.forEach(System::setProperty);
    try (SparkSession spark = Sessions.open(cluster.masterUrl())) {
      assertThat(spark.sparkContext().master()).isEqualTo(cluster.masterUrl());
      return PoisonedCorpus.annotate(spark, folder.resolve("out").toString(), List.of(poison));
    } finally {
      settings.keySet().forEach(System::clearProperty);
      assertNoPageIsLeft();
    }
  }

  private void assertNoPageIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("_under-way"));
    }
  }

  private record Ended(int code, String out) {}

  private Ended runAlone(String poison) throws Exception {
    Process process = alone(poison);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(folder.resolve("said")));
  }

  private Process alone(String poison) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    List<String> classes = ownClasses();
    classes.add(Path.of("target", "spark", "jars").toAbsolutePath() + "/*");
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classes)));
    command.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.driver.bindAddress=127.0.0.1"));
    command.addAll(List.of("-Dspark.driver.host=localhost", PoisonedCorpus.class.getName()));
    command.addAll(List.of(folder.resolve("out").toString(), poison));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** Where the program's classes are, those of its tests, and what Spark lacks. */
  private static List<String> ownClasses() throws URISyntaxException {
    List<String> folders = new ArrayList<>();
    for (Class<?> one : List.of(PoisonEngine.class, AnnotatorFactory.class, Nullable.class)) {
      folders.add(
          Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return folders;
  }
}

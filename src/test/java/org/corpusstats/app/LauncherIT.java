package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a user meets it: a process with arguments, output and an exit code. */
final class LauncherIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  /** What a build installs; the jars of Spark are those of one version. */
  private static final List<String> INSTALLED =
      List.of("corpus-stats.jar", "corpus-stats-models.jar", "spark/jars/%s.jar");

  /** A Maven that builds where it is told. */
  private static final String[] MVN_THAT_BUILDS = {
    "for argument; do case $argument in -Dbuild.folder=*) next=${argument#*=} ;; esac; done",
    "mkdir -p \"$next/spark/jars\"",
    "echo new > \"$next/spark/jars/new.jar\"",
    "echo new > \"$next/corpus-stats.jar\"",
    "echo new > \"$next/corpus-stats-models.jar\""
  };

  private final Path folder;

  LauncherIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What a run of the sample needs, on a cluster of this machine or without one. */
  static final Map<String, String> SHORT_RUN =
      Map.of(
          "SPARK_LOCAL_IP",
          "127.0.0.1",
          "CORPUS_STATS_SPARK_OPTIONS",
          "--conf spark.executor.memory=2g --conf spark.executor.cores=1"
              + " --conf spark.sql.shuffle.partitions=4"
              // A short run ends before HotSpot's second compiler has earned its time.
              + " --conf spark.driver.defaultJavaOptions=-XX:TieredStopAtLevel=1"
              + " --conf spark.executor.defaultJavaOptions=-XX:TieredStopAtLevel=1");

  /** What a process left behind. */
  record Launched(int code, String out, List<String> errorLines) {}

  /**
   * Runs {@code jobs/corpus-stats} with what was packaged.
   *
   * @param workingFolder where the user stands
   * @param environment variables on top of this process's own
   */
  static Launched launch(
      Path workingFolder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return launch(ROOT, workingFolder, environment, arguments);
  }

  private static Launched launch(
      Path root, Path workingFolder, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("corpus-stats", ".out");
    Path err = Files.createTempFile("corpus-stats", ".err");
    try {
      Process process =
          program(root, environment, arguments)
              .directory(workingFolder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        kill(process);
        throw new IllegalStateException(arguments + " did not end");
      }
      return new Launched(process.exitValue(), Files.readString(out), Files.readAllLines(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** What starts {@code jobs/corpus-stats} with what was packaged. */
  static ProcessBuilder program(
      Path root, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("jobs").resolve("corpus-stats").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    builder.environment().put("CORPUS_STATS_BUILD", "no");
    builder.environment().put("CORPUS_STATS_DRIVER_MEMORY", "3g");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Ends a process and those it started, as {@code kill -9} does. */
  static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  private Launched launch(String... arguments) throws IOException, InterruptedException {
    return launch(folder, Map.of(), List.of(arguments));
  }

  @Test
  void saysItsVersion() throws Exception {
    Launched version = launch("--version");
    assertThat(version.code()).isZero();
    assertThat(version.out()).startsWith("corpus-stats ").contains("Spark 4.1", "CoreNLP 4.5");
    assertThat(version.errorLines()).isEmpty();
  }

  @Test
  void helps() throws Exception {
    Launched help = launch("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: corpus-stats", "run", "doctor");
    assertThat(help.errorLines()).isEmpty();
  }

  @Test
  void theDoctorTriesWhatARunDoes() throws Exception {
    Launched doctor = launch("doctor");
    assertThat(doctor.out().lines())
        .anyMatch(line -> line.matches("output folders +can be written"))
        .last()
        .asString()
        .matches("verdict +ready to run");
    assertThat(doctor.errorLines()).isEmpty();
    assertThat(doctor.code()).isZero();
  }

  @Test
  void theDoctorSaysInOneLineWhatDoesNotWork() throws Exception {
    Launched doctor =
        launch(
            folder,
            Map.of(
                "CORPUS_STATS_SPARK_OPTIONS",
                "--conf spark.hadoop.fs.file.impl=no.such.FileSystem"),
            List.of("doctor"));
    assertThat(doctor.out().lines())
        .anyMatch(line -> line.startsWith("spark ") && line.contains("no.such.FileSystem"))
        .noneMatch(line -> line.startsWith("\tat "))
        .last()
        .asString()
        .matches("verdict +not ready");
    assertThat(doctor.code()).isEqualTo(1);
  }

  @Test
  void runsFromAnyFolderInAnyLocaleWithoutAWordOfSpark() throws Exception {
    // By a shell, because this JVM may not be able to write such a name.
    Process write =
        new ProcessBuilder(
                "bash",
                "-c",
                "mkdir 'my news' && printf 'Angela Merkel praised Barack Obama in Berlin.\\n'"
                    + " > \"my news/$(printf '2016-11-17 Z\\303\\274rich.txt')\"")
            .directory(folder.toFile())
            .start();
    assertThat(write.waitFor()).isZero();

    Launched run =
        launch(
            folder,
            Map.of("LC_ALL", "C", "LANG", "C"),
            List.of(
                "run",
                "--input",
                "my news",
                "--output",
                "out",
                "--master",
                "local[1]",
                // The gazetteers take the longest to load.
                "--set",
                "annotate.fine-grained-names=false"));

    assertThat(run.errorLines())
        .isNotEmpty()
        .allMatch(line -> line.matches("corpus-stats .* on local\\[1]|[a-z]+ +.* +[0-9.]+ s"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Merkel");
    var rows =
        ConfigFactory.parseFile(folder.resolve("out/latest/manifest.json").toFile())
            .getConfig("table_rows");
    assertThat(rows.getLong("documents")).isEqualTo(1);
    assertThat(rows.getLong("rejections")).isZero();
  }

  @Test
  void aRunThatRejectsEverythingPublishesNothing() throws Exception {
    Path broken = folder.resolve("broken.txt");
    Files.write(broken, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 1});
    Launched run = launch("run", "--input", "broken.txt", "--output", "out", "--quiet");
    assertThat(run.errorLines())
        .containsExactly(
            "corpus-stats: 1 of 1 records (100%) rejected, and --max-rejected allows 50%; nothing"
                + " was published");
    assertThat(run.code()).isEqualTo(3);
    assertThat(folder.resolve("out/CURRENT")).doesNotExist();
  }

  @Test
  void anEstimateSaysWhatAllWouldTakeAndPublishesNothing() throws Exception {
    String sample = ROOT.resolve("data/sample").toString();
    Launched run = launch("run", "--input", sample, "--output", "out", "--estimate", "--quiet");
    assertThat(run.errorLines()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("sample  ").contains("\nannotate  ", "\nheap  ");
    assertThat(folder.resolve("out/CURRENT")).doesNotExist();
  }

  @Test
  void annotatingAloneSaysWhereTheAnnotationsAreAndPublishesNothing() throws Exception {
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "Ann Solberg met Bob Harlan in Oslo.\n");
    Launched annotate = launch("annotate", "--input", "text.txt", "--output", "out");
    assertThat(annotate.code()).isZero();
    assertThat(annotate.out())
        .isEqualTo("annotations in out/annotations; run makes tables of them\n");
    assertThat(annotate.errorLines())
        .anyMatch(line -> line.startsWith("annotate   1 texts, 8 tokens"));
    assertThat(folder.resolve("out/CURRENT")).doesNotExist();
  }

  @Test
  void settingsForLargeCorporaAreSettings() throws Exception {
    Launched run =
        launch(
            "run",
            "--input",
            ROOT.resolve("data/sample").toString(),
            "--output",
            "out",
            "--config",
            ROOT.resolve("conf/cluster.conf").toString(),
            "--dry-run");
    assertThat(run.errorLines()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void missingInputIsOneLine() throws Exception {
    assertMistake(launch("run", "--input", "nowhere", "--output", "out"), "nowhere");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void badRegularExpressionIsOneLine() throws Exception {
    assertMistake(runOnSample("out", "read.path-pattern=(["), "read.path-pattern");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void unknownKeyIsOneLine() throws Exception {
    assertMistake(runOnSample("out", "annotate.nope=1"), "annotate.nope");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void foreignOutputFolderIsLeftAlone() throws Exception {
    Path thesis = folder.resolve("theirs").resolve("thesis.txt");
    Files.createDirectories(thesis.getParent());
    Files.writeString(thesis, "chapter one");

    assertMistake(runOnSample("theirs", "annotate.retry-failed=false"), "theirs");

    try (var left = Files.list(thesis.getParent())) {
      assertThat(left).containsExactly(thesis);
    }
    assertThat(thesis).hasContent("chapter one");
  }

  @Test
  void unknownCommandIsAMistake() throws Exception {
    Launched unknown = launch("frobnicate");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.errorLines()).isNotEmpty();
    assertThat(unknown.errorLines().get(0)).startsWith("corpus-stats: ").contains("frobnicate");
    assertThat(unknown.errorLines()).noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    assertMistake(
        launch(folder, Map.of("JAVA_HOME", folder.toString()), List.of("doctor")), "JAVA_HOME");
  }

  /** Hadoop as Spark 4.1 brings it opens no file there, and fails with a stack trace. */
  @ParameterizedTest
  @ValueSource(strings = {"23", "25.0.3", "26-ea"})
  void aJavaThatIsTooNewForHadoopIsRefused(String version) throws Exception {
    Path home = javaHome(version);
    Launched doctor = launch(folder, Map.of("JAVA_HOME", home.toString()), List.of("doctor"));
    assertMistake(doctor, "Java " + version.substring(0, 2) + ",");
    assertThat(doctor.errorLines().get(0)).contains("install a JDK 17 or 21");
  }

  @Test
  void aJavaThatIsTooOldIsRefused() throws Exception {
    Map<String, String> old = Map.of("JAVA_HOME", javaHome("11.0.2").toString());
    assertMistake(launch(folder, old, List.of("doctor")), "Java 11; install a JDK 17 or 21");
  }

  @Test
  void aClustersNewerHadoopRunsOnNewerJava() throws Exception {
    Path home = sparkHomeThatEchoes("");
    Files.createDirectories(home.resolve("jars"));
    Files.createFile(home.resolve("jars/spark-core_2.13-4.2.0.jar"));
    Files.createFile(home.resolve("jars/hadoop-client-api-3.4.3.jar"));
    Launched doctor =
        launch(
            folder,
            Map.of("SPARK_HOME", home.toString(), "JAVA_HOME", javaHome("25").toString()),
            List.of("doctor"));
    assertThat(doctor.code()).isEqualTo(7);
  }

  @Test
  void withoutSparkInItsHomeItSaysSo() throws Exception {
    assertMistake(
        launch(folder, Map.of("SPARK_HOME", folder.toString()), List.of("doctor")), "SPARK_HOME");
  }

  @Test
  void aClustersOwnSparkGetsTheMasterTheSettingsAndTheRest() throws Exception {
    Path home = sparkHomeThatEchoes("");

    Launched run =
        launch(
            folder,
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "CORPUS_STATS_SPARK_OPTIONS",
                "--conf 'spark.app.name=two words'"),
            List.of("run", "--input", "a b", "--master", "yarn", "--output", "out"));

    assertThat(run.code()).isEqualTo(7);
    assertThat(run.out().lines())
        .containsSubsequence("--master", "yarn")
        .containsSubsequence(
            "--properties-file", ROOT.resolve("conf/spark/cluster.properties").toString())
        .containsSubsequence("--conf", "spark.app.name=two words")
        .anyMatch(options -> options.contains("-Duser.language=en -Duser.country=US"))
        .endsWith(
            ROOT.resolve("target/corpus-stats.jar").toString(),
            "run",
            "--input",
            "a b",
            "--output",
            "out");
  }

  @ParameterizedTest
  @CsvSource({
    "--master yarn, '', yarn, cluster",
    "--master yarn, local[2], local[2], local",
    "--conf spark.master=spark://head:7077, '', spark://head:7077, cluster",
    "' ', '', local[*], local"
  })
  void thereIsOneMasterWithItsSettings(
      String options, String asked, String master, String properties) throws Exception {
    List<String> command = new ArrayList<>(List.of("doctor"));
    if (!asked.isEmpty()) {
      command.addAll(List.of("--master", asked));
    }
    Launched run =
        launch(
            folder,
            Map.of(
                "SPARK_HOME",
                sparkHomeThatEchoes("").toString(),
                "CORPUS_STATS_SPARK_OPTIONS",
                options),
            command);
    assertThat(run.out().lines())
        .containsSubsequence("--master", master)
        .containsSubsequence(
            "--properties-file",
            ROOT.resolve("conf/spark/" + properties + ".properties").toString())
        .doesNotContain("")
        .filteredOn(word -> word.equals("--master") || word.startsWith("spark.master"))
        .hasSize(1);
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsAMistake() throws Exception {
    assertMistake(
        launch(
            folder,
            Map.of("CORPUS_STATS_SPARK_OPTIONS", "--conf spark.app.name=Anna's"),
            List.of("doctor")),
        "CORPUS_STATS_SPARK_OPTIONS");
  }

  @Test
  void anInputThatIsALinkIsAsLargeAsWhatItLeadsTo() throws Exception {
    Path large = Files.createDirectories(folder.resolve("large"));
    Files.write(large.resolve("a.txt"), new byte[500_000]);
    Files.createSymbolicLink(folder.resolve("link"), large);
    Launched run =
        launch(
            folder,
            Map.of("SPARK_HOME", sparkHomeThatEchoes("").toString()),
            List.of("run", "--input", "link", "--output", "out"));
    assertThat(run.out()).contains("DontCompileHugeMethods").doesNotContain("TieredStopAtLevel");
  }

  @Test
  void theUsersJavaOptionsJoinThoseOfTheLauncher() throws Exception {
    Path home = sparkHomeThatEchoes("");
    Launched run =
        launch(
            folder,
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "CORPUS_STATS_SPARK_OPTIONS",
                "--driver-java-options -Dmine=1 --conf spark.driver.defaultJavaOptions=-Dmine=2"
                    + " --conf=spark.executor.defaultJavaOptions=-Dmine=3"),
            List.of("run", "--input", "in", "--output", "out", "--master", "spark://head:7077"));
    assertThat(run.out().lines())
        .containsSubsequence("--driver-java-options", "-Dmine=1")
        .anyMatch(
            option ->
                option.startsWith("spark.driver.defaultJavaOptions=-XX:-DontCompileHugeMethods")
                    && option.endsWith(" -Dmine=2"))
        .anyMatch(
            option ->
                option.startsWith("spark.executor.defaultJavaOptions=-XX:-DontCompileHugeMethods")
                    && option.endsWith(" -Dmine=3"))
        .filteredOn(option -> option.contains("defaultJavaOptions"))
        .hasSize(2);
  }

  /** Java starts with no two collectors, nor with a first heap that is larger than the largest. */
  @Test
  void aHeapThatTheUserSizesIsLeftToHim() throws Exception {
    for (Map<String, String> his :
        List.of(
            Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC"),
            Map.of("CORPUS_STATS_DRIVER_MEMORY", "1g"),
            Map.of("CORPUS_STATS_SPARK_OPTIONS", "--driver-memory 1g"))) {
      Path home = sparkHomeThatEchoes("");
      Map<String, String> environment = new HashMap<>(his);
      environment.put("SPARK_HOME", home.toString());
      Launched run =
          launch(
              folder,
              environment,
              List.of("run", "--input", ROOT.resolve("data/sample").toString(), "--output", "out"));
      assertThat(run.out()).contains("-XX:TieredStopAtLevel=1").doesNotContain("-Xms", "UseSerial");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "frob, --master frob is no master",
    "spark:, --master spark: is no master",
    "yarn, cannot run on yarn",
    "k8s://https://head:6443, cannot run on kubernetes"
  })
  void aMasterThatCannotBeUsedIsOneLine(String master, String words) throws Exception {
    assertMistake(launch("doctor", "--master", master), words);
  }

  @Test
  void aMasterThatDoesNotAnswerIsOneLine() throws Exception {
    Launched run =
        launch(
            "run",
            "--input",
            ROOT.resolve("data/sample").toString(),
            "--output",
            "out",
            "--master",
            "spark://127.0.0.1:1");
    assertMistake(run, "no Spark master answers at spark://127.0.0.1:1");
  }

  @Test
  void tooLittleMemoryIsOneLine() throws Exception {
    Launched run =
        launch(folder, Map.of("CORPUS_STATS_DRIVER_MEMORY", "200m"), sampleToOut("--quiet"));
    assertThat(run.errorLines()).singleElement().asString().contains("too little memory");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aRunThatIsStoppedSaysSoInOneLine() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(ROOT.resolve("jobs/corpus-stats").toString()),
                        sampleToOut("--quiet").stream())
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    builder.environment().put("CORPUS_STATS_BUILD", "no");
    Process run = builder.start();
    // From then on the lock has its hook.
    Path snapshots = folder.resolve("out/snapshots");
    while (Files.notExists(snapshots)) {
      assertThat(run.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    // Not by the process itself, which would close what it writes to.
    run.toHandle().destroy();
    assertThat(new String(run.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("corpus-stats: stopped; the next run goes on from here\n");
    assertThat(run.waitFor()).isEqualTo(143);
    assertThat(folder.resolve("out/LOCK")).doesNotExist();
  }

  private static List<String> sampleToOut(String... more) {
    String sample = ROOT.resolve("data/sample").toString();
    return Stream.concat(
            Stream.of("run", "--input", sample, "--output", "out", "--master", "local[2]"),
            Stream.of(more))
        .toList();
  }

  /**
   * A release has no pom.xml and its program in lib; java is a script that prints its arguments.
   */
  @Test
  void aReleaseRunsWithoutMavenFromAFolderThatNobodyWritesTo() throws Exception {
    Path release = checkout("exit 1");
    Files.move(release.resolve("target"), release.resolve("lib"));
    Files.delete(release.resolve("pom.xml"));
    Files.delete(release.resolve("src/main"));
    Launched version = launch(release, folder, toBuild(release), List.of("--version"));
    assertThat(version.errorLines()).isEmpty();
    assertThat(version.out()).contains(release.resolve("lib/corpus-stats.jar").toString());
    assertThat(release.resolve("target")).doesNotExist();

    Files.delete(release.resolve("lib/corpus-stats-models.jar"));
    assertMistake(
        launch(release, folder, toBuild(release), List.of("--version")),
        "lib is not complete (the models are missing); unpack the release again");
  }

  @Test
  void aClustersOwnMasterCounts() throws Exception {
    Path home = sparkHomeThatEchoes("# ours\nspark.master   spark://head:7077\n");
    Launched run = launch(folder, Map.of("SPARK_HOME", home.toString()), List.of("doctor"));
    assertThat(run.out().lines()).containsSubsequence("--master", "spark://head:7077");
  }

  /** DuckDB would look for the folder on this machine. */
  @Test
  void whereAPathMeansAnotherFileSystemSparkReads() throws Exception {
    String setting = "spark.hadoop.fs.defaultFS";
    List<String> show = List.of("show", "pairs", "--master", "local[1]", "--output", "/out");
    String home = sparkHomeThatEchoes(setting + " hdfs://nodes:9000").toString();
    assertThat(launch(folder, Map.of("SPARK_HOME", home), show).code()).isEqualTo(7);
    sparkHomeThatEchoes("");
    String options = "--conf " + setting + "=hdfs://nodes:9000";
    assertThat(
            launch(folder, Map.of("SPARK_HOME", home, "CORPUS_STATS_SPARK_OPTIONS", options), show)
                .code())
        .isEqualTo(7);
  }

  @Test
  void withoutAnyMasterItIsThisMachine() throws Exception {
    Path home = sparkHomeThatEchoes("spark.eventLog.enabled true\n");
    Launched run = launch(folder, Map.of("SPARK_HOME", home.toString()), List.of("doctor"));
    assertThat(run.out().lines())
        .containsSubsequence("--master", "local[*]")
        .containsSubsequence(
            "--properties-file", ROOT.resolve("conf/spark/local.properties").toString());
  }

  @Test
  void aBuildThatFailsLeavesWhatIsInstalled() throws Exception {
    Path checkout = checkout("echo 'no such artifact'", "exit 1");
    Launched built = launch(checkout, folder, toBuild(checkout), List.of("--version"));
    assertThat(built.code()).isEqualTo(1);
    assertThat(built.errorLines())
        .contains("no such artifact")
        .anyMatch(line -> line.startsWith("corpus-stats: the build failed"));
    assertInstalled(checkout, "old");

    Map<String, String> asItIs = new HashMap<>(toBuild(checkout));
    asItIs.put("CORPUS_STATS_BUILD", "no");
    Launched old = launch(checkout, folder, asItIs, List.of("--version"));
    assertThat(old.out()).contains("org.corpusstats.app.CorpusStats");
    assertThat(old.code()).isEqualTo(7);
    assertInstalled(checkout, "old");
  }

  @Test
  void aBuildReplacesWhatIsInstalledAndNothingBehindLinks() throws Exception {
    Path checkout = checkout(MVN_THAT_BUILDS);
    Path shared = folder.resolve("shared");
    Files.move(checkout.resolve("target/spark"), shared);
    Files.createSymbolicLink(checkout.resolve("target/spark"), shared);
    Launched built = launch(checkout, folder, toBuild(checkout), List.of("--version"));
    assertThat(built.errorLines()).singleElement().asString().contains("building corpus-stats");
    assertThat(built.code()).isEqualTo(7);
    assertInstalled(checkout, "new");
    assertThat(shared.resolve("jars/old.jar")).exists();
  }

  @Test
  void anInstallationBehindALinkIsNotReplaced() throws Exception {
    Path checkout = checkout(MVN_THAT_BUILDS);
    Path shared = folder.resolve("shared");
    Files.move(checkout.resolve("target"), shared);
    Files.createSymbolicLink(checkout.resolve("target"), shared);
    assertMistake(
        launch(checkout, folder, toBuild(checkout), List.of("--version")), "is a symbolic link");
    assertInstalled(checkout, "old");
  }

  @Test
  void anInterruptedBuildLeavesWhatIsInstalled() throws Exception {
    Path checkout = checkout("touch \"$PWD/started\"", "exec sleep 100");
    ProcessBuilder builder =
        new ProcessBuilder(checkout.resolve("jobs/corpus-stats").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    builder.environment().putAll(toBuild(checkout));
    Process build = builder.start();
    while (Files.notExists(checkout.resolve("started"))) {
      assertThat(build.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    // As a terminal does: everybody is told.
    List<ProcessHandle> everybody = build.descendants().toList();
    build.destroy();
    everybody.forEach(ProcessHandle::destroy);
    assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(build.exitValue()).isEqualTo(143);
    assertInstalled(checkout, "old");
  }

  /** A checkout whose program is older than its sources and whose Maven is a script. */
  private Path checkout(String... mvn) throws IOException {
    Path checkout = folder.resolve("checkout");
    Path launcher = checkout.resolve("jobs/corpus-stats");
    script(checkout.resolve("bin/mvn"), mvn);
    script(launcher);
    Files.copy(ROOT.resolve("jobs/corpus-stats"), launcher, StandardCopyOption.REPLACE_EXISTING);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    for (String installed : INSTALLED) {
      Path file = checkout.resolve("target").resolve(installed.formatted("old"));
      Files.createDirectories(file.getParent());
      Files.writeString(file, "old");
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("conf"));
    Files.writeString(checkout.resolve("conf/default.conf"), "");
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    return checkout;
  }

  private Map<String, String> toBuild(Path checkout) throws IOException {
    return Map.of(
        "CORPUS_STATS_BUILD",
        "yes",
        "JAVA_HOME",
        javaHome("17.0.1").toString(),
        "PATH",
        checkout.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private static void assertInstalled(Path checkout, String which) throws IOException {
    Path target = checkout.resolve("target");
    for (String installed : INSTALLED) {
      assertThat(target.resolve(installed.formatted(which))).content().startsWith(which);
    }
    assertThat(target.resolve("spark/jars").toFile().list()).containsExactly(which + ".jar");
    try (Stream<Path> all = Files.list(target)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .isSubsetOf("corpus-stats.jar", "corpus-stats-models.jar", "spark", "build.log");
    }
  }

  private Launched runOnSample(String output, String setting)
      throws IOException, InterruptedException {
    String sample = ROOT.resolve("data/sample").toString();
    return launch("run", "--input", sample, "--output", output, "--set", setting);
  }

  private static void assertMistake(Launched launched, String named) {
    assertThat(launched.errorLines()).hasSize(1);
    assertThat(launched.errorLines().get(0)).startsWith("corpus-stats: ").contains(named);
    assertThat(launched.out()).isEmpty();
    assertThat(launched.code()).isEqualTo(2);
  }

  /**
   * A JAVA_HOME whose java says its version, and otherwise prints its arguments and ends with 7.
   */
  private Path javaHome(String version) throws IOException {
    Path home = folder.resolve("java-" + version);
    String says = "openjdk version \"" + version + "\" 2026-01-20";
    script(
        home.resolve("bin/java"),
        "[ \"$1\" = -version ] && { echo '" + says + "' >&2; exit; }",
        "printf '%s\\n' \"$@\"",
        "exit 7");
    script(home.resolve("bin/javac"), "exit 1");
    return home;
  }

  private static void script(Path path, String... lines) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  /** A SPARK_HOME whose spark-submit prints its arguments, one a line, and exits with 7. */
  private Path sparkHomeThatEchoes(String defaults) throws IOException {
    Path home = folder.resolve("spark");
    script(home.resolve("bin/spark-submit"), "printf '%s\\n' \"$@\"", "exit 7");
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf").resolve("spark-defaults.conf"), defaults);
    return home;
  }
}

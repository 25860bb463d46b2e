package org.corpusstats.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.SparkException;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.CatalogFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  @Test
  void theUsersMistakeIsFoundHoweverDeepItIs() {
    Throwable thrown = new SparkException("Job aborted", new IOException(new UserError("no x")));
    assertThat(of(thrown)).isEqualTo(new Failure(2, "no x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "/data/out/x: No space left on device",
        "Disk quota exceeded",
        "There is not enough space on the disk",
        "Could not find any valid local directory for x"
      })
  void aFullDiskIsNamedByTheOutputFolder(String words) {
    Failure failure = of(new SparkException("Job aborted", new IOException(words)));
    assertThat(failure)
        .isEqualTo(
            new Failure(
                1,
                "no space left on device in out; free some and run again: what is finished is"
                    + " kept"));
    assertThat(Failure.of(new IOException(words), null).line())
        .startsWith("no space left on device; free some");
  }

  @Test
  void aFullDiskThatOnlyDiscardingShowedIsFoundToo() {
    RuntimeException thrown = new IllegalStateException("stage failed");
    thrown.addSuppressed(new UncheckedIOException(new IOException("No space left on device")));
    assertThat(of(thrown).line()).startsWith("no space left on device in out");
  }

  @Test
  void aFullDiskOfSparksTemporaryFilesIsAnother() {
    IOException spill = new IOException("No space left on device");
    spill.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.io.FileOutputStream", "write", "FileOutputStream.java", 1),
          new StackTraceElement(
              "org.apache.spark.storage.DiskBlockObjectWriter", "write", "Disk.scala", 1)
        });
    assertThat(of(new SparkException("Job aborted", spill)).line())
        .startsWith("no space left on device in Spark's folder for temporary files, ")
        .contains(System.getProperty("java.io.tmpdir"), "spark.local.dir");
  }

  @Test
  void whatLacksRoomIsNoMistakeWhoeverReportsIt() {
    assertThat(of(new UserError("cannot write x: No space left on device")))
        .isEqualTo(new Failure(1, "cannot write x: no space left on device"));
    String memory = "DuckDB: Out of Memory Error: failed to pin block of size 256.0 KiB";
    assertThat(of(new UserError(memory))).isEqualTo(new Failure(1, memory));
  }

  @Test
  void tooLittleMemoryNamesTheSettingOfTheProcessThatLackedIt() {
    assertThat(of(new OutOfMemoryError("Java heap space")).line())
        .startsWith("too little memory: this process may use ")
        .contains("CORPUS_STATS_DRIVER_MEMORY");
    String task =
        "Job aborted due to stage failure: Task 0 in stage 3.0 failed 4 times, most recent failure:"
            + " Lost task 0.3 in stage 3.0 (TID 9) (10.0.0.7 executor 2):"
            + " java.lang.OutOfMemoryError: Java heap space\n\tat x.Y.z(Y.java:1)";
    assertThat(of(new SparkException(task)).line())
        .startsWith("too little memory in an executor; raise spark.executor.memory");
    assertThat(of(new SparkException(task.replace("executor 2", "executor driver"))).line())
        .contains("CORPUS_STATS_DRIVER_MEMORY");
    assertThat(of(new OutOfMemoryError("unable to create native thread: x")).line())
        .contains("threads");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Command exited with code 52 | exit code 52, too little memory; raise spark.executor.memory",
        "Command exited with code 53 | exit code 53, it could not make its folder for temporary",
        "Container from a bad node. Exit status: 137. | killed from outside, mostly for more memory",
        "The executor with id 4 exited with exit code 137(SIGKILL) | exit code 137, killed from",
        "Container killed by YARN for exceeding physical memory limits. | raise"
            + " spark.executor.memoryOverhead",
        "Command exited with code 11 | exit code 11; its log on the worker says more"
      })
  void theExitCodesOfExecutorsAreExplained(String reason, String words) {
    String message =
        "Job aborted due to stage failure: Task 0 in stage 3.0 failed 4 times, most recent failure:"
            + " Lost task 0.3 in stage 3.0 (TID 9) (10.0.0.7 executor 2): ExecutorLostFailure"
            + " (executor 2 exited caused by one of the running tasks) Reason: "
            + reason;
    Failure failure = of(new SparkException(message));
    assertThat(failure.line()).startsWith("too many executors ended: ").contains(words);
    assertThat(failure.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileSystemWithoutItsJarNamesTheJar() {
    Failure s3 =
        of(
            new RuntimeException(
                new ClassNotFoundException(
                    "Class org.apache.hadoop.fs.s3a.S3AFileSystem not found")));
    assertThat(s3.exitCode()).isEqualTo(2);
    assertThat(s3.line())
        .startsWith("s3a:// needs the jar hadoop-aws (")
        .containsPattern("org.apache.hadoop:hadoop-aws:3\\.\\d+\\.\\d+");
    assertThat(of(new UnsupportedFileSystemException("No FileSystem for scheme \"foo\"")))
        .isEqualTo(
            new Failure(
                2, "no file system is known for foo://; is it misspelt, or its jar missing?"));
  }

  @Test
  void whereACatalogIsNotWholeTheProgramHasFailedThoughItsSnapshotIsPublished() {
    String line = "snapshot s is the current one, but in the catalog lake.a.b is not of it";
    Throwable full = new IOException("No space left on device");
    assertThat(of(new CatalogFailure(line, full))).isEqualTo(new Failure(1, line));
  }

  @Test
  void aMasterThatIsNoneIsAMistake() {
    assertThat(of(new SparkException("Could not parse Master URL: 'frob'")))
        .isEqualTo(
            new Failure(
                2,
                "--master frob is no master; masters are local[N], spark://HOST:PORT, yarn and"
                    + " k8s://URL"));
    assertThat(of(new SparkException("A master URL must be set in your configuration")).line())
        .startsWith("no --master was given");
  }

  @Test
  void whatMayNotBeUsedIsNamed() {
    assertThat(of(new UncheckedIOException(new AccessDeniedException("/var/out"))))
        .isEqualTo(new Failure(2, "may not use /var/out"));
    assertThat(of(new IOException("/mnt/out/x (Read-only file system)")))
        .isEqualTo(new Failure(2, "/mnt/out/x (Read-only file system)"));
  }

  @Test
  void aSparkThatEndedUnderTheProgramIsSaid() {
    assertThat(
            of(new IllegalStateException(
                    "Cannot call methods on a stopped SparkContext.\nThis stopped"
                        + " SparkContext was created at:\n\nx"))
                .line())
        .startsWith("Spark ended before the work was done");
    assertThat(of(new SparkException("Job 3 cancelled because SparkContext was shut down")).line())
        .startsWith("Spark ended before the work was done");
  }

  @Test
  void aConnectionThatFailsIsNamed() {
    assertThat(of(new RuntimeException(new ConnectException("Call to a:1 failed: refused"))))
        .isEqualTo(
            new Failure(
                1, "no connection: java.net.ConnectException: Call to a:1 failed: refused"));
  }

  @Test
  void anythingElseIsOneLineInWordsAndAHint() {
    assertThat(of(new IllegalStateException("no rows\n\tat y")))
        .isEqualTo(
            new Failure(1, "illegal state: no rows; run again with --debug for the details"));
    assertThat(of(new RuntimeException(new NullPointerException())).line())
        .startsWith("null pointer; run again");
    assertThat(
            of(new SparkException(
                    "Job aborted due to stage failure: Task 0 in stage 3.0 failed 1 times, most"
                        + " recent failure: Lost task 0.0 in stage 3.0 (TID 9) (h executor 1):"
                        + " java.lang.IllegalStateException: broken page\n\tat x.Y"))
                .line())
        .startsWith("IllegalStateException: broken page; run again with --debug");
  }

  private static Failure of(Throwable thrown) {
    return Failure.of(thrown, "out");
  }
}

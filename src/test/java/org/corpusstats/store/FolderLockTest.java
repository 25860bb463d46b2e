package org.corpusstats.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run writes to an output folder at a time, and a run that died keeps nobody out. */
class FolderLockTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir private Path folder;

  /** On a local disk, and on a file system that is not one by its name. */
  @ParameterizedTest
  @ValueSource(strings = {"file", "viewfs"})
  void aSecondRunIsToldWhoHoldsTheFolderAndSinceWhen(String scheme) throws IOException {
    FolderLock first = take(scheme);
    assertThatThrownBy(() -> take(scheme))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "output folder .* is in use by \\S+ on \\S+, process %d, since 20\\S+Z; wait until it has"
                    .formatted(ProcessHandle.current().pid())
                + " ended, or write to another folder");
    first.check();
    first.close();
    take(scheme).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofManyThatComeAtOnceOneGetsTheFolder() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(8);
    try {
      List<Future<FolderLock>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(runs.submit(() -> take("file")));
      }
      int taken = 0;
      for (Future<FolderLock> one : all) {
        taken += takes(one) ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      runs.shutdownNow();
    }
  }

  private static boolean takes(Future<FolderLock> lock) throws InterruptedException {
    try {
      lock.get();
      return true;
    } catch (java.util.concurrent.ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(UserError.class);
      return false;
    }
  }

  @Test
  void aDeadProcessOfThisHostKeepsNobodyOut() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    LockHolder self = LockHolder.self(LONG_AGO);
    write(
        new LockHolder(
            self.user(), self.host(), self.processes(), ended.pid(), LONG_AGO, LONG_AGO));
    take("file").close();
  }

  /** A system may hide the processes of other users. */
  @Test
  void aProcessOfAnotherUserThatIsNotSeenHoldsTheFolderByItsSignsOfLife() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    LockHolder self = LockHolder.self(LONG_AGO);
    write(holder(self.host(), self.processes(), ended.pid()));
    assertHoldsUntilItLapses();
  }

  /** Or the clock was set since it began. */
  @Test
  void aProcessOfTheSameIdThatBeganAtAnotherTimeHoldsTheFolderByItsSignsOfLife()
      throws IOException {
    LockHolder self = LockHolder.self(LONG_AGO);
    write(holder(self.host(), self.processes(), self.process()));
    assertHoldsUntilItLapses();
  }

  /** A clock that runs wrong for seconds is set all the time. */
  @Test
  void aProcessThatBeganAMomentEarlierByTheClockIsTheSame() throws IOException {
    LockHolder self = LockHolder.self(LONG_AGO);
    write(
        new LockHolder(
            "ann",
            self.host(),
            self.processes(),
            self.process(),
            self.began().minusSeconds(2),
            LONG_AGO));
    age(Duration.ofDays(3));
    assertThatThrownBy(() -> take("file")).isInstanceOf(UserError.class);
  }

  /** Whose processes have ids of their own, of which none need be in use here. */
  @Test
  void aContainerThatCallsItselfByTheSameNameHoldsTheFolderByItsSignsOfLife() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    write(holder(LockHolder.self(LONG_AGO).host(), "another container", ended.pid()));
    assertHoldsUntilItLapses();
  }

  private void assertHoldsUntilItLapses() throws IOException {
    age(FolderLock.LAPSE.minusSeconds(60));
    assertThatThrownBy(() -> take("file"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is in use by ann on ");
    age(FolderLock.LAPSE.plusSeconds(1));
    take("file").close();
  }

  private static LockHolder holder(String host, String processes, long process) {
    return new LockHolder("ann", host, processes, process, LONG_AGO, LONG_AGO);
  }

  @Test
  void aLivingProcessOfThisHostHoldsTheFolderHoweverLongItSlept() throws IOException {
    write(LockHolder.self(LONG_AGO));
    age(Duration.ofDays(3));
    assertThatThrownBy(() -> take("file"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("since 2026-01-31T12:00:00Z");
  }

  @Test
  void aHolderOnAnotherHostIsTakenToBeDeadWithoutASignOfLifeForMinutes() throws IOException {
    write(holder("elsewhere", "", 7));
    assertThatThrownBy(() -> take("file"))
        .hasMessageContaining("ann on elsewhere, process 7, since 2026-01-31T12:00:00Z");
    assertHoldsUntilItLapses();
  }

  @Test
  void aLockThatIsBeingWrittenHolds() throws IOException {
    Files.writeString(lock(), "user=ann\nho");
    assertThatThrownBy(() -> take("file"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is in use by a run that just began");
    age(FolderLock.LAPSE.plusSeconds(1));
    take("file").close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "viewfs"})
  void theHolderGivesSignsOfLife(String scheme) throws Exception {
    try (FolderLock held = FolderLock.take(files(scheme), root(scheme), Duration.ofMillis(20))) {
      age(Duration.ofHours(1));
      Instant patience = Instant.now().plusSeconds(20);
      while (age().compareTo(Duration.ofMinutes(1)) > 0 && Instant.now().isBefore(patience)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(age()).isLessThan(Duration.ofMinutes(1));
      held.check();
    }
  }

  @Test
  void onAFullDiskNothingIsLeftThatKeepsOthersOut() throws IOException {
    FullDisk disk = new FullDisk();
    disk.initialize(folder.toUri(), new Configuration());
    assertThatThrownBy(
            () -> FolderLock.take(disk, new org.apache.hadoop.fs.Path(folder.toString())))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("No space left on device");
    assertThat(folder).isEmptyDirectory();
  }

  /** Has room for names of files only. */
  private static final class FullDisk extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("viewfs:///");
    }

    @Override
    public FSDataOutputStream create(
        org.apache.hadoop.fs.Path file,
        FsPermission permission,
        boolean overwrite,
        int bufferSize,
        short replication,
        long blockSize,
        Progressable progress)
        throws IOException {
      super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress)
          .close();
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int value) throws IOException {
              throw new IOException("No space left on device");
            }
          };
      return new FSDataOutputStream(full, null);
    }
  }

  @Test
  void whoLostTheFolderIsToldAndLeavesTheNewHoldersLock() throws IOException {
    FolderLock lost = take("file");
    LockHolder other = holder("elsewhere", "", 7);
    write(other);
    assertThatThrownBy(lost::check)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is in use by ann on elsewhere");
    lost.close();
    assertThat(lock()).hasContent(other.text());
  }

  @Test
  void aRunThatIsStoppedReleasesTheFolderAndOneThatIsKilledLosesIt() throws Exception {
    Process stopped = holder();
    assertThat(lock()).content().contains("process=" + stopped.pid());
    assertThatThrownBy(() -> take("file")).hasMessageContaining("process " + stopped.pid() + ",");
    stopped.destroy();
    assertThat(stopped.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(folder).isEmptyDirectory();

    Process killed = holder();
    killed.destroyForcibly().waitFor();
    assertThat(lock()).exists();
    take("file").close();
  }

  /** Another JVM that holds the folder. */
  private Process holder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).isEqualTo("held");
    return process;
  }

  /** Takes a folder and sleeps. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      FileSystem files = FileSystem.getLocal(new Configuration());
      FolderLock held = FolderLock.take(files, new org.apache.hadoop.fs.Path(arguments[0]));
      System.out.println("held");
      TimeUnit.MINUTES.sleep(5);
      held.close();
    }
  }

  private FolderLock take(String scheme) throws IOException {
    return FolderLock.take(files(scheme), root(scheme));
  }

  private static org.apache.hadoop.fs.Path root(String scheme, Path folder) {
    return new org.apache.hadoop.fs.Path(
        scheme.equals("viewfs") ? "viewfs://test/out" : folder.toUri().toString());
  }

  private org.apache.hadoop.fs.Path root(String scheme) {
    return root(scheme, folder);
  }

  private FileSystem files(String scheme) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.viewfs.mounttable.test.link./out", folder.toUri().toString());
    FileSystem files = root(scheme).getFileSystem(hadoop);
    files.setWriteChecksum(false);
    return files;
  }

  private Path lock() {
    return folder.resolve("LOCK");
  }

  private void write(LockHolder holder) throws IOException {
    Files.writeString(lock(), holder.text());
  }

  private void age(Duration age) throws IOException {
    Files.setLastModifiedTime(lock(), FileTime.from(Instant.now().minus(age)));
  }

  private Duration age() throws IOException {
    return Duration.between(Files.getLastModifiedTime(lock()).toInstant(), Instant.now());
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.corpusstats.LocalSpark;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs out of space is told what may go. */
class FullDiskTest {
  @TempDir private Path folder;
  private OutputFolder output;

  @BeforeEach
  void create() {
    output = OutputFolder.open(LocalSpark.session(), folder.resolve("out").toString());
    output.create();
  }

  @Test
  void aFullDeviceIsOneLineWithTheSnapshotsThatMayGo() {
    publish();
    publish();
    IOException full = new IOException("write failed: No space left on device");
    assertThat(FullDisk.in(new UncheckedIOException(full), output))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .hasCauseInstanceOf(UncheckedIOException.class)
                    .hasMessage(
                        "no space left on the device of the output folder or of Spark's files; the"
                            + " current snapshot and all annotations stay. Older snapshots in file:"
                            + folder.resolve("out")
                            + " can be removed: 19700101T000000Z (0.0 MB)"));
  }

  @Test
  void aQuotaIsAFullDisk() {
    IllegalStateException failed =
        new IllegalStateException(
            "Job aborted: org.apache.hadoop.hdfs.protocol.DSQuotaExceededException: The DiskSpace"
                + " quota of /news is exceeded");
    assertThat(FullDisk.in(failed, output).orElseThrow())
        .hasMessageStartingWith("no space left in the quota of the output folder; ")
        .hasMessageEndingWith("/out has no older snapshots to remove");
  }

  @Test
  void otherFailuresAreNone() {
    assertThat(FullDisk.in(new IllegalStateException("1 records read"), output)).isEmpty();
    assertThat(FullDisk.in(new StackOverflowError(), output)).isEmpty();
  }

  private void publish() {
    Snapshot snapshot = output.newSnapshot(Instant.EPOCH);
    snapshot.writeText("manifest.json", "{}");
    output.publish(snapshot);
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.app.failure.Failure;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up in the middle of a run costs that run and nothing else. The disk is a small
 * one in memory, which only root may mount.
 */
class DiskFullIT {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  @TempDir private Path folder;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "SKIPPED: no disk can be mounted here, which takes root");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isZero();
    }
  }

  @Test
  void theLastSnapshotStaysAndTheNextRunRepairs() throws IOException {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann met Bob."));
    Path output = disk.resolve("out");
    Snapshot last = Runs.run(input, output, ANNOTATORS);
    for (String stage : List.of("annotate", "aggregate", "publish")) {
      Runs.corpus(input, Map.of(stage + ".txt", "Bob met Ann, to " + stage + "."));
      String current = Files.readString(output.resolve("CURRENT"));
      List<String> documents = Runs.rows(last, Document.TABLE);

      Path filler = disk.resolve("filler");
      Throwable thrown =
          catchThrowable(() -> Runs.run(input, output, ANNOTATORS, filling(stage, filler)));

      assertThat(Failure.of(thrown, output.toString()).line())
          .contains("no space left", output.toString());
      assertThat(output.resolve("CURRENT")).hasContent(current);
      assertThat(Runs.rows(last, Document.TABLE)).isEqualTo(documents);

      Files.delete(filler);
      last = Runs.run(input, output, ANNOTATORS);
    }
    assertThat(tables(last))
        .isEqualTo(tables(Runs.run(input, folder.resolve("undisturbed"), ANNOTATORS)));
  }

  private static Map<String, List<String>> tables(Snapshot snapshot) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (var table : List.of(Document.TABLE, Mention.TABLE, EntityPair.TABLE)) {
      rows.put(table.name(), Runs.rows(snapshot, table));
    }
    return rows;
  }

  /** Fills the disk to its last byte when a stage begins. */
  private static RunListener filling(String stage, Path filler) {
    return new HeardRun() {
      @Override
      public void stageBegins(String begun) {
        if (begun.equals(stage)) {
          fill(filler);
        }
      }
    };
  }

  private static void fill(Path filler) {
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int size = 1 << 20; size > 0; size /= 2) {
        fill(out, new byte[size]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(OutputStream out, byte[] piece) {
    try {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      // That is what was wanted.
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

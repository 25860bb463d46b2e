package org.corpusstats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileUtil;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;

/**
 * The snapshot of data/sample that all tests of one build share, made with CoreNLP and the default
 * configuration. The first test that asks makes it, about a minute on two free cores; the others
 * wait, those of the build's other JVM too.
 */
public final class SampleSnapshot {
  private static final Path INPUT = Path.of("data/sample");
  private static final Path OUTPUT = Path.of("target/sample-out").toAbsolutePath();
  private static final Path MADE_BY = OUTPUT.resolveSibling("sample-out.build");

  private SampleSnapshot() {}

  public static Snapshot get() {
    return Holder.SNAPSHOT;
  }

  /** Where its tables, manifest.json and views are. */
  public static Path folder() {
    return OUTPUT.resolve("snapshots").resolve(get().id());
  }

  /** Made on first use, by one thread; the others wait. */
  private static final class Holder {
    static final Snapshot SNAPSHOT = makeOrOpen();

    private static Snapshot makeOrOpen() {
      // Nothing names the build where an editor runs a test: then the snapshot is made anew.
      Optional<String> build = Optional.ofNullable(System.getProperty("test.build"));
      try (FileChannel file =
              FileChannel.open(
                  OUTPUT.resolveSibling("sample-out.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        if (lock.isValid() && build.isPresent() && build.equals(madeBy())) {
          return OutputFolder.open(LocalSpark.session(), OUTPUT.toString())
              .currentSnapshot()
              .orElseThrow();
        }
        FileUtil.fullyDelete(OUTPUT.toFile());
        Snapshot made = make();
        Files.writeString(MADE_BY, build.orElse(""));
        return made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Optional<String> madeBy() throws IOException {
      return Files.exists(MADE_BY) ? Optional.of(Files.readString(MADE_BY)) : Optional.empty();
    }

    private static Snapshot make() {
      PipelineConfig defaults = PipelineConfig.load(List.of(), List.of());
      return Runs.run(INPUT, OUTPUT, Annotators.of(defaults.annotate()));
    }
  }
}

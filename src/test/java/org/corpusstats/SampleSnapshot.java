package org.corpusstats;

import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.fs.FileUtil;
import org.corpusstats.annotate.CoreNlpAnnotatorFactory;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.table.Snapshot;

/**
 * The snapshot of data/sample that all tests of one JVM share, made with CoreNLP and the default
 * configuration. The first test that asks waits for it, about a minute on two free cores.
 */
public final class SampleSnapshot {
  private static final Path INPUT = Path.of("data/sample");
  private static final Path OUTPUT = Path.of("target/sample-out").toAbsolutePath();

  private SampleSnapshot() {}

  public static Snapshot get() {
    return Holder.SNAPSHOT;
  }

  /** Where its tables, manifest.json and views.sql are. */
  public static Path folder() {
    return OUTPUT.resolve("snapshots").resolve(get().id());
  }

  /** Made on first use, by one thread; the others wait. */
  private static final class Holder {
    static final Snapshot SNAPSHOT = make();

    private static Snapshot make() {
      FileUtil.fullyDelete(OUTPUT.toFile());
      PipelineConfig defaults = PipelineConfig.load(List.of(), List.of());
      return Runs.run(INPUT, OUTPUT, new CoreNlpAnnotatorFactory(defaults.annotate().coreNlp()));
    }
  }
}

package org.corpusstats.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.pipeline.PipelineConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings to read; repeatable, later ones win.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting; repeatable, wins over files.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master; otherwise spark-submit's, else all cores of this machine.")
  private @Nullable String master;

  @Option(names = "--quiet", description = "Print errors only.")
  private boolean quiet;

  PipelineConfig config() {
    return PipelineConfig.load(files, settings);
  }

  /** With what an option of a command says, which wins. */
  PipelineConfig config(List<String> options) {
    return PipelineConfig.load(files, Stream.concat(settings.stream(), options.stream()).toList());
  }

  boolean quiet() {
    return quiet;
  }

  /** The master to set on the session; null where spark-submit has set one. */
  @Nullable String master() {
    if (master != null) {
      return master;
    }
    return System.getProperty("spark.master") == null ? "local[*]" : null;
  }
}

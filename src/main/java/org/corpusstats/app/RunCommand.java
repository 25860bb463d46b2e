package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.EstimateLines;
import org.corpusstats.app.terminal.StageLines;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.CorpusPipeline;
import org.corpusstats.pipeline.DeletedFiles;
import org.corpusstats.pipeline.Estimate;
import org.corpusstats.pipeline.EstimateRun;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.RunListener;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the whole flow, from text to a snapshot. */
@Command(
    name = "run",
    description = "Read text, annotate it and publish a snapshot of tables.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats run --input data/sample --output out",
      "  jobs/corpus-stats run --input 'news/2025-*/*.jsonl.gz' --output news-out --master 'local[4]'",
      "  jobs/corpus-stats run --input data/sample/meridian-wire --output grown --deleted keep",
      "  jobs/corpus-stats run --input data/sample --output out --set aggregate.period=week --dry-run"
    })
final class RunCommand implements Callable<Integer> {
  private static final double ESTIMATED_SHARE = 0.01;

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs: text, JSON, CSV, Parquet, web pages, archives, mail.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for annotations and snapshots.")
  private String output = "";

  @Option(
      names = "--deleted",
      paramLabel = "keep|drop",
      defaultValue = "drop",
      description =
          "What becomes of documents whose files are no longer there; default ${DEFAULT-VALUE}."
              + " With keep, an input may be only what is new.")
  private DeletedFiles deleted = DeletedFiles.DROP;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--estimate",
      description = "Run over 1 %% of the input, and say what all of it would take; keep nothing.")
  private boolean estimate;

  @Mixin private RejectedOption rejected = new RejectedOption();
  @Mixin private KeepOption keep = new KeepOption();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (dryRun && estimate) {
      throw new UserError("give --dry-run or --estimate, not both");
    }
    PipelineConfig config = common.config(keep.settings());
    RunRequest request =
        new RunRequest(
            inputs, output, config, Annotators.of(config.annotate()), rejected.limit(), deleted);
    PrintWriter err = spec.commandLine().getErr();
    try (SparkSession spark = Sessions.open(common.master())) {
      if (dryRun) {
        spec.commandLine().getOut().println(DryRun.describe(spark, request));
        return 0;
      }
      RunListener listener = StageLines.of(common.quiet(), err, spark);
      if (estimate) {
        Estimate expected =
            EstimateRun.run(spark, request, ESTIMATED_SHARE, listener, Clock.systemUTC());
        spec.commandLine()
            .getOut()
            .print(EstimateLines.of(expected, Runtime.getRuntime().maxMemory()));
        return 0;
      }
      Snapshot snapshot = new CorpusPipeline(spark, request, listener, Clock.systemUTC()).run();
      if (!common.quiet()) {
        RunSummary.print(
            spark, snapshot, output, config.publish().catalog(), spec.commandLine().getOut());
      }
      ReportFile.afterRun(spark, snapshot.files(), config.report(), common, spec.commandLine());
      return 0;
    }
  }
}

package org.corpusstats.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.CorpusPipeline;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.RejectionLimit;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aggregate}: new tables from what the output folder holds, by other settings. */
@Command(
    name = "aggregate",
    description =
        "Resolve and aggregate the documents of the current snapshot again, without reading or"
            + " annotating, and publish a new snapshot.",
    mixinStandardHelpOptions = true)
final class AggregateCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is what is aggregated.")
  private String output = "";

  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PipelineConfig config = common.config();
    RunRequest request =
        new RunRequest(
            List.of(), output, config, Annotators.of(config.annotate()), RejectionLimit.NONE);
    try (SparkSession spark = Sessions.open(common.master())) {
      Snapshot snapshot =
          new CorpusPipeline(
                  spark,
                  request,
                  StageLines.of(common, spec.commandLine().getErr(), spark),
                  Clock.systemUTC())
              .aggregateAgain();
      Path report =
          ReportFile.afterRun(
              snapshot.files(), config.report(), spark, spec.commandLine().getErr());
      if (!common.quiet()) {
        RunSummary.print(snapshot, output, report, spec.commandLine().getOut());
      }
    }
    return 0;
  }
}

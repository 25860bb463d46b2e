package org.corpusstats.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.StageLines;
import org.corpusstats.pipeline.AnnotateAgain;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.CorpusPipeline;
import org.corpusstats.pipeline.DeletedFiles;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.RunListener;
import org.corpusstats.pipeline.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code annotate}: the part of a run that takes long, by itself, for a later run or aggregate. */
@Command(
    name = "annotate",
    description = {
      "Annotate the documents of the current snapshot as the settings ask, where the output folder"
          + " lacks that; aggregate makes tables of it.",
      "With --input, annotate text for a later run. Nothing is published."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats annotate --input data/sample --output out",
      "  jobs/corpus-stats annotate --output out --set annotate.fine-grained-names=false"
    })
final class AnnotateCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders or globs to read, as run does. Without it, the documents of the current"
              + " snapshot.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for annotations and snapshots.")
  private String output = "";

  @Mixin private RejectedOption rejected = new RejectedOption();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PipelineConfig config = common.config(List.of());
    RunRequest request =
        new RunRequest(
            inputs,
            output,
            config,
            Annotators.of(config.annotate()),
            rejected.limit(),
            DeletedFiles.DROP);
    try (SparkSession spark = Sessions.open(common.master())) {
      RunListener listener = StageLines.of(common.quiet(), spec.commandLine().getErr(), spark);
      Clock clock = Clock.systemUTC();
      if (inputs.isEmpty()) {
        new AnnotateAgain(spark, request, listener, clock).run();
      } else {
        new CorpusPipeline(spark, request, listener, clock).annotate();
      }
    }
    if (!common.quiet()) {
      spec.commandLine()
          .getOut()
          .printf(
              "annotations in %s/annotations; %s makes tables of them%n",
              output, inputs.isEmpty() ? "aggregate" : "run");
    }
    return 0;
  }
}

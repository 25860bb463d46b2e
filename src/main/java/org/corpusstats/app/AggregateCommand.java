package org.corpusstats.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.StageLines;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.AggregateAgain;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.DeletedFiles;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.RejectionLimit;
import org.corpusstats.pipeline.RunListener;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.pipeline.SubcorpusRun;
import org.corpusstats.pipeline.subcorpus.DocumentSelection;
import org.corpusstats.pipeline.subcorpus.SubcorpusRequest;
import org.corpusstats.publish.CatalogNamespace;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.store.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aggregate}: new tables from what the output folder holds, by other settings. */
@Command(
    name = "aggregate",
    description = {
      "Resolve and aggregate the documents of the current snapshot again, without reading or"
          + " annotating, and publish a new snapshot.",
      "With --where, only the documents that a condition selects, as a subcorpus beside it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats aggregate --output out --set aggregate.period=week",
      "  jobs/corpus-stats aggregate --output out --where \"published < '2025-02-01'\" --as january",
      "  jobs/corpus-stats show entities --output out --snapshot january"
    })
final class AggregateCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is what is aggregated.")
  private String output = "";

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "Only the documents that this selects: a condition in Spark SQL on the columns of"
              + " documents. The current snapshot stays, and the condition always asks the whole"
              + " corpus.")
  private @Nullable String where;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description =
          "Name of the subcorpus, for --snapshot; letters, digits, - and _. Otherwise one is made"
              + " from the condition. A subcorpus of this name is replaced.")
  private @Nullable String name;

  @Option(names = "--dry-run", description = "With --where: say what it selects, and do nothing.")
  private boolean dryRun;

  @Mixin private KeepOption keep = new KeepOption();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (where == null && (name != null || dryRun)) {
      throw new UserError((name != null ? "--as" : "--dry-run") + " goes with --where");
    }
    SubcorpusRequest part = where == null ? null : SubcorpusRequest.of(name, where);
    PipelineConfig config = common.config(keep.settings());
    RunRequest request =
        new RunRequest(
            List.of(),
            output,
            config,
            Annotators.of(config.annotate()),
            RejectionLimit.NONE,
            DeletedFiles.DROP);
    PrintWriter out = spec.commandLine().getOut();
    try (SparkSession spark = Sessions.open(common.master())) {
      RunListener listener = StageLines.of(common.quiet(), spec.commandLine().getErr(), spark);
      Clock clock = Clock.systemUTC();
      if (part == null) {
        finish(
            spark,
            new AggregateAgain(spark, request, listener, clock).run(),
            output,
            config.publish().catalog(),
            config.report());
        return 0;
      }
      SubcorpusRun run = new SubcorpusRun(spark, request, part, listener, clock);
      if (dryRun) {
        out.println(line(run.selection(), part));
      } else {
        finish(
            spark,
            run.run(),
            output + "/subcorpora/" + part.name(),
            Optional.empty(),
            config.report());
      }
    }
    return 0;
  }

  private void finish(
      SparkSession spark,
      Snapshot snapshot,
      String folder,
      Optional<CatalogNamespace> catalog,
      ReportConfig report) {
    if (!common.quiet()) {
      RunSummary.print(spark, snapshot, folder, catalog, spec.commandLine().getOut());
    }
    ReportFile.afterRun(spark, snapshot.files(), report, common, spec.commandLine());
  }

  private static String line(DocumentSelection selection, SubcorpusRequest part) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d documents, as subcorpus %s",
        selection.selected(),
        selection.all(),
        part.name());
  }
}

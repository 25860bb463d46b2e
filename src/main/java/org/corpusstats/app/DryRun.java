package org.corpusstats.app;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.RecordLine;
import org.corpusstats.app.terminal.StageLines;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.read.InputListing;
import org.corpusstats.read.ListInput;
import org.corpusstats.read.PreviewInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.OutputFolder;

/** What a run would do, without doing it. */
final class DryRun {
  /** Characters that one core annotates in a second, of news in the default settings, roughly. */
  private static final double CHARACTERS_PER_CORE_SECOND = 6_500;

  private DryRun() {}

  static String describe(SparkSession spark, RunRequest request) {
    InputListing input =
        ListInput.list(spark.sparkContext().hadoopConfiguration(), Formats.ALL, request.inputs());
    OutputFolder output = OutputFolder.open(spark, request.output());
    request.annotators().identity(); // fails where a model is missing
    int cores = spark.sparkContext().defaultParallelism();
    double minutes = input.sizeBytes() / CHARACTERS_PER_CORE_SECOND / cores / 60;
    return String.format(
        Locale.ROOT,
        """
        input      %,d files, %.1f MB%s, e.g.
                   %s
        output     %s, %s
        annotate   about %.0f min on %d cores, less what the output folder holds already
        settings   %s""",
        input.fileCount(),
        input.sizeBytes() / 1e6,
        StageLines.otherFiles(input.otherFiles()),
        PreviewInput.firstRecords(
                spark.sparkContext().hadoopConfiguration(),
                input,
                Formats.ALL,
                request.config().read())
            .stream()
            .map(RecordLine::of)
            .collect(Collectors.joining("\n           ")),
        output.location(),
        state(output),
        Math.ceil(minutes),
        cores,
        ConfigValueFactory.fromMap(request.config().values())
            .render(ConfigRenderOptions.concise().setFormatted(true))
            .indent(11)
            .strip());
  }

  private static String state(OutputFolder output) {
    return output
        .flaw()
        .orElseGet(
            () ->
                output
                    .currentSnapshot()
                    .map(snapshot -> "current snapshot " + snapshot.id())
                    .orElse("no snapshot yet"));
  }
}

package org.corpusstats.app;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.app.terminal.RecordLine;
import org.corpusstats.app.terminal.StageLines;
import org.corpusstats.pipeline.RunRequest;
import org.corpusstats.pipeline.WorkAhead;
import org.corpusstats.read.InputListing;
import org.corpusstats.read.ListInput;
import org.corpusstats.read.PreviewInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.OutputFolder;

/** What a run would do, without doing it. */
final class DryRun {
  /**
   * Characters that one core annotates in a second in the default settings, roughly: 2.1 million of
   * speeches, two cores, a JVM that had just started, 2026-11-26.
   */
  private static final double FAST_CHARACTERS_PER_CORE_SECOND = 80_000;

  private static final double STOCK_CHARACTERS_PER_CORE_SECOND = 5_600;

  private DryRun() {}

  static String describe(SparkSession spark, RunRequest request) {
    InputListing input =
        ListInput.list(spark.sparkContext().hadoopConfiguration(), Formats.ALL, request.inputs());
    OutputFolder output = OutputFolder.open(spark, request.output());
    WorkAhead work = WorkAhead.of(spark, output, request, input);
    return String.format(
        Locale.ROOT,
        """
        input      %,d files, %.1f MB%s, e.g.
                   %s
        output     %s, %s
        annotate   %s
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
        annotation(work, request, spark.sparkContext().defaultParallelism()),
        ConfigValueFactory.fromMap(request.config().values())
            .render(ConfigRenderOptions.concise().setFormatted(true))
            .indent(11)
            .strip());
  }

  private static String annotation(WorkAhead work, RunRequest request, int cores) {
    String held =
        work.textsHeld() == 0
            ? ""
            : String.format(
                Locale.ROOT, "; annotations of %,d texts are kept already", work.textsHeld());
    String why = work.change().map(change -> "; " + change).orElse("");
    if (work.filesNew() == 0) {
      return "nothing: no file is new or changed" + held;
    }
    return String.format(
        Locale.ROOT,
        "at most about %s on %d cores, by the size of %,d files (%.1f MB)%s%s",
        time(work.bytesNew() / charactersPerCoreSecond(request) / cores),
        cores,
        work.filesNew(),
        work.bytesNew() / 1e6,
        held,
        why);
  }

  private static double charactersPerCoreSecond(RunRequest request) {
    return switch (request.config().annotate().engine()) {
      case FAST -> FAST_CHARACTERS_PER_CORE_SECOND;
      case STOCK -> STOCK_CHARACTERS_PER_CORE_SECOND;
    };
  }

  private static String time(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds))
        : String.format(Locale.ROOT, "%,.0f min", Math.ceil(seconds / 60));
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

package org.corpusstats.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.corpusstats.core.UserError;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: the current snapshot as one page to look at. */
@Command(
    name = "report",
    description = "Write the current snapshot as one HTML file that opens offline.",
    footer = {
      "",
      "Examples:",
      "  corpus-stats report --output out",
      "  corpus-stats report --output out --to report.html --set report.top-entities=500"
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that a run wrote to; its current snapshot is shown.")
  private String output = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "File to write; default report.html in that folder, which must be on a local disk then.")
  private @Nullable String to;

  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReportConfig config = common.config().report();
    SnapshotFiles snapshot =
        OutputFolder.currentFiles(new Configuration(), output)
            .orElseThrow(() -> new UserError("there is no snapshot in " + output + " yet"));
    Path file =
        to != null
            ? Path.of(to)
            : ReportFile.beside(snapshot)
                .orElseThrow(
                    () ->
                        new UserError(
                            "output folder "
                                + output
                                + " is on no local disk; name a file with --to"));
    ReportFile.write(snapshot, file, config, () -> Sessions.open(common.master()));
    if (!common.quiet()) {
      spec.commandLine().getOut().println(file);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}

package org.corpusstats.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.corpusstats.core.UserError;
import org.corpusstats.report.html.ComparedWith;
import org.corpusstats.report.html.ReportConfig;
import org.corpusstats.store.NamedSnapshots;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: a snapshot as one page to look at. */
@Command(
    name = "report",
    description = "Write a snapshot as one HTML file that opens from disk, without a network.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats report --output out",
      "  jobs/corpus-stats report --output out --to report.html --set report.top-entities=500",
      "  jobs/corpus-stats report --output out --to january.html --snapshot january --with current"
    })
final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "File to write; default report.html in the folder, for its current snapshot on a local"
              + " disk.")
  private @Nullable String to;

  @Option(
      names = "--with",
      paramLabel = "ID",
      description =
          "Another snapshot, by its id, a subcorpus by its name, or current: the page compares the"
              + " two.")
  private @Nullable String with;

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReportConfig config = common.config().report();
    Path written =
        snapshot.ask(
            common,
            tables -> {
              Path file = file(tables.snapshot());
              ReportFile.write(tables, file, other(tables.snapshot()), config);
              return file;
            });
    if (!common.quiet()) {
      spec.commandLine().getOut().println("report in " + ReportFile.shown(written));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private Optional<ComparedWith> other(SnapshotFiles read) {
    return Optional.ofNullable(with)
        .map(
            name ->
                new ComparedWith(snapshot.name(read), name, NamedSnapshots.beside(read).get(name)));
  }

  private Path file(SnapshotFiles read) {
    return to != null
        ? Path.of(to)
        : ReportFile.of(read)
            .orElseThrow(
                () ->
                    new UserError(
                        "snapshot "
                            + snapshot.name(read)
                            + " is not the current one of a folder on a local disk; name a file"
                            + " with --to"));
  }
}

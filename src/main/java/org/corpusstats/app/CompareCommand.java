package org.corpusstats.app;

import java.util.concurrent.Callable;
import org.corpusstats.core.UserError;
import org.corpusstats.report.ShowComparison;
import org.corpusstats.report.compare.CompareSnapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare}: what differs between two snapshots, and how surely. */
@Command(
    name = "compare",
    description = {
      "Show which entities, pairs, tones and words differ between two snapshots, the most certain"
          + " first. A part is compared with the rest of its whole. For example:",
      "  corpus-stats compare --output out --snapshot tass-2025 --with tass-2024",
      "",
      "log_ratio is how often the share doubles from there to here; sure_log_ratio is what of it"
          + " holds with 95 % for all rows at once, 0 where nothing does; q_value the share of false"
          + " findings among rows of at most this value."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--with",
      required = true,
      paramLabel = "ID",
      description = "Snapshot to compare with, by its id, or a subcorpus by its name.")
  private String with = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most rows of each table; default ${DEFAULT-VALUE}.")
  private int limit;

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UserError("--limit " + limit + " is not a number of rows, 1 or more");
    }
    String text =
        snapshot.ask(
            common,
            tables ->
                ShowComparison.of(
                    CompareSnapshots.of(tables, tables.snapshot().another(with)),
                    snapshot.name(tables.snapshot()),
                    with,
                    limit,
                    Terminal.columns()));
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}

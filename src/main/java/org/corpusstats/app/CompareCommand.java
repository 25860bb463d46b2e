package org.corpusstats.app;

import java.util.concurrent.Callable;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.core.UserError;
import org.corpusstats.report.ShowComparison;
import org.corpusstats.report.compare.CompareSnapshots;
import org.corpusstats.store.NamedSnapshots;
import org.corpusstats.store.SnapshotFiles;
import org.jspecify.annotations.Nullable;
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
          + " first. A part is compared with the rest of its whole.",
      "log_ratio is how often the share doubles from there to here; sure_log_ratio is what of it"
          + " holds with 95 % for all rows at once, 0 where nothing does; q_value the share of false"
          + " findings among rows of at most this value."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats aggregate --output out --where \"published < '2025-02-01'\" --as january",
      "  jobs/corpus-stats compare --output out --snapshot january"
    })
final class CompareCommand implements Callable<Integer> {
  @Option(
      names = "--with",
      paramLabel = "ID",
      description =
          "Snapshot to compare with, by its id, or a subcorpus by its name; otherwise the current"
              + " snapshot of the folder.")
  private @Nullable String with;

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
            tables -> {
              SnapshotFiles here = tables.snapshot();
              NamedSnapshots others = NamedSnapshots.beside(here);
              SnapshotFiles there = with == null ? others.current() : others.get(with);
              return ShowComparison.of(
                  CompareSnapshots.of(tables, there),
                  snapshot.name(here),
                  with == null ? there.id() : with,
                  limit,
                  Terminal.columns());
            });
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}

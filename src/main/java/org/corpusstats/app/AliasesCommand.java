package org.corpusstats.app;

import java.util.concurrent.Callable;
import org.corpusstats.core.UserError;
import org.corpusstats.report.review.ReviewAliases;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aliases}: what a person may correct in entity resolution. */
@Command(
    name = "aliases",
    description = "Correct how names are joined to entities.",
    mixinStandardHelpOptions = true,
    subcommands = AliasesCommand.Review.class,
    synopsisSubcommandLabel = "COMMAND")
final class AliasesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  /** {@code aliases review}: proposals to judge, as a file of aliases. */
  @Command(
      name = "review",
      description = "Print doubtful merges and look-alikes as rows for aliases.csv.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  jobs/corpus-stats aliases review --output out > proposals.csv"})
  static final class Review implements Callable<Integer> {
    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "20",
        description = "Most rows that split and most that merge; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
    @Mixin private CommonOptions common = new CommonOptions();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      if (limit < 1) {
        throw new UserError("--limit " + limit + " is not a number of rows, 1 or more");
      }
      String csv = snapshot.ask(common, tables -> new ReviewAliases(tables).csv(limit));
      spec.commandLine().getOut().print(csv);
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}

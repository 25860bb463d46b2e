package org.corpusstats.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.core.UserError;
import org.corpusstats.report.Explain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: an entity or a pair with the sentences behind its numbers. */
@Command(
    name = "explain",
    description = "Explain the numbers of an entity or a pair by the sentences behind them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats explain 'Henrik Solberg' --output out",
      "  jobs/corpus-stats explain 'Baltmar Terminals' Solberg --output out",
      "  jobs/corpus-stats explain Solberg --json --output out"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..2",
      paramLabel = "ENTITY",
      description = "Name, alias or id of an entity; two for a pair.")
  private List<String> entities = List.of();

  @Option(
      names = "--json",
      description = "Print one object of JSON, with more columns than the text has.")
  private boolean json;

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (entities.size() > 2) {
      throw new UserError(
          "explain takes one name or two, not "
              + entities.size()
              + "; a name of several words stands in quotes");
    }
    String text =
        snapshot.ask(
            common,
            tables ->
                json
                    ? new Explain(tables).json(entities)
                    : new Explain(tables).text(entities, Terminal.look()));
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}

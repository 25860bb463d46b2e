package org.corpusstats.app;

import java.util.concurrent.Callable;
import org.corpusstats.core.UserError;
import org.corpusstats.report.ShowTable;
import org.corpusstats.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: the first rows of a table. */
@Command(
    name = "show",
    description = "Show the first rows of a table, sorted by what matters in it.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TABLE", description = "Table to show, such as entity_pairs.")
  private String table = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most rows; default ${DEFAULT-VALUE}.")
  private int limit;

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Table<?> wanted = SnapshotOptions.table(table);
    if (limit < 1) {
      throw new UserError("--limit " + limit + " is not a number of rows, 1 or more");
    }
    String text =
        snapshot.ask(common, tables -> ShowTable.of(tables, wanted, limit, Terminal.columns()));
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }
}

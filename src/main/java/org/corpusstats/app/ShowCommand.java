package org.corpusstats.app;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.corpusstats.app.terminal.Terminal;
import org.corpusstats.core.UserError;
import org.corpusstats.report.ShowTable;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
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
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  jobs/corpus-stats show entities --output out",
      "  jobs/corpus-stats show entity_pairs --limit 50 --output out"
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TABLE",
      completionCandidates = TableNames.class,
      description = "Table to show, such as entity_pairs.")
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
    Table<?> wanted = PublishedTables.named(table);
    if (limit < 1) {
      throw new UserError("--limit " + limit + " is not a number of rows, 1 or more");
    }
    String text =
        snapshot.ask(common, tables -> ShowTable.of(tables, wanted, limit, Terminal.columns()));
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** What a shell completes. */
  static final class TableNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    TableNames() {
      super(PublishedTables.ALL.stream().map(Table::name).toList());
    }
  }
}

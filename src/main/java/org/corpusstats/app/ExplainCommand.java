package org.corpusstats.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.report.Explain;
import org.corpusstats.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: an entity or a pair with the sentences behind its numbers. */
@Command(
    name = "explain",
    description = "Explain the numbers of an entity or a pair by the sentences behind them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..2",
      paramLabel = "ENTITY",
      description = "Name, alias or id of an entity; two for a pair.")
  private List<String> entities = List.of();

  @Mixin private SnapshotOptions snapshot = new SnapshotOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open(common.master())) {
      Snapshot current = snapshot.open(spark);
      Explain explain =
          new Explain(
              current, texts -> snapshot.annotations(spark, current).of(texts), Terminal.columns());
      spec.commandLine()
          .getOut()
          .print(
              entities.size() == 1
                  ? explain.entity(entities.get(0))
                  : explain.pair(entities.get(0), entities.get(1)));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}

package org.corpusstats.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corpusstats.core.Stopwatch;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Sentence;

/** The stage aggregate: computes each statistic and writes its table. */
public final class Aggregate {
  private Aggregate() {}

  /**
   * @param statistics each after those whose tables it reads
   */
  public static Aggregated run(
      Workspace workspace, List<Statistic> statistics, AggregateConfig settings) {
    Snapshot tables = workspace.tables();
    Map<String, Double> seconds = new HashMap<>();
    for (Statistic statistic : statistics) {
      Stopwatch watch = Stopwatch.start();
      tables.write(statistic.table(), statistic.compute(tables, settings));
      // What a statistic kept for its own second pass (see TestedRows) is of no use to the next.
      workspace.spark().catalog().clearCache();
      seconds.put(statistic.table().name(), watch.seconds());
    }
    return new Aggregated(tables.count(Sentence.TABLE), tables.count(EntityPair.TABLE), seconds);
  }
}

package org.corpusstats.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.corpusstats.core.Stopwatch;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** What one statistic sees while it makes its table: it waits for tables that others make. */
final class TableInMaking implements Tables {
  static final String JOB_GROUP = "aggregate";

  private final Workspace workspace;
  private final Map<String, Future<Double>> others;
  private final Turns turns;
  private final int rank;
  private final List<Dataset<Row>> kept = new ArrayList<>();
  private double secondsWaited;
  private boolean hasTurn;

  /**
   * @param others tables of the statistics that have begun, by name
   * @param turns one is held while the table is made and given back while it waits for others
   * @param rank its place among the statistics: the first goes first
   */
  TableInMaking(Workspace workspace, Map<String, Future<Double>> others, Turns turns, int rank) {
    this.workspace = workspace;
    this.others = others;
    this.turns = turns;
    this.rank = rank;
  }

  /** Writes the statistic's table; the seconds it took, without those of waiting for others. */
  double make(Statistic statistic, AggregateConfig settings) throws InterruptedException {
    takeTurn();
    Stopwatch watch = Stopwatch.start();
    SparkContext spark = workspace.spark().sparkContext();
    spark.setJobGroup(JOB_GROUP, null, true);
    // A pool of its own: the fair scheduler divides the cores between pools.
    spark.setLocalProperty("spark.scheduler.pool", statistic.table().name());
    try {
      workspace.tables().write(statistic.table(), () -> statistic.compute(this, settings));
    } finally {
      kept.forEach(Dataset::unpersist);
      spark.clearJobGroup();
      spark.setLocalProperty("spark.scheduler.pool", null);
      giveTurnBack();
    }
    return watch.seconds() - secondsWaited;
  }

  @Override
  public Dataset<Row> read(Table<?> table) {
    await(table);
    return workspace.tables().read(table);
  }

  @Override
  public long count(Table<?> table) {
    await(table);
    return workspace.tables().count(table);
  }

  @Override
  public Dataset<Row> kept(Dataset<Row> rows) {
    Dataset<Row> once = rows.persist(StorageLevel.DISK_ONLY());
    kept.add(once);
    return once;
  }

  private void await(Table<?> table) {
    Future<Double> other = others.get(table.name());
    if (other == null || other.isDone()) {
      return;
    }
    Stopwatch watch = Stopwatch.start();
    giveTurnBack();
    try {
      other.get();
      takeTurn();
    } catch (ExecutionException e) {
      throw new CancellationException(table.name() + " could not be made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
    secondsWaited += watch.seconds();
  }

  private void takeTurn() throws InterruptedException {
    turns.take(rank);
    hasTurn = true;
  }

  /** Who is stopped while he waits has none. */
  private void giveTurnBack() {
    if (hasTurn) {
      hasTurn = false;
      turns.giveBack();
    }
  }
}

package org.corpusstats.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The stage aggregate: computes each statistic and writes its table, several side by side. One
 * thread plans a query, and its last tasks are few; others use the cores meanwhile.
 */
public final class Aggregate {
  /** One thread plans while the tasks of others run; those that wait for tables do not count. */
  private static final int MOST_AT_ONCE = 4;

  private Aggregate() {}

  /**
   * @param statistics each after those whose tables it reads: it waits for them, and they have
   *     begun before it
   */
  public static Aggregated run(
      Workspace workspace, List<Statistic> statistics, AggregateConfig settings) {
    Map<String, Future<Double>> tables = new ConcurrentHashMap<>();
    Turns turns = new Turns(MOST_AT_ONCE);
    ExecutorService threads = Executors.newFixedThreadPool(statistics.size());
    ExecutorCompletionService<Double> finished = new ExecutorCompletionService<>(threads);
    try {
      for (int i = 0; i < statistics.size(); i++) {
        Statistic statistic = statistics.get(i);
        TableInMaking table = new TableInMaking(workspace, tables, turns, i);
        tables.put(
            statistic.table().name(), finished.submit(() -> table.make(statistic, settings)));
      }
      for (int i = 0; i < statistics.size(); i++) {
        finished.take().get(); // the first that fails ends the stage
      }
      Map<String, Double> seconds = new HashMap<>();
      for (Map.Entry<String, Future<Double>> table : tables.entrySet()) {
        seconds.put(table.getKey(), table.getValue().get());
      }
      return new Aggregated(
          workspace.tables().count(Sentence.TABLE),
          workspace.tables().count(EntityPair.TABLE),
          seconds);
    } catch (ExecutionException e) {
      Throwable failure = first(tables.values(), e.getCause());
      throw failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      stop(threads, workspace);
    }
  }

  /** Of a failure and those that only waited for the table of another, the one that began it. */
  private static @Nullable Throwable first(
      Collection<Future<Double>> tables, @Nullable Throwable failure) {
    for (Future<Double> table : tables) {
      try {
        if (failure instanceof CancellationException && table.isDone()) {
          table.get();
        }
      } catch (ExecutionException e) {
        failure = e.getCause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return failure;
  }

  /** Nobody writes to the snapshot any more when the stage has ended, however it has. */
  private static void stop(ExecutorService threads, Workspace workspace) {
    threads.shutdownNow();
    workspace.spark().sparkContext().cancelJobGroup(TableInMaking.JOB_GROUP);
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.corpusstats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateTest {
  /** A row of the tables of this test. */
  record Numbered(@Doc("a number") long number) {}

  private static final AggregateConfig CONFIG = Configs.with("");
  private static final Table<Numbered> FIRST = numbers("first_numbers");
  private static final Table<Numbered> SECOND = numbers("second_numbers");
  private static final Table<Numbered> THIRD = numbers("third_numbers");

  @TempDir private Path folder;
  private Workspace work;

  @BeforeEach
  void tables() {
    work = LocalSpark.workspace(folder);
    for (Table<?> table : List.of(Sentence.TABLE, EntityPair.TABLE)) {
      work.tables().write(table, LocalSpark.session().createDataFrame(List.of(), table.schema()));
    }
  }

  @Test
  void aStatisticWaitsForTheTablesThatItReads() {
    Aggregated aggregated =
        Aggregate.run(
            work,
            List.of(
                statistic(FIRST, tables -> LocalSpark.session().range(3).toDF("number")),
                statistic(SECOND, tables -> tables.read(FIRST)),
                statistic(THIRD, tables -> tables.read(SECOND).union(tables.read(FIRST)))),
            CONFIG);
    assertThat(work.tables().count(THIRD)).isEqualTo(6);
    assertThat(aggregated.tableSeconds())
        .containsOnlyKeys("first_numbers", "second_numbers", "third_numbers");
  }

  @Test
  void theFailureThatBeganItIsTheOneThatIsThrown() {
    CountDownLatch twoWait = new CountDownLatch(2);
    List<Statistic> statistics =
        List.of(
            statistic(
                FIRST,
                tables -> {
                  await(twoWait);
                  throw new IllegalStateException("the first broke");
                }),
            statistic(
                SECOND,
                tables -> {
                  twoWait.countDown();
                  return tables.read(FIRST);
                }),
            statistic(
                THIRD,
                tables -> {
                  twoWait.countDown();
                  return tables.read(SECOND);
                }));
    assertThatThrownBy(() -> Aggregate.run(work, statistics, CONFIG))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the first broke");
  }

  @Test
  void oneThatIsStoppedWhileItWaitsGivesBackNoTurnOfOthers() throws InterruptedException {
    Turns turns = new Turns(1);
    CompletableFuture<Double> never = new CompletableFuture<>();
    TableInMaking table = new TableInMaking(work, Map.of(FIRST.name(), never), turns, 1);
    CountDownLatch hasTurn = new CountDownLatch(1);
    Function<Tables, Dataset<Row>> reading =
        tables -> {
          hasTurn.countDown();
          return tables.read(FIRST);
        };
    Thread waiting =
        new Thread(
            () -> {
              try {
                table.make(statistic(SECOND, reading), CONFIG);
              } catch (InterruptedException | RuntimeException stopped) {
                // As it should be.
              }
            });
    waiting.start();
    hasTurn.await();
    turns.take(2); // It waits now, and has given its turn back.
    waiting.interrupt();
    waiting.join();
    Thread third =
        new Thread(
            () -> {
              try {
                turns.take(3);
              } catch (InterruptedException stopped) {
                // Nobody gives it a turn.
              }
            });
    third.start();
    third.join(200);
    assertThat(third.isAlive()).as("there is no second turn").isTrue();
    third.interrupt();
    third.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Table<Numbered> numbers(String name) {
    return Table.internal(name, Numbered.class, "number");
  }

  private static Statistic statistic(Table<?> table, Function<Tables, Dataset<Row>> rows) {
    return new Statistic() {
      @Override
      public Table<?> table() {
        return table;
      }

      @Override
      public Dataset<Row> compute(Tables tables, AggregateConfig config) {
        return rows.apply(tables);
      }
    };
  }
}

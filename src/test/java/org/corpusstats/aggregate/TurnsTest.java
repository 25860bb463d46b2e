package org.corpusstats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void neverMoreThanSoManyGoOnAtATime() throws Exception {
    Turns turns = new Turns(2);
    AtomicInteger going = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int rank = i;
      all.add(
          threads.submit(
              () -> {
                turns.take(rank);
                most.accumulateAndGet(going.incrementAndGet(), Math::max);
                Thread.sleep(2);
                going.decrementAndGet();
                turns.giveBack();
                return rank;
              }));
    }
    for (Future<?> one : all) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertThat(most).hasValueBetween(1, 2);
  }

  @Test
  void ofThoseThatWaitTheLowestRankIsNext() throws Exception {
    Turns turns = new Turns(1);
    turns.take(0);
    List<Integer> order = new ArrayList<>();
    List<Future<?>> all = new ArrayList<>();
    for (int rank : List.of(7, 3, 5)) {
      all.add(
          threads.submit(
              () -> {
                turns.take(rank);
                order.add(rank); // guarded by the only turn
                turns.giveBack();
                return rank;
              }));
    }
    while (turns.waiting() < 3) {
      Thread.onSpinWait();
    }
    turns.giveBack();
    for (Future<?> one : all) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertThat(order).containsExactly(3, 5, 7);
  }

  @Test
  void oneThatIsInterruptedWhileItWaitsHoldsUpNobody() throws Exception {
    Turns turns = new Turns(1);
    turns.take(0);
    Future<?> interrupted =
        threads.submit(
            () -> {
              turns.take(1);
              return null;
            });
    while (turns.waiting() < 1) {
      Thread.onSpinWait();
    }
    interrupted.cancel(true);
    while (turns.waiting() > 0) {
      Thread.onSpinWait();
    }
    turns.giveBack();
    turns.take(2);
  }
}

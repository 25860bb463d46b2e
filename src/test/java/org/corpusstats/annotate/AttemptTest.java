package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AttemptTest {
  @Test
  void whatTheWorkMakesIsHandedOver() throws Exception {
    assertThat(Attempt.start(Deadline.after(100), () -> "made").await(1, AttemptTest::wanted))
        .contains("made");
  }

  @Test
  void whatTheWorkThrowsIsHandedOver() {
    Callable<String> work =
        () -> {
          throw new StackOverflowError("deep");
        };
    assertThatThrownBy(() -> Attempt.start(Deadline.after(100), work).await(1, AttemptTest::wanted))
        .isInstanceOf(ExecutionException.class)
        .hasCause(new StackOverflowError("deep"));
  }

  @Test
  void anInterruptThatWasSwallowedComesAgain() throws Exception {
    AtomicInteger swallowed = new AtomicInteger();
    Callable<Integer> work =
        () -> {
          while (swallowed.get() < 2) {
            try {
              TimeUnit.SECONDS.sleep(20);
            } catch (InterruptedException e) {
              swallowed.incrementAndGet();
            }
          }
          return swallowed.get();
        };
    assertThat(Attempt.start(Deadline.after(0), work).await(20, AttemptTest::wanted)).contains(2);
  }

  @Test
  void workThatNeverEndsIsLeftAloneOnAThreadThatHoldsNothingUp() throws Exception {
    CountDownLatch forEver = new CountDownLatch(1);
    Thread[] thread = new Thread[1];
    Callable<String> work =
        () -> {
          thread[0] = Thread.currentThread();
          return endless(forEver);
        };
    assertThat(Attempt.start(Deadline.after(0), work).await(1, AttemptTest::wanted)).isEmpty();
    assertThat(thread[0].isAlive()).isTrue();
    assertThat(thread[0].isDaemon()).isTrue();
    forEver.countDown();
  }

  @Test
  void nobodyIsInterruptedByTheDeadlineOfWorkThatIsDone() throws Exception {
    for (int i = 0; i < 50; i++) {
      Deadline deadline = Deadline.after(0);
      Attempt<Boolean> first = Attempt.start(deadline, () -> true);
      assertThat(first.await(1, AttemptTest::wanted)).contains(true);
      assertThat(
              Attempt.start(Deadline.after(100), () -> Thread.currentThread().isInterrupted())
                  .await(1, AttemptTest::wanted))
          .contains(false);
    }
  }

  @Test
  void workThatNobodyWantsAnyMoreIsCancelled() {
    CountDownLatch ended = new CountDownLatch(1);
    Deadline deadline = Deadline.after(100);
    Callable<String> work =
        () -> {
          try {
            TimeUnit.SECONDS.sleep(20);
            return "slept";
          } finally {
            ended.countDown();
          }
        };
    Runnable unwanted =
        () -> {
          throw new IllegalStateException("killed");
        };
    assertThatThrownBy(() -> Attempt.start(deadline, work).await(1, unwanted)).hasMessage("killed");
    assertThat(deadline.isOver()).isTrue();
    assertThat(ended).satisfies(latch -> assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue());
  }

  @Test
  void aWaitThatIsInterruptedCancelsTheWork() {
    Deadline deadline = Deadline.after(100);
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                Attempt.start(
                        deadline,
                        () -> {
                          TimeUnit.SECONDS.sleep(20);
                          return "slept";
                        })
                    .await(1, AttemptTest::wanted))
        .isInstanceOf(InterruptedException.class);
    assertThat(deadline.isOver()).isTrue();
  }

  private static void wanted() {}

  private static String endless(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return "ended";
      } catch (InterruptedException deaf) {
        // As code does that takes no notice of interrupts.
      }
    }
  }
}

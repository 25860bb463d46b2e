package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlineTest {
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);

  @AfterEach
  void stop() {
    clock.shutdownNow();
    Thread.interrupted();
  }

  @Test
  void beforeTheTimeIsOverNothingHappens() {
    try (Deadline deadline = Deadline.start(clock, 100)) {
      assertThatCode(deadline::check).doesNotThrowAnyException();
      assertThat(deadline.isOver()).isFalse();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whenTheTimeIsOverACheckThrows() {
    try (Deadline deadline = Deadline.start(clock, 0)) {
      assertThat(deadline.isOver()).isTrue();
      assertThatThrownBy(deadline::check)
          .isInstanceOf(DeadlineExceeded.class)
          .hasMessage("not annotated within 0 seconds");
    }
  }

  @Test
  void aThreadThatSleepsOverItsTimeIsWokenAndAwakeAfterwards() throws InterruptedException {
    try (Deadline deadline = Deadline.start(clock, 1)) {
      assertThatThrownBy(() -> TimeUnit.SECONDS.sleep(20)).isInstanceOf(InterruptedException.class);
      assertThatThrownBy(deadline::check).isInstanceOf(DeadlineExceeded.class);
    }
    TimeUnit.MILLISECONDS.sleep(10); // would throw if the interrupt were still pending
  }

  @Test
  void anInterruptThatWasSwallowedComesAgain() {
    try (Deadline deadline = Deadline.start(clock, 0)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> TimeUnit.SECONDS.sleep(20))
            .isInstanceOf(InterruptedException.class);
      }
      assertThat(deadline.isOver()).isTrue();
    }
  }

  @Test
  void closingClearsAPendingInterruptOfItsOwn() throws InterruptedException {
    try (Deadline deadline = Deadline.start(clock, 0)) {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      assertThat(deadline.isOver()).isTrue();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptFromElsewhereStays() {
    try (Deadline deadline = Deadline.start(clock, 100)) {
      Thread.currentThread().interrupt();
      assertThat(deadline.isOver()).isFalse();
    }
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void afterClosingNobodyIsInterrupted() throws InterruptedException {
    Deadline.start(clock, 1).close();
    TimeUnit.MILLISECONDS.sleep(1200); // would throw
    assertThat(clock.getActiveCount()).isZero();
  }
}

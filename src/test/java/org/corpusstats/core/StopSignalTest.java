package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * That Java names its threads so is seen where a program is stopped: in PoisonIT and LauncherIT.
 */
class StopSignalTest {
  @Test
  void aSignalHasComeWhileAThreadAnswersIt() throws InterruptedException {
    assertThat(StopSignal.hasCome()).isFalse();
    CountDownLatch answered = new CountDownLatch(1);
    Thread answering = new Thread(() -> await(answered), "SIGTERM handler");
    answering.start();
    assertThat(StopSignal.hasCome()).isTrue();
    answered.countDown();
    answering.join();
    assertThat(StopSignal.hasCome()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

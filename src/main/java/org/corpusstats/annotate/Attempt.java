package org.corpusstats.annotate;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work under a deadline, on a thread that can be left alone with it: Java cannot stop code that
 * neither ends nor listens to interrupts. Such a thread goes on until its process ends, which it
 * does not hold up, and what it makes is lost. The threads of a process are shared by its tasks, so
 * that what engines keep by thread is made once.
 *
 * @param <T> what the work makes
 */
final class Attempt<T> {
  private static final long ONE_SECOND = SECONDS.toNanos(1);
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "annotation");
            thread.setDaemon(true);
            return thread;
          });

  private final Deadline deadline;
  private final FutureTask<T> work;
  private @Nullable Thread thread;

  private Attempt(Deadline deadline, Callable<T> work) {
    this.deadline = deadline;
    this.work = new FutureTask<>(work);
  }

  /** Begins work that asks a deadline by itself, and may not hear of its end. */
  static <T> Attempt<T> start(Deadline deadline, Callable<T> work) {
    Attempt<T> attempt = new Attempt<>(deadline, work);
    THREADS.execute(attempt::run);
    return attempt;
  }

  private void run() {
    setThread(Thread.currentThread());
    try {
      work.run();
    } finally {
      setThread(null);
    }
  }

  /** Once it is null nobody interrupts the thread, which may have begun other work. */
  private synchronized void setThread(@Nullable Thread current) {
    thread = current;
  }

  private synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /**
   * Waits for the work. After the deadline its thread is interrupted every second, and after a
   * period of grace left alone. So it is when the wait itself is broken off.
   *
   * @param graceSeconds how long after the deadline work may take to end
   * @param stillWanted called every second; what it throws ends the wait
   * @return what the work made; empty where it did not end
   * @throws ExecutionException with what the work threw
   * @throws InterruptedException where the waiting thread is interrupted
   */
  Optional<T> await(long graceSeconds, Runnable stillWanted)
      throws ExecutionException, InterruptedException {
    try {
      while (deadline.nanosLeft() > -SECONDS.toNanos(graceSeconds)) {
        long left = deadline.nanosLeft();
        try {
          long pause = left > 0 ? Math.min(left, ONE_SECOND) : ONE_SECOND;
          return Optional.of(work.get(pause, NANOSECONDS));
        } catch (TimeoutException notYet) {
          stillWanted.run();
          if (deadline.isOver()) {
            interrupt();
          }
        }
      }
      return Optional.empty();
    } finally {
      if (!work.isDone()) {
        deadline.cancel();
        interrupt();
      }
    }
  }
}

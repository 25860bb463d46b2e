package org.corpusstats.annotate;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The time that one document may take. CoreNLP swallows interrupts: its parser and its name finder
 * give up the sentence at hand and go on. So the thread is interrupted, every second, to unstick
 * it, and asks {@link #check} between sentences, which discards the document.
 */
public final class Deadline implements AutoCloseable {
  private final long endNanos;
  private final long seconds;
  private final Thread thread = Thread.currentThread();
  private final ScheduledFuture<?> watch;
  private boolean interrupted;
  private boolean closed;

  private Deadline(ScheduledExecutorService clock, long seconds) {
    this.seconds = seconds;
    this.endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    this.watch =
        clock.scheduleAtFixedRate(this::interrupt, seconds * 1000, 1000, TimeUnit.MILLISECONDS);
  }

  /** Starts the time of the calling thread's next document; close it when that is done. */
  public static Deadline start(ScheduledExecutorService clock, long seconds) {
    return new Deadline(clock, seconds);
  }

  /**
   * @throws DeadlineExceeded where the time is over
   */
  public void check() {
    if (isOver()) {
      throw new DeadlineExceeded(seconds);
    }
  }

  boolean isOver() {
    return System.nanoTime() - endNanos >= 0;
  }

  private synchronized void interrupt() {
    if (!closed) {
      interrupted = true;
      thread.interrupt();
    }
  }

  /** Ends the watch and clears an interrupt of its own. */
  @Override
  public synchronized void close() {
    closed = true;
    watch.cancel(false);
    if (interrupted) {
      Thread.interrupted();
    }
  }
}

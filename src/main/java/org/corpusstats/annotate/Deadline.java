package org.corpusstats.annotate;

import java.util.concurrent.TimeUnit;

/**
 * The time that one text may take. CoreNLP swallows interrupts: its parser and its name finder give
 * up the sentence at hand and go on. So nobody interrupts a text whose time is not over, and {@link
 * #check}, asked between sentences and after the last, discards a text whose time is. Thread safe.
 */
public final class Deadline {
  private final long seconds;
  private final long endNanos;
  private volatile boolean cancelled;

  private Deadline(long seconds) {
    this.seconds = seconds;
    this.endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** A deadline so many seconds from now. */
  public static Deadline after(long seconds) {
    return new Deadline(seconds);
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
    return nanosLeft() <= 0;
  }

  /** Time left; 0 or less where it is over. */
  long nanosLeft() {
    return cancelled ? 0 : endNanos - System.nanoTime();
  }

  /** Ends the time at once, of a text that nobody wants any more. */
  void cancel() {
    cancelled = true;
  }
}

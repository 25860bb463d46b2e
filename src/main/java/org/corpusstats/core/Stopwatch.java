package org.corpusstats.core;

/**
 * Measures wall time, for what a run reports of itself.
 *
 * @param startNanos of {@link System#nanoTime}
 */
public record Stopwatch(long startNanos) {
  /** One that runs from now on. */
  public static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  /** Seconds since the start, to the millisecond. */
  public double seconds() {
    return Math.round((System.nanoTime() - startNanos) / 1e6) / 1e3;
  }
}

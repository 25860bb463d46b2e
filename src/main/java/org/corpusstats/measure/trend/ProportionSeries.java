package org.corpusstats.measure.trend;

import java.util.Arrays;

/**
 * How many of the units of successive times have an item: what the trend of a share is told from.
 * Immutable and thread safe.
 */
public final class ProportionSeries {
  private final long[] times;
  private final long[] counts;
  private final long[] units;

  private ProportionSeries(long[] times, long[] counts, long[] units) {
    this.times = times;
    this.counts = counts;
    this.units = units;
  }

  /**
   * Returns a series.
   *
   * @param times whole numbers that ascend, such as periods since the first
   * @param counts units with the item at each time, at least 0
   * @param units all units at each time, not below the counts
   * @throws IllegalArgumentException if an argument is out of range or one is longer than another
   */
  public static ProportionSeries of(long[] times, long[] counts, long[] units) {
    boolean isSeries = counts.length == times.length && units.length == times.length;
    for (int i = 0; isSeries && i < times.length; i++) {
      isSeries = counts[i] >= 0 && counts[i] <= units[i] && (i == 0 || times[i - 1] < times[i]);
    }
    if (!isSeries) {
      throw new IllegalArgumentException(
          "no series of shares: times %s, counts %s, units %s"
              .formatted(Arrays.toString(times), Arrays.toString(counts), Arrays.toString(units)));
    }
    return new ProportionSeries(times.clone(), counts.clone(), units.clone());
  }

  int size() {
    return times.length;
  }

  long time(int i) {
    return times[i];
  }

  /** Units with the item. */
  long count(int i) {
    return counts[i];
  }

  /** All units. */
  long units(int i) {
    return units[i];
  }

  /**
   * Whether some time parts the units with the item from those without it: none of either is on the
   * wrong side, though both may be at that time itself. So it is where the item is in all units, in
   * none, or only at the first or the last time.
   */
  boolean isSeparated() {
    long firstWith = Long.MAX_VALUE;
    long lastWith = Long.MIN_VALUE;
    long firstWithout = Long.MAX_VALUE;
    long lastWithout = Long.MIN_VALUE;
    for (int i = 0; i < times.length; i++) {
      if (counts[i] > 0) {
        firstWith = Math.min(firstWith, times[i]);
        lastWith = times[i];
      }
      if (counts[i] < units[i]) {
        firstWithout = Math.min(firstWithout, times[i]);
        lastWithout = times[i];
      }
    }
    return lastWith <= firstWithout || lastWithout <= firstWith;
  }
}

package org.corpusstats.measure;

/**
 * A closed interval, in the unit of the value that it surrounds. Immutable and thread safe.
 *
 * @param low the lower bound
 * @param high the upper bound, not below the lower
 */
public record Interval(double low, double high) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if a bound is NaN or the lower is above the upper
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: " + low + "…" + high);
    }
  }
}

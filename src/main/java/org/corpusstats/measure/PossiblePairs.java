package org.corpusstats.measure;

/**
 * How many pairs could meet: the size of a family of tests in which every pair takes part, also
 * those that were never seen together. Whole numbers, exact up to four thousand million items. Pure
 * and thread safe.
 */
public final class PossiblePairs {
  private PossiblePairs() {}

  /**
   * Returns the unordered pairs of different items, E(E−1)/2.
   *
   * @param items E, at least 0
   * @throws IllegalArgumentException if the number of items is negative
   * @throws ArithmeticException if no {@code long} holds the result
   */
  public static long among(long items) {
    requireCount(items);
    return items % 2 == 0
        ? Math.multiplyExact(items / 2, items - 1)
        : Math.multiplyExact(items, (items - 1) / 2);
  }

  /**
   * Returns the ordered pairs of one item of each of two sets, which may have items in common.
   *
   * @param firsts size of the one set, at least 0
   * @param seconds size of the other, at least 0
   * @throws IllegalArgumentException if a size is negative
   * @throws ArithmeticException if no {@code long} holds the result
   */
  public static long between(long firsts, long seconds) {
    requireCount(firsts);
    requireCount(seconds);
    return Math.multiplyExact(firsts, seconds);
  }

  private static void requireCount(long items) {
    if (items < 0) {
      throw new IllegalArgumentException("no number of items: " + items);
    }
  }
}

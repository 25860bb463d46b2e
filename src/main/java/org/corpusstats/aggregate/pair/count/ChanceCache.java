package org.corpusstats.aggregate.pair.count;

import org.corpusstats.table.row.UnitScope;

/**
 * Adds up pairs that only carry what chance would have of them: many more than those that meet, and
 * with fewer sums, so that a cache of the same memory has room for more. A pair gives way to the
 * next one of the same place. Not thread safe.
 */
final class ChanceCache {
  /** 23 MB, which are taken when the first pair comes. */
  private static final int PLACE_BITS = 18;

  /** The sums that such a pair has, which follow one another. */
  private static final int FIRST_SUM = PairSums.SCORED_A;

  private static final int SUMS = PairSums.CHANCE + PairSums.CHANCE_SUMS - FIRST_SUM;

  /** The key of a pair and its sums. */
  private static final int STRIDE = 1 + SUMS;

  /** Takes pairs that leave. */
  interface Leaving {
    /**
     * @param sums all sums of {@link PairSums}, to be read before the call returns
     */
    void take(long key, long[] sums);
  }

  private final Leaving leaving;
  private final long[] sums = new long[PairSums.ALL];
  private long[] cells = new long[0];
  private int[] taken = new int[0];
  private int takenCount;

  ChanceCache(Leaving leaving) {
    this.leaving = leaving;
  }

  /** Whether a pair has nothing that this would lose. */
  static boolean holds(UnitScope scope, PairOfDocument pair) {
    return scope == UnitScope.DOCUMENT
        && pair.units == 0
        && pair.overlapping == 0
        && pair.proximity == 0;
  }

  void add(long key, PairOfDocument pair) {
    if (cells.length == 0) {
      cells = new long[STRIDE << PLACE_BITS];
      taken = new int[1 << PLACE_BITS];
    }
    int at = PairBuckets.place(key, PLACE_BITS) * STRIDE;
    if (cells[at] != key) {
      if (cells[at] == 0) {
        taken[takenCount++] = at;
      } else {
        leave(at);
      }
      cells[at] = key;
    }
    int from = at + 1 - FIRST_SUM;
    cells[from + PairSums.SCORED_A] += pair.scoredA;
    cells[from + PairSums.SCORED_B] += pair.scoredB;
    cells[from + PairSums.TONE_A] += pair.toneA;
    cells[from + PairSums.TONE_B] += pair.toneB;
    for (int i = 0; i < PairSums.CHANCE_SUMS; i++) {
      cells[from + PairSums.CHANCE + i] += pair.chance[i];
    }
  }

  private void leave(int at) {
    System.arraycopy(cells, at + 1, sums, FIRST_SUM, SUMS);
    leaving.take(cells[at], sums);
    for (int i = at; i < at + STRIDE; i++) {
      cells[i] = 0;
    }
  }

  /** Lets all pairs leave. */
  void clear() {
    for (int i = 0; i < takenCount; i++) {
      leave(taken[i]);
    }
    takenCount = 0;
  }
}

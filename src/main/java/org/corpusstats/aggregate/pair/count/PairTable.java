package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;

/**
 * The sums of many pairs: a hash table with open addressing in one array of primitives, reused from
 * bucket to bucket. Not thread safe.
 */
final class PairTable {
  private static final int FEWEST_BITS = 10;

  /** The key, the sums, the group that was added last, and the number of groups. */
  private static final int STRIDE = 1 + PairSums.ALL + 2;

  private long[] cells = new long[STRIDE << FEWEST_BITS];
  private int bits = FEWEST_BITS;
  private int size;

  /** Forgets all pairs and keeps the memory. */
  void clear() {
    if (size > 0) {
      Arrays.fill(cells, 0);
      size = 0;
    }
  }

  /** The array that holds everything; replaced where {@link #sums} makes room. */
  long[] cells() {
    return cells;
  }

  /** The place of the sums of a pair, which are 0 where it is new. */
  int sums(long key) {
    int at = find(cells, key);
    if (cells[at] == 0) {
      if (size >= (1 << bits) - (1 << bits >>> 2)) {
        grow();
        at = find(cells, key);
      }
      cells[at] = key;
      size++;
    }
    return at + 1;
  }

  /** The place of the sums of a pair, or −1 where it has none. */
  int existing(long key) {
    int at = find(cells, key);
    return cells[at] == 0 ? -1 : at + 1;
  }

  private int find(long[] in, long key) {
    int place = PairBuckets.place(key, bits);
    int mask = (1 << bits) - 1;
    int at = place * STRIDE;
    while (in[at] != 0 && in[at] != key) {
      place = (place + 1) & mask;
      at = place * STRIDE;
    }
    return at;
  }

  private void grow() {
    long[] old = cells;
    bits++;
    cells = new long[Math.multiplyExact(STRIDE, 1 << bits)];
    for (int from = 0; from < old.length; from += STRIDE) {
      if (old[from] != 0) {
        System.arraycopy(old, from, cells, find(cells, old[from]), STRIDE);
      }
    }
  }

  /**
   * Counts the groups of a pair; groups come in order.
   *
   * @param at place of the pair's sums
   * @param group number of the group, negative where it is not known
   * @param hasDocuments whether the group has documents with a unit of the pair
   */
  void countGroup(int at, int group, boolean hasDocuments) {
    int last = at + PairSums.ALL;
    if (hasDocuments && group >= 0 && cells[last] != group + 1L) {
      cells[last] = group + 1L;
      cells[last + 1]++;
    }
  }

  /** The number of known groups of a pair. */
  long groups(int at) {
    return cells[at + PairSums.ALL + 1];
  }

  /** The place of the sums of the first pair at or after a place, or −1; begin with 0. */
  int next(int after) {
    for (int at = after == 0 ? 0 : after - 1 + STRIDE; at < cells.length; at += STRIDE) {
      if (cells[at] != 0) {
        return at + 1;
      }
    }
    return -1;
  }

  long key(int at) {
    return cells[at - 1];
  }
}

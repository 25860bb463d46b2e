package org.corpusstats.aggregate;

import java.io.Serializable;

/**
 * Divides the pairs of each scope into so many buckets that the sums of one fit into a small part
 * of the memory, whatever the corpus.
 *
 * @param bits the binary logarithm of the number of buckets of one scope
 */
record PairBuckets(int bits) implements Serializable {
  /** Sums of so many pairs take about 8 MB in a hash table. */
  private static final int PAIRS_IN_BUCKET = 1 << 15;

  /** Blocks of more buckets would be small. */
  private static final int MOST_BITS = 16;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** The buckets for at most so many joint pairs in any scope, counted once a document. */
  static PairBuckets forPairs(long jointPairs) {
    long buckets = Math.max(1, jointPairs / PAIRS_IN_BUCKET);
    return new PairBuckets(Math.min(MOST_BITS, 64 - Long.numberOfLeadingZeros(buckets)));
  }

  /** Both entities in one number, which is never 0. */
  static long key(int a, int b) {
    return (long) a << 32 | b;
  }

  static int a(long key) {
    return (int) (key >>> 32);
  }

  static int b(long key) {
    return (int) key;
  }

  /** Buckets of all scopes together. */
  int count() {
    return UnitScope.ALL.length << bits;
  }

  int bucket(UnitScope scope, long key) {
    long hash = key * GOLDEN_RATIO;
    return (scope.number() << bits) | (int) (hash >>> 1 >>> (63 - bits));
  }

  UnitScope scope(int bucket) {
    return UnitScope.ALL[bucket >>> bits];
  }

  /** A place in a table of 2^{@code tableBits}, that says little about the bucket. */
  int place(long key, int tableBits) {
    return (int) (((key * GOLDEN_RATIO) << bits) >>> (64 - tableBits));
  }
}

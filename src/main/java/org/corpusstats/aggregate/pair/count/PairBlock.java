package org.corpusstats.aggregate.pair.count;

/**
 * The binary form of sums of pairs: the entities, what is not as for a pair of one unit in one
 * document, and the tone, which for one document is its count and sum. Most pairs take six to
 * twelve bytes.
 */
final class PairBlock {
  private static final int HAS_TONE = 1 << PairSums.WITHOUT_TONE;
  private static final int HAS_TONE_OF_SEVERAL = 2 << PairSums.WITHOUT_TONE;

  private PairBlock() {}

  /**
   * Appends a pair.
   *
   * @param sums an array that holds its sums
   * @param from place of the first
   */
  static void put(ByteBlock bytes, long key, long[] sums, int from) {
    int flags = 0;
    for (int i = 0; i < PairSums.WITHOUT_TONE; i++) {
      flags |= sums[from + i] == usual(i) ? 0 : 1 << i;
    }
    if (sums[from + PairSums.SCORED_DOCUMENTS] != 0) {
      flags |=
          sums[from + PairSums.SCORED_DOCUMENTS] == 1 ? HAS_TONE : HAS_TONE | HAS_TONE_OF_SEVERAL;
    }
    int a = PairBuckets.a(key);
    bytes.putUnsigned(a);
    bytes.putUnsigned(PairBuckets.b(key) - a);
    bytes.putUnsigned(flags);
    for (int i = 0; i < PairSums.WITHOUT_TONE; i++) {
      if ((flags & 1 << i) != 0) {
        bytes.putUnsigned(sums[from + i]);
      }
    }
    if ((flags & HAS_TONE) != 0) {
      bytes.putUnsigned(sums[from + PairSums.SCORED_UNITS]);
      bytes.putSigned(sums[from + PairSums.TONE]);
    }
    if ((flags & HAS_TONE_OF_SEVERAL) != 0) {
      bytes.putUnsigned(sums[from + PairSums.SCORED_DOCUMENTS]);
      bytes.putUnsigned(sums[from + PairSums.TONE_SQUARES_LOW]);
      bytes.putUnsigned(sums[from + PairSums.TONE_SQUARES_HIGH]);
      bytes.putSigned(sums[from + PairSums.TONE_TIMES_COUNT]);
      bytes.putUnsigned(sums[from + PairSums.COUNT_SQUARES]);
    }
  }

  /** Adds the sums of all pairs in the block to the table. */
  static void addTo(PairTable table, byte[] block, int group) {
    ByteBlock bytes = new ByteBlock(block);
    while (bytes.hasMore()) {
      int a = (int) bytes.getUnsigned();
      int b = a + (int) bytes.getUnsigned();
      int flags = (int) bytes.getUnsigned();
      int at = table.sums(PairBuckets.key(a, b));
      long[] cells = table.cells();
      long documents = cells[at + PairSums.DOCUMENTS];
      for (int i = 0; i < PairSums.WITHOUT_TONE; i++) {
        cells[at + i] += (flags & 1 << i) == 0 ? usual(i) : bytes.getUnsigned();
      }
      table.countGroup(at, group, cells[at + PairSums.DOCUMENTS] != documents);
      if ((flags & HAS_TONE_OF_SEVERAL) != 0) {
        cells[at + PairSums.SCORED_UNITS] += bytes.getUnsigned();
        cells[at + PairSums.TONE] += bytes.getSigned();
        cells[at + PairSums.SCORED_DOCUMENTS] += bytes.getUnsigned();
        cells[at + PairSums.TONE_SQUARES_LOW] += bytes.getUnsigned();
        cells[at + PairSums.TONE_SQUARES_HIGH] += bytes.getUnsigned();
        cells[at + PairSums.TONE_TIMES_COUNT] += bytes.getSigned();
        cells[at + PairSums.COUNT_SQUARES] += bytes.getUnsigned();
      } else if ((flags & HAS_TONE) != 0) {
        PairSums.addTone(cells, at, bytes.getUnsigned(), bytes.getSigned());
      }
    }
  }

  /** Most pairs are one unit in one document. */
  private static long usual(int sum) {
    return sum <= PairSums.DOCUMENTS ? 1 : 0;
  }
}

package org.corpusstats.aggregate.pair.count;

/**
 * The binary form of sums of pairs: the entities, what is not as for a pair of one unit in one
 * document, and the tone, which for one document is its count and sum. Most pairs take ten to
 * twenty bytes.
 */
final class PairBlock {
  private static final int HAS_TONE = 1;
  private static final int HAS_CHANCE = 1 << 1;
  private static final int BITS_BEFORE_UNUSUAL = 2;
  private static final int HAS_TONE_OF_SEVERAL =
      1 << (BITS_BEFORE_UNUSUAL + PairSums.WITH_USUAL_VALUE);

  private PairBlock() {}

  /**
   * Appends a pair.
   *
   * @param sums an array that holds its sums
   * @param from place of the first
   */
  static void put(ByteBlock bytes, long key, long[] sums, int from) {
    int flags = flags(sums, from);
    int a = PairBuckets.a(key);
    bytes.putUnsigned(a);
    bytes.putUnsigned(PairBuckets.b(key) - a);
    bytes.putUnsigned(flags);
    for (int i = 0; i < PairSums.WITH_USUAL_VALUE; i++) {
      if (isUnusual(flags, i)) {
        bytes.putUnsigned(sums[from + i]);
      }
    }
    if (sums[from + PairSums.SCORED_A] > 0) {
      bytes.putSigned(sums[from + PairSums.TONE_A]);
    }
    if (sums[from + PairSums.SCORED_B] > 0) {
      bytes.putSigned(sums[from + PairSums.TONE_B]);
    }
    if ((flags & HAS_CHANCE) != 0) {
      for (int i = 0; i < PairSums.CHANCE_SUMS; i += PairSums.CHANCE_OF_SCOPE) {
        ChanceOfUnits.put(bytes, sums, from + PairSums.CHANCE + i);
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

  private static int flags(long[] sums, int from) {
    boolean hasChance = PairSums.hasChance(sums, from);
    int flags = hasChance ? HAS_CHANCE : 0;
    for (int i = 0; i < PairSums.WITH_USUAL_VALUE; i++) {
      flags |= sums[from + i] == PairSums.usual(i, hasChance) ? 0 : 1 << (BITS_BEFORE_UNUSUAL + i);
    }
    long scoredDocuments = sums[from + PairSums.SCORED_DOCUMENTS];
    flags |= scoredDocuments == 0 ? 0 : HAS_TONE;
    return scoredDocuments > 1 ? flags | HAS_TONE_OF_SEVERAL : flags;
  }

  private static boolean isUnusual(int flags, int sum) {
    return (flags & 1 << (BITS_BEFORE_UNUSUAL + sum)) != 0;
  }

  /** Adds the sums of all pairs in the block to the table. */
  static void addTo(PairTable table, byte[] block, int group) {
    ByteBlock bytes = new ByteBlock(block);
    while (bytes.hasMore()) {
      int a = (int) bytes.getUnsigned();
      int b = a + (int) bytes.getUnsigned();
      int at = table.sums(PairBuckets.key(a, b));
      long[] cells = table.cells();
      long documents = cells[at + PairSums.DOCUMENTS];
      addSums(bytes, cells, at);
      table.countGroup(at, group, cells[at + PairSums.DOCUMENTS] != documents);
    }
  }

  private static void addSums(ByteBlock bytes, long[] cells, int at) {
    int flags = (int) bytes.getUnsigned();
    boolean hasChance = (flags & HAS_CHANCE) != 0;
    long scoredA = cells[at + PairSums.SCORED_A];
    long scoredB = cells[at + PairSums.SCORED_B];
    for (int i = 0; i < PairSums.WITH_USUAL_VALUE; i++) {
      cells[at + i] += isUnusual(flags, i) ? bytes.getUnsigned() : PairSums.usual(i, hasChance);
    }
    if (cells[at + PairSums.SCORED_A] > scoredA) {
      cells[at + PairSums.TONE_A] += bytes.getSigned();
    }
    if (cells[at + PairSums.SCORED_B] > scoredB) {
      cells[at + PairSums.TONE_B] += bytes.getSigned();
    }
    if (hasChance) {
      for (int i = 0; i < PairSums.CHANCE_SUMS; i += PairSums.CHANCE_OF_SCOPE) {
        ChanceOfUnits.addTo(cells, at + PairSums.CHANCE + i, bytes);
      }
    }
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

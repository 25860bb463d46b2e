package org.corpusstats.aggregate.pair.count;

import org.corpusstats.measure.WithinDocuments;

/**
 * What chance would have of the units of one scope: expectation, variance and trials, as three sums
 * that follow one another, and their binary form. Most pairs are in one document and in one unit
 * each, so that the number of its units says it all.
 */
final class ChanceOfUnits {
  /** Documents of more units are written out. */
  private static final int MOST_UNITS = 1 << 12;

  private static final long[] EXPECTED = new long[MOST_UNITS];
  private static final long[] VARIANCE = new long[MOST_UNITS];

  static {
    for (int n = 1; n < MOST_UNITS; n++) {
      EXPECTED[n] = WithinDocuments.expectedBillionths(1, 1, n);
      VARIANCE[n] = WithinDocuments.varianceBillionths(1, 1, n);
    }
  }

  private ChanceOfUnits() {}

  /**
   * Adds what a document would have by chance of units that hold two entities.
   *
   * @param a units of the one, 0 where it takes no part in the scope
   * @param b units of the other, likewise
   * @param overlapping units where the two only overlap, which count for neither
   * @param n units of the document, at least as many
   * @param from place of the first sum
   */
  static void add(long a, long b, long overlapping, long n, long[] sums, int from) {
    long ofA = a - overlapping;
    long ofB = b - overlapping;
    long units = n - overlapping;
    if (ofA <= 0 || ofB <= 0) {
      return;
    }
    boolean isUsual = ofA == 1 && ofB == 1 && units < MOST_UNITS;
    sums[from] +=
        isUsual ? EXPECTED[(int) units] : WithinDocuments.expectedBillionths(ofA, ofB, units);
    sums[from + 1] +=
        isUsual ? VARIANCE[(int) units] : WithinDocuments.varianceBillionths(ofA, ofB, units);
    sums[from + 2] += Math.min(ofA, ofB);
  }

  /**
   * Appends three sums: the number of units n where both are in one of them, and else a 0 before
   * them.
   */
  static void put(ByteBlock bytes, long[] sums, int from) {
    int units = sums[from + 2] == 1 ? unitsOf(sums[from]) : 0;
    if (units > 0 && VARIANCE[units] == sums[from + 1]) {
      bytes.putUnsigned(units);
      return;
    }
    bytes.putUnsigned(0);
    for (int i = 0; i < PairSums.CHANCE_OF_SCOPE; i++) {
      bytes.putUnsigned(sums[from + i]);
    }
  }

  /** Adds what {@link #put} wrote. */
  static void addTo(long[] sums, int from, ByteBlock bytes) {
    int units = (int) bytes.getUnsigned();
    if (units > 0) {
      sums[from] += EXPECTED[units];
      sums[from + 1] += VARIANCE[units];
      sums[from + 2]++;
      return;
    }
    for (int i = 0; i < PairSums.CHANCE_OF_SCOPE; i++) {
      sums[from + i] += bytes.getUnsigned();
    }
  }

  /** Units of a document where one and one expect so much; 0 where there is no such number. */
  private static int unitsOf(long expected) {
    long units = expected <= 0 ? 0 : Math.round((double) EXPECTED[1] / expected);
    return units < MOST_UNITS && EXPECTED[(int) units] == expected ? (int) units : 0;
  }
}

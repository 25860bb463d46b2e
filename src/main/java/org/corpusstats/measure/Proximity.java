package org.corpusstats.measure;

/**
 * How much two mentions count towards the tie of their entities, by the sentences between them: the
 * edge weight of implicit entity networks, exp(−distance) (Spitz and Gertz 2016). Kept as a whole
 * number of billionths, so that sums of it are exact. Pure and thread safe.
 */
public final class Proximity {
  /** The largest distance, in sentences, that counts. */
  public static final int MOST_SENTENCES = 5;

  private static final double BILLION = 1e9;
  private static final long[] WEIGHTS = weights();

  private Proximity() {}

  /**
   * Returns exp(−distance) in billionths, rounded to the nearest (an error below 1e-7 of the weight
   * at any distance): 1,000,000,000 within a sentence, 6,737,947 at distance 5, 0 beyond.
   *
   * @param sentences the distance in sentences, at least 0
   * @throws IllegalArgumentException if the distance is negative
   */
  public static long billionths(int sentences) {
    if (sentences < 0) {
      throw new IllegalArgumentException("no distance: " + sentences);
    }
    return sentences > MOST_SENTENCES ? 0 : WEIGHTS[sentences];
  }

  /** Returns the proximity that a sum of billionths stands for. */
  public static double ofBillionths(long billionths) {
    return billionths / BILLION;
  }

  private static long[] weights() {
    long[] weights = new long[MOST_SENTENCES + 1];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.round(BILLION * Math.exp(-i));
    }
    return weights;
  }
}

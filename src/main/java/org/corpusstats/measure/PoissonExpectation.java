package org.corpusstats.measure;

/**
 * How far a count stands out from what was expected, where the units that it counts come
 * independently: a Poisson distribution. Pure and thread safe.
 */
public final class PoissonExpectation {
  private PoissonExpectation() {}

  /**
   * Returns (count − expected)/√expected, in standard deviations; negative below the expectation.
   *
   * @param count at least 0
   * @param expected above 0
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double z(long count, double expected) {
    requireRange(count, expected);
    return (count - expected) / Math.sqrt(expected);
  }

  /**
   * Returns log10 of the probability of this count or a larger one, at most 0; small where the
   * count is above its expectation, also far below the smallest double. The probability of the
   * count is a deviance and a Stirling remainder (Loader 2000).
   *
   * @param count at least 0
   * @param expected above 0
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double log10UpperTail(long count, double expected) {
    requireRange(count, expected);
    double surplus = count - expected;
    double lnProbability =
        surplus
            - Deviance.term((double) count, expected, surplus)
            - DiscreteTail.stirlingRemainder((double) count);
    return DiscreteTail.log10Right(
        lnProbability,
        surplus > 0,
        j -> expected / ((double) count + 1 + j),
        j -> (count - j) / expected);
  }

  private static void requireRange(long count, double expected) {
    if (count < 0 || !(expected > 0 && expected < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no count and expectation: " + count + ", " + expected);
    }
  }
}

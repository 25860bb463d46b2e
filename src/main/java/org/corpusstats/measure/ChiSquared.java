package org.corpusstats.measure;

/**
 * The tail of the χ² distribution with one degree of freedom, which G² and Pearson's χ² of a
 * two-by-two table follow where the counts are large. Pure and thread safe.
 */
public final class ChiSquared {
  private ChiSquared() {}

  /**
   * Returns log10 of the probability of such a value or a larger one, at most 0, also far below the
   * smallest double. The value is the square of a standard normal deviate, so that this is its
   * two-sided tail.
   *
   * @param value at least 0
   * @throws IllegalArgumentException for a negative value or none
   */
  public static double log10UpperTail(double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("no value of chi-squared: " + value);
    }
    return NormalTail.log10TwoSided(Math.sqrt(value));
  }
}

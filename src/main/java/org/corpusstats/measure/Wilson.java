package org.corpusstats.measure;

/** The 95 % score interval of a share (Wilson 1927). Pure and thread safe. */
public final class Wilson {
  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * Returns the interval around a share, within 0…1 and never empty.
   *
   * @param share the observed share, 0…1
   * @param n the number of independent observations, at least 1
   * @throws IllegalArgumentException if the share or the number is out of range
   */
  public static Interval interval(double share, long n) {
    if (!(share >= 0 && share <= 1) || n < 1) {
      throw new IllegalArgumentException("no share of observations: " + share + " of " + n);
    }
    double zSquaredByN = Z * Z / n;
    double centre = (share + zSquaredByN / 2) / (1 + zSquaredByN);
    double halfWidth =
        Math.sqrt(zSquaredByN * (share * (1 - share) + zSquaredByN / 4)) / (1 + zSquaredByN);
    return new Interval(Math.max(0, centre - halfWidth), Math.min(1, centre + halfWidth));
  }
}

package org.corpusstats.measure;

import org.apache.commons.math3.special.Erf;

/** The tails of the standard normal distribution in log space. Pure and thread safe. */
public final class NormalTail {
  private NormalTail() {}

  /** Returns log10 of the probability of |z| or more on either side, at most 0. */
  public static double log10TwoSided(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    if (x < 15) {
      return Math.log10(Erf.erfc(x));
    }
    // Erf.erfc would come near the smallest double; the series (Abramowitz and Stegun 7.1.23) is
    // good to 1e-13 here.
    double y = 1 / (2 * x * x);
    double series = 1 - y * (1 - 3 * y * (1 - 5 * y * (1 - 7 * y)));
    return (Math.log(series / (x * Math.sqrt(Math.PI))) - x * x) / Math.log(10);
  }
}

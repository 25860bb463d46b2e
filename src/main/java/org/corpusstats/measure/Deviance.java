package org.corpusstats.measure;

/** The term that likelihood ratios and saddle-point approximations are sums of. Thread safe. */
final class Deviance {
  private Deviance() {}

  /**
   * Returns o·ln(o/e), 0 for o = 0.
   *
   * @param observed o, at least 0
   * @param expected e, above 0 where o is
   * @param surplus o − e, accurate also where o and e are close: there the logarithm of their
   *     rounded quotient would have lost its digits, while far from 0 the surplus would have
   */
  static double term(double observed, double expected, double surplus) {
    if (observed == 0) {
      return 0;
    }
    return Math.abs(surplus) < observed / 2
        ? -observed * Math.log1p(-surplus / observed)
        : observed * Math.log(observed / expected);
  }
}

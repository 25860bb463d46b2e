package org.corpusstats.measure;

import org.apache.commons.math3.distribution.TDistribution;

/** The quantile of Student's t distribution that a 95 % interval needs. Thread safe. */
public final class StudentT {
  /** The 97.5 % quantile of the normal distribution, the limit for many degrees of freedom. */
  public static final double Z = 1.959963984540054;

  private static final double[] TABLE = table(200);

  private StudentT() {}

  /** Returns the 97.5 % quantile for a number of degrees of freedom, at least 1. */
  public static double quantile975(long degreesOfFreedom) {
    return degreesOfFreedom < TABLE.length
        ? TABLE[(int) degreesOfFreedom]
        : expansion((double) degreesOfFreedom);
  }

  private static double[] table(int last) {
    double[] quantiles = new double[last + 1];
    for (int df = 1; df <= last; df++) {
      quantiles[df] = new TDistribution(null, df, 1e-13).inverseCumulativeProbability(0.975);
    }
    return quantiles;
  }

  /**
   * The quantile as a series in 1/df (Abramowitz and Stegun 26.7.5): its error is below 1e-9 from
   * 200 degrees of freedom on, and it costs no root search.
   */
  private static double expansion(double df) {
    double z2 = Z * Z;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return Z + (g1 + (g2 + g3 / df) / df) / df;
  }
}

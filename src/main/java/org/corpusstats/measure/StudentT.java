package org.corpusstats.measure;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t distribution: the quantile that a 95 % interval needs, and its tails. Thread safe.
 */
public final class StudentT {
  /** The 97.5 % quantile of the normal distribution, the limit for many degrees of freedom. */
  public static final double Z = 1.959963984540054;

  /** Logarithms of the quantile at 1/df = 0, 1/STEPS … 1, where it is a smooth function. */
  private static final int STEPS = 256;

  private static final double[] LOGARITHMS = logarithms();

  /** Points that a value between them is interpolated from. */
  private static final int POINTS = 6;

  private StudentT() {}

  /**
   * Returns the 97.5 % quantile, to ten digits.
   *
   * @param degreesOfFreedom at least 1, not necessarily whole
   * @throws IllegalArgumentException if they are below 1
   */
  public static double quantile975(double degreesOfFreedom) {
    if (!(degreesOfFreedom >= 1)) {
      throw new IllegalArgumentException("degrees of freedom below 1: " + degreesOfFreedom);
    }
    double place = STEPS / degreesOfFreedom;
    int first = Math.max(0, Math.min(STEPS - POINTS + 1, (int) place - POINTS / 2 + 1));
    return Math.exp(interpolated(first, place - first));
  }

  /**
   * Returns log10 of the probability of |t| or more on either side, at most 0 and at least that of
   * the smallest double.
   *
   * @param degreesOfFreedom at least 1, not necessarily whole
   * @throws IllegalArgumentException if they are below 1, or t is not a number
   */
  public static double log10TwoSided(double t, double degreesOfFreedom) {
    if (!(degreesOfFreedom >= 1) || Double.isNaN(t)) {
      throw new IllegalArgumentException(
          "no t: %s on %s degrees of freedom".formatted(t, degreesOfFreedom));
    }
    double tail = new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    return Math.log10(Math.max(Double.MIN_VALUE, Math.min(1, 2 * tail)));
  }

  /** Lagrange's polynomial through the points from the first on: a root search costs too much. */
  private static double interpolated(int first, double x) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double term = LOGARITHMS[first + i];
      for (int j = 0; j < POINTS; j++) {
        term *= j == i ? 1 : (x - j) / (i - j);
      }
      sum += term;
    }
    return sum;
  }

  private static double[] logarithms() {
    double[] logarithms = new double[STEPS + 1];
    logarithms[0] = Math.log(Z);
    for (int i = 1; i <= STEPS; i++) {
      double df = (double) STEPS / i;
      logarithms[i] =
          Math.log(new TDistribution(null, df, 1e-13).inverseCumulativeProbability(0.975));
    }
    return logarithms;
  }
}

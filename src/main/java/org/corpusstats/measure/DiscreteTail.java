package org.corpusstats.measure;

import java.util.function.DoubleUnaryOperator;

/**
 * Tails of discrete distributions in log space, far below the smallest double and close to 1.
 *
 * <p>Probabilities are taken by Loader's saddle-point expansion (2000, "Fast and accurate
 * computation of binomial probabilities"): a deviance and the {@link #stirlingRemainder remainders}
 * of the factorials, in which nothing large cancels, where differences of log-gamma functions lose
 * all digits after the sixth at counts of 10⁹. Thread safe.
 */
final class DiscreteTail {
  private static final double LN_10 = Math.log(10);
  private static final double LN_HALF = Math.log(0.5);
  private static final double NEGLIGIBLE = 1e-16;
  private static final int SMALL = 16;
  private static final double[] OF_SMALL = ofSmall();

  private DiscreteTail() {}

  /** Returns ln n! − (n·ln n − n) for a whole number n, 0 for n = 0, to about 1e-15. */
  static double stirlingRemainder(double n) {
    if (n < SMALL) {
      return OF_SMALL[(int) n];
    }
    double n2 = n * n;
    double series =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / n2) / n2) / n2) / n2) / n;
    return Math.log(2 * Math.PI * n) / 2 + series;
  }

  private static double[] ofSmall() {
    double[] remainders = new double[SMALL];
    double factorial = 1;
    for (int n = 1; n < SMALL; n++) {
      factorial *= n;
      remainders[n] = Math.log(factorial) - (n * Math.log(n) - n);
    }
    return remainders;
  }

  /**
   * Returns log10 P(X ≥ x) from the probability of x and the ratios of the probabilities beside it.
   * The sum ends where the rest cannot matter any more: after about nine standard deviations.
   *
   * @param lnProbability ln P(X = x)
   * @param isAboveMean whether x is above the mean
   * @param up P(X = x+j+1)/P(X = x+j) for j = 0, 1, …: decreasing, 0 from the end of the range on
   * @param down P(X = x−j−1)/P(X = x−j), likewise
   */
  static double log10Right(
      double lnProbability, boolean isAboveMean, DoubleUnaryOperator up, DoubleUnaryOperator down) {
    if (isAboveMean) {
      double ln = lnProbability + Math.log1p(sum(up));
      if (ln < LN_HALF) {
        return ln / LN_10;
      }
    }
    // What is close to 1 keeps its digits as the complement of what is small.
    double left = Math.exp(lnProbability) * sum(down);
    return left == 0 ? 0 : Math.log1p(-left) / LN_10;
  }

  private static double sum(DoubleUnaryOperator ratios) {
    double sum = 0;
    double term = 1;
    double ratio = ratios.applyAsDouble(0);
    // The ratios decrease, so that a geometric series bounds the rest.
    for (int j = 1; term * ratio > NEGLIGIBLE * (1 - ratio) * sum; j++) {
      term *= ratio;
      sum += term;
      ratio = ratios.applyAsDouble(j);
    }
    return sum;
  }
}

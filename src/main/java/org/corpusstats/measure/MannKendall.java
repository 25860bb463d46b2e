package org.corpusstats.measure;

import java.util.Arrays;

/**
 * Whether a series rises or falls over time: the rank test of Mann (1945) and Kendall (1975), which
 * asks of each pair of periods only which value is larger. Immutable and thread safe.
 *
 * @param s the pairs that rise minus the pairs that fall
 * @param variance of s if the order were chance, with the correction for ties: (n(n−1)(2n+5) − Σ
 *     t(t−1)(2t+5))/18 over groups of t equal values
 * @param z (|s| − 1)/√variance with the sign of s; 0 where s is 0
 * @param log10P log10 of the two-sided p-value, at most 0, also far below the smallest double.
 *     Exact for series of up to 10 values without ties (Kendall's table; Gilbert 1987 advises it
 *     there), else from z and the normal distribution
 */
public record MannKendall(long s, double variance, double z, double log10P) {
  private static final int LONGEST_EXACT = 10;

  /**
   * Returns the test of the values of successive periods. Periods need not be equally long. Takes
   * time in the square of their number: 5,000 take some hundredths of a second.
   *
   * @param values finite numbers, at least two
   * @throws IllegalArgumentException if there are fewer or one is not finite
   */
  public static MannKendall of(double[] values) {
    requireSeries(values);
    int n = values.length;
    long s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        s += (long) Math.signum(values[j] - values[i]);
      }
    }
    double all = weight(n);
    double tied = tiedWeight(values);
    double variance = (all - tied) / 18;
    double z = s == 0 ? 0 : Long.signum(s) * (Math.abs(s) - 1) / Math.sqrt(variance);
    boolean exact = n <= LONGEST_EXACT && tied == 0;
    return new MannKendall(s, variance, z, exact ? exactLog10P(n, s) : NormalTail.log10TwoSided(z));
  }

  /** Returns the two-sided p-value, in 0…1; 0 below the smallest double. */
  public double p() {
    return Math.pow(10, log10P);
  }

  static void requireSeries(double[] values) {
    if (values.length < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "not a series of two or more numbers: " + Arrays.toString(values));
    }
  }

  private static double tiedWeight(double[] values) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    double sum = 0;
    int from = 0;
    for (int i = 1; i <= ascending.length; i++) {
      if (i == ascending.length || ascending[i] != ascending[from]) {
        sum += weight(i - from);
        from = i;
      }
    }
    return sum;
  }

  private static double weight(double t) {
    return t * (t - 1) * (2 * t + 5);
  }

  /** Counts the orders of n values by their falling pairs: the k-th value adds 0…k−1 of them. */
  private static double exactLog10P(int n, long s) {
    int pairs = n * (n - 1) / 2;
    long[] orders = {1};
    long all = 1;
    for (int k = 2; k <= n; k++) {
      long[] longer = new long[orders.length + k - 1];
      for (int falls = 0; falls < orders.length; falls++) {
        for (int more = 0; more < k; more++) {
          longer[falls + more] += orders[falls];
        }
      }
      orders = longer;
      all *= k;
    }
    long asExtreme = 0;
    for (int falls = 0; falls <= pairs; falls++) {
      asExtreme += Math.abs(pairs - 2L * falls) >= Math.abs(s) ? orders[falls] : 0;
    }
    return Math.log10((double) asExtreme / all);
  }
}

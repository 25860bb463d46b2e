package org.corpusstats.measure;

import java.util.Arrays;

/**
 * Turns the p-values of a family of tests into q-values: taking all with q at most x keeps the
 * expected share of false discoveries at or below x (Benjamini and Hochberg 1995). In decadic
 * logarithms, so that p below the smallest double keep their order. Pure and thread safe.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Returns log10 min(1, p·m/rank). The q-value of a test is the smallest of these over all tests
   * of the family with the same or a larger p, so that a distributed computation needs no more than
   * ranks and a running minimum from the largest p down.
   *
   * @param log10P log10 p, at most 0; −∞ is allowed
   * @param rank the number of tests with the same or a smaller p, 1…familySize; tests that share a
   *     p may also be numbered one by one, since the last of them decides the minimum
   * @param familySize all tests of the family, m, also those whose rows were not kept
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double log10Scaled(double log10P, long rank, long familySize) {
    if (!(log10P <= 0) || rank < 1 || rank > familySize) {
      throw new IllegalArgumentException(
          "no test of a family: log10 p %s, rank %d of %d".formatted(log10P, rank, familySize));
    }
    return Math.min(0, log10P + Math.log10((double) familySize / rank));
  }

  /**
   * Returns log10 q of each test, in the order given. Equal p have equal q; q is never below p and
   * never falls as p rises.
   *
   * @param log10P log10 p of all tests of the family, each at most 0
   * @throws IllegalArgumentException if a value is above 0 or not a number
   */
  public static double[] log10QValues(double[] log10P) {
    return log10QValues(log10P, log10P.length);
  }

  /**
   * The same for a family of which only a part was computed: the others have p = 1.
   *
   * @param familySize all tests of the family, m, at least those given
   * @throws IllegalArgumentException also where there are more tests than that
   */
  public static double[] log10QValues(double[] log10P, long familySize) {
    double[] ascending = log10P.clone();
    Arrays.sort(ascending);
    double[] q = new double[ascending.length];
    double smallest = 0;
    for (int i = q.length - 1; i >= 0; i--) {
      smallest = Math.min(smallest, log10Scaled(ascending[i], i + 1, familySize));
      q[i] = smallest;
    }
    return Arrays.stream(log10P).map(p -> q[Arrays.binarySearch(ascending, p)]).toArray();
  }
}

package org.corpusstats.measure;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * In how many documents two items meet in a unit, against chance within each document, as if its
 * units had been shuffled. What a whole document is about says nothing here, and no document counts
 * for more than one, however long it dwells on the two. Immutable and thread safe.
 *
 * <p>A document in which the two could not but meet says nothing and is left out of all three
 * numbers; the others are independent chances, whose sum is tested by {@link HoeffdingTail}.
 *
 * @param met documents in which the two meet
 * @param expectedBillionths the sum of their chances, in whole billionths, so that it is the same
 *     in any order
 * @param trials documents that have both and need not have them meet
 */
public record MeetingDocuments(long met, long expectedBillionths, long trials) {
  private static final double BILLION = 1e9;
  private static final double LN_2 = Math.log(2);
  private static final double ALPHA = 0.05;

  /** Returns whether a units and b units of n cannot but have one in common. */
  public static boolean mustMeet(long a, long b, long n) {
    return a + b > n;
  }

  /**
   * Returns the chance that a units and b units of n have one in common, 1 − C(n−a, b)/C(n, b), in
   * billionths, rounded to the nearest.
   *
   * @param n units of the document, at least a and b
   */
  public static long chanceBillionths(long a, long b, long n) {
    double larger = Math.max(a, b);
    double apart = 1;
    for (long i = 0; i < Math.min(a, b) && apart > 0; i++) {
      apart *= Math.max(0, n - larger - i) / (n - i);
    }
    return Math.round((1 - apart) * BILLION);
  }

  /** Returns the number of documents in which the two would meet by chance. */
  public double expected() {
    return Math.min(expectedBillionths / BILLION, (double) trials);
  }

  /**
   * Returns log10 of the chance that the two meet in at least so many documents, bounded from
   * above.
   */
  public double log10P() {
    return HoeffdingTail.log10Right(met, expected(), trials);
  }

  /**
   * Returns the lower end of the 95 % interval of log2 of how many times more documents they meet
   * in than by chance; 0 where it is not above 0. The tests' level is divided by their number
   * (Bonferroni), so that all intervals of a family hold together, as those of {@link
   * Keyness#conservativeLogRatio}.
   *
   * @param tests the size of the family, at least 1
   * @throws IllegalArgumentException where there are no tests
   */
  public double conservativeLogRatio(long tests) {
    if (tests < 1) {
      throw new IllegalArgumentException("no family of tests: " + tests);
    }
    double log10Level = Math.log10(ALPHA / 2) - Math.log10((double) tests);
    UnivariateFunction aboveLevel =
        mean -> HoeffdingTail.log10Right(met, mean, trials) - log10Level;
    if (met <= expected() || aboveLevel.value(expected()) >= 0) {
      return 0;
    }
    double bound = new BrentSolver(1e-13, 1e-13).solve(1000, aboveLevel, expected(), (double) met);
    return Math.log(bound / expected()) / LN_2;
  }
}

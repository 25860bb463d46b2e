package org.corpusstats.measure;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Intervals that hold together: of a family of independent 95 % intervals one in twenty misses its
 * value, so that the largest of many effects is mostly one of these. Each is therefore taken at the
 * level 0.95^(1/m), so that all m hold with 95 % (Šidák 1967). Pure and thread safe.
 */
public final class Sidak {
  private static final double LN_OF_95_PERCENT = Math.log(0.95);

  private Sidak() {}

  /**
   * Returns z: how many standard errors an interval reaches to either side of a normal estimate.
   * 1.96 for a family of one, 4.9 for the pairs of 300 items, 8.0 for those of ten million.
   *
   * @param familySize number of intervals, m, at least 1
   * @throws IllegalArgumentException if there is none
   */
  public static double z(long familySize) {
    if (familySize < 1) {
      throw new IllegalArgumentException("no family of intervals: " + familySize);
    }
    double outside = -Math.expm1(LN_OF_95_PERCENT / familySize);
    double log10Outside = Math.log10(outside);
    // Beyond √(2·ln(1/p)) less than p lies.
    double most = Math.sqrt(-2 * Math.log(outside));
    return new BrentSolver(1e-14, 1e-14)
        .solve(100, z -> NormalTail.log10TwoSided(z) - log10Outside, 0, most);
  }
}

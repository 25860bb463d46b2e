package org.corpusstats.measure.trend;

import java.math.BigInteger;
import org.corpusstats.measure.NormalTail;
import org.jspecify.annotations.Nullable;

/**
 * Whether the share of units with an item rises or falls over time: the test of Cochran (1954) and
 * Armitage (1955). It weighs each time by its units, so that a corpus which only grows shows no
 * trend. Units are taken to be independent of one another. Immutable and thread safe.
 *
 * @param z Σ x_i·(t_i − t̄) over the square root of its variance p̄·(1 − p̄)·Σ n_i·(t_i − t̄)²,
 *     with x_i of n_i units at time t_i, p̄ = Σ x_i/Σ n_i and t̄ = Σ n_i·t_i/Σ n_i; above 0 where
 *     the share rises, standard normal where it does neither
 */
public record CochranArmitage(double z) {
  /**
   * Returns the test of a series, or null where nothing can be told: the item is in all units or in
   * none, or all units are of one time. The sums are whole numbers, so that z is 0 exactly where
   * the trend is.
   */
  public static @Nullable CochranArmitage of(ProportionSeries series) {
    BigInteger counts = BigInteger.ZERO;
    BigInteger countTimes = BigInteger.ZERO;
    BigInteger units = BigInteger.ZERO;
    BigInteger unitTimes = BigInteger.ZERO;
    BigInteger unitSquares = BigInteger.ZERO;
    for (int i = 0; i < series.size(); i++) {
      BigInteger time = BigInteger.valueOf(series.time(i));
      BigInteger weighted = time.multiply(BigInteger.valueOf(series.units(i)));
      units = units.add(BigInteger.valueOf(series.units(i)));
      unitTimes = unitTimes.add(weighted);
      unitSquares = unitSquares.add(weighted.multiply(time));
      if (series.count(i) > 0) {
        BigInteger count = BigInteger.valueOf(series.count(i));
        counts = counts.add(count);
        countTimes = countTimes.add(time.multiply(count));
      }
    }
    BigInteger surplus = units.multiply(countTimes).subtract(counts.multiply(unitTimes));
    BigInteger spread = units.multiply(unitSquares).subtract(unitTimes.pow(2));
    BigInteger variance = counts.multiply(units.subtract(counts)).multiply(spread);
    return variance.signum() == 0
        ? null
        : new CochranArmitage(
            surplus.doubleValue() * Math.sqrt(units.doubleValue() / variance.doubleValue()));
  }

  /** Returns log10 of the two-sided p-value, at most 0, also far below the smallest double. */
  public double log10P() {
    return NormalTail.log10TwoSided(z);
  }
}

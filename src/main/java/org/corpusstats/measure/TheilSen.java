package org.corpusstats.measure;

import java.util.Arrays;

/**
 * By how much a series rises a period, without being led astray by single periods: the median of
 * the slopes between all pairs of periods (Theil 1950; Sen 1968). Immutable and thread safe.
 *
 * @param slope change a period, in the unit of the values; negative where they fall
 * @param interval the 95 % interval of the slope (Sen 1968): the ordered slopes at the ranks (N' ∓
 *     1.96·√variance)/2 of the N' pairs, with the tie-corrected variance of {@link MannKendall},
 *     rounded outwards; all slopes where there are too few periods for 95 %
 */
public record TheilSen(double slope, Interval interval) {
  /** The longest series: its pairs take 100 MB and a second. */
  public static final int MOST_PERIODS = 5_000;

  private static final double Z = 1.959963984540054;

  /**
   * Returns the slope of the values of equally spaced periods.
   *
   * @param values finite numbers, 2…{@link #MOST_PERIODS}
   * @throws IllegalArgumentException if there are fewer or more or one is not finite
   */
  public static TheilSen of(double[] values) {
    if (values.length > MOST_PERIODS) {
      throw new IllegalArgumentException(
          "more than %d periods: %d".formatted(MOST_PERIODS, values.length));
    }
    double reach = Z * Math.sqrt(MannKendall.of(values).variance());
    int n = values.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[pairs++] = (values[j] - values[i]) / (j - i);
      }
    }
    Arrays.sort(slopes);
    double median = slopes[(pairs - 1) / 2] / 2 + slopes[pairs / 2] / 2;
    // Ranks count from 1, so that the upper one, (N' + reach)/2 + 1, is the index without the 1.
    int low = (int) Math.max(0, Math.floor((pairs - reach) / 2) - 1);
    int high = (int) Math.min(pairs - 1, Math.ceil((pairs + reach) / 2));
    return new TheilSen(median, new Interval(slopes[low], slopes[high]));
  }
}

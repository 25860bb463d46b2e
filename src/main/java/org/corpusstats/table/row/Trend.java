package org.corpusstats.table.row;

import org.corpusstats.measure.MannKendall;
import org.corpusstats.measure.TheilSen;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How a share moves from period to period. */
public record Trend(
    @Doc("periods of the series: all that have units; {} is 0 in those without the item")
        int periods,
    @Doc(
            "change of {} a period: median slope between all pairs of periods, Theil 1950, Sen"
                + " 1968; null above 5,000 periods")
        @Nullable Double theilSenSlope,
    @Flat(prefix = "slope_") @Doc("Sen 1968; null above 5,000 periods")
        @Nullable ConfidenceInterval slopeInterval,
    @Doc("Mann–Kendall statistic with correction for ties, in standard deviations; above 0: rises")
        double mannKendallZ) {

  /**
   * Of the shares of all periods in order.
   *
   * @param test of the same shares
   */
  public static Trend of(double[] shares, MannKendall test) {
    if (shares.length > TheilSen.MOST_PERIODS) {
      return new Trend(shares.length, null, null, test.z());
    }
    TheilSen line = TheilSen.of(shares);
    return new Trend(shares.length, line.slope(), ConfidenceInterval.of(line.interval()), test.z());
  }
}

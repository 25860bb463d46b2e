package org.corpusstats.table.row;

import org.corpusstats.measure.trend.CochranArmitage;
import org.corpusstats.measure.trend.LogisticSlope;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How a share moves from period to period. */
public record Trend(
    @Doc("periods of the series: all that have units; {} is 0 in those without the item")
        int periods,
    @Doc(
            "change of ln({}/(1 − {})) from one period to the next: the slope of a logistic"
                + " regression, by maximum likelihood; null where no slope is steep enough, as"
                + " where the item is only in the first or the last period, and where it is in all"
                + " units")
        @Nullable Double logOddsSlope,
    @Flat(prefix = "log_odds_slope_") @Doc("Wald 1943; null where log_odds_slope is")
        @Nullable ConfidenceInterval logOddsSlopeInterval,
    @Doc(
            "Cochran–Armitage test of the counts against the units of each period (Cochran 1954,"
                + " Armitage 1955), in standard deviations; above 0: {} rises; null where the item is"
                + " in all dated units")
        @Nullable Double cochranArmitageZ) {

  /** Of a series of all periods that have units. */
  public static Trend of(
      int periods, @Nullable LogisticSlope slope, @Nullable CochranArmitage test) {
    return new Trend(
        periods,
        slope == null ? null : slope.slope(),
        slope == null ? null : ConfidenceInterval.of(slope.interval()),
        test == null ? null : test.z());
  }
}

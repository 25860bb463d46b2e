package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** How the share of units that hold a pair moves from period to period. */
public record PairTrend(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("dated units that hold both, at least aggregate.min-trend-documents") long bothCount,
    @Doc(
            "periods of the series: all that have units; the pair's share is 0 where the two do not"
                + " meet")
        int periods,
    @Doc("those where they meet") int meetingPeriods,
    @Doc(
            "change of unit_share a period: median slope between all pairs of periods, Theil"
                + " 1950, Sen 1968; null above 5,000 periods")
        @Nullable Double theilSenSlope,
    @Doc("lower end of its 95 % interval, Sen 1968; null above 5,000 periods")
        @Nullable Double slopeLow,
    @Doc("upper end of its 95 % interval, Sen 1968; null above 5,000 periods")
        @Nullable Double slopeHigh,
    @Doc("Mann–Kendall statistic with correction for ties, in standard deviations; above 0: rises")
        double mannKendallZ,
    @Doc("log10 of p_value") double log10P,
    @Doc("chance of a series that rises or falls as clearly, two-sided, 0…1") double pValue,
    @Doc("Benjamini–Hochberg q-value over all rows of this table, 0…1") double qValue) {

  public static final Table<PairTrend> TABLE =
      Table.published("pair_trends", PairTrend.class, "pair with a trend", "entity_a", "entity_b");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** How the share of units that hold a pair moves from period to period. */
public record PairTrend(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("dated units that hold both, at least aggregate.min-trend-documents") long bothCount,
    @Doc("periods where they meet") int meetingPeriods,
    @Flat @Doc("unit_share") Trend trend,
    @Flat
        @Doc(
            "a series that rises or falls as clearly, two-sided, by cochran_armitage_z; too small at"
                + " sentence and paragraph scope, where units of a document resemble each other; null"
                + " where cochran_armitage_z is. Family: all rows of this table with it")
        @Nullable Significance significance) {

  public static final Table<PairTrend> TABLE =
      Table.published("pair_trends", PairTrend.class, "pair with a trend", "entity_a", "entity_b")
          .showing(
              "entity_a entity_b both_count log_odds_slope log_odds_slope_low"
                  + " log_odds_slope_high cochran_armitage_z q_value periods meeting_periods",
              "log10_p");
}

package org.corpusstats.table.row;

import org.corpusstats.measure.trend.ClusteredSlope;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How a mean tone moves from period to period. */
public record ToneTrend(
    @Doc("{}; null where those that were scored are all of one period") double slope,
    @Flat(prefix = "slope_")
        @Doc(
            "clustered by document; null below three documents and where all are on the line, as"
                + " copies are")
        @Nullable ConfidenceInterval interval) {

  /** Null for null, where there are no two periods. */
  public static @Nullable ToneTrend of(@Nullable ClusteredSlope slope) {
    return slope == null
        ? null
        : new ToneTrend(slope.slope(), ConfidenceInterval.ofNullable(slope.interval()));
  }
}

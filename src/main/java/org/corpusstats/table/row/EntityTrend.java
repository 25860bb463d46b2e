package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** How the share of documents that mention an entity moves from period to period. */
public record EntityTrend(
    @Doc("entity") String entityId,
    @Doc("dated documents that mention it, at least aggregate.min-trend-documents")
        long documentCount,
    @Doc(
            "periods of the series: all that have documents; the entity's share is 0 where it is not"
                + " mentioned")
        int periods,
    @Doc("those that mention it") int mentioningPeriods,
    @Doc(
            "change of document_share a period: median slope between all pairs of periods, Theil"
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

  public static final Table<EntityTrend> TABLE =
      Table.published("entity_trends", EntityTrend.class, "entity with a trend", "entity_id");
}

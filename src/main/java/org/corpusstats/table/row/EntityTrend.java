package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** How the share of documents that mention an entity moves from period to period. */
public record EntityTrend(
    @Doc("entity") String entityId,
    @Doc("dated documents that mention it, at least aggregate.min-trend-documents")
        long documentCount,
    @Doc("periods that mention it") int mentioningPeriods,
    @Flat @Doc("document_share") Trend trend,
    @Flat
        @Doc(
            "a series that rises or falls as clearly, two-sided, by cochran_armitage_z; null where"
                + " that is. Family: all rows of this table with it")
        @Nullable Significance significance,
    @Flat(prefix = "sentiment_")
        @Doc(
            "change of the mean tone of its scored mentions from one period to the next, by least"
                + " squares over the dated ones; tone is −1…1 as in entity_sentiment")
        @Nullable ToneTrend sentiment) {

  public static final Table<EntityTrend> TABLE =
      Table.published("entity_trends", EntityTrend.class, "entity with a trend", "entity_id")
          .showing(
              "entity_id document_count log_odds_slope log_odds_slope_low log_odds_slope_high"
                  + " cochran_armitage_z q_value periods mentioning_periods sentiment_slope",
              "log10_p");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** How the share of documents that mention an entity moves from period to period. */
public record EntityTrend(
    @Doc("entity") String entityId,
    @Doc("dated documents that mention it, at least aggregate.min-trend-documents")
        long documentCount,
    @Doc("periods that mention it") int mentioningPeriods,
    @Flat @Doc("document_share") Trend trend,
    @Flat
        @Doc(
            "a series that rises or falls as clearly, two-sided, Mann–Kendall. Family: all rows of"
                + " this table")
        Significance significance) {

  public static final Table<EntityTrend> TABLE =
      Table.published("entity_trends", EntityTrend.class, "entity with a trend", "entity_id")
          .showing(
              "entity_id document_count theil_sen_slope slope_low slope_high"
                  + " mann_kendall_z q_value periods mentioning_periods",
              "log10_p");
}

package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A pair in a period with a unit of both. */
public record PairPeriod(
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc(
            "first day of the period (aggregate.period: day, week from Monday, month, quarter or"
                + " year); null for documents without a date")
        @Nullable LocalDate periodStart,
    @Doc("unit of counting, aggregate.pair-period-scope: sentence, paragraph or document")
        UnitScope scope,
    @Doc("units of the period that hold both") long bothCount,
    @Doc("documents with such a unit") long documentCount,
    @Doc("all units of the period") long periodUnitCount,
    @Doc("both_count/period_unit_count, 0…1") double unitShare,
    @Flat @Doc("units with both") @Nullable Standing standing,
    @Flat
        @Doc(
            "so many units with both or more, were those dealt to the periods at random"
                + " (hypergeometric): small where the period stands out; too small at sentence and"
                + " paragraph scope, where units of a document resemble each other; null without a"
                + " date. Family: each pair with dated units in each period")
        @Nullable Significance significance,
    @Flat(prefix = "sentiment_") @Doc("mean tone over the units with both, as in entity_pairs")
        @Nullable Estimate sentiment,
    @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage) {

  public static final Table<PairPeriod> TABLE =
      Table.published(
              "pair_periods",
              PairPeriod.class,
              "pair not related by name and period with a unit of both",
              "entity_a",
              "entity_b",
              "period_start")
          .showing(
              "entity_a entity_b period_start both_count period_unit_count"
                  + " expected_count z q_value sentiment_mean",
              "log10_p");
}

package org.corpusstats.table.row;

import java.time.LocalDate;
import org.corpusstats.table.Doc;
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
        String scope,
    @Doc("units of the period that hold both") long bothCount,
    @Doc("documents with such a unit") long documentCount,
    @Doc("all units of the period") long periodUnitCount,
    @Doc("both_count/period_unit_count, 0…1") double unitShare,
    @Doc(
            "units with both by chance: the pair's share of all dated units times those of the"
                + " period; null without a date")
        @Nullable Double expectedCount,
    @Doc("(both_count − expected_count)/√expected_count, Poisson; null without a date")
        @Nullable Double z,
    @Doc("log10 of the Poisson chance of so many units or more; null without a date")
        @Nullable Double log10P,
    @Doc(
            "Benjamini–Hochberg q-value over all rows with a date, 0…1: small where the period"
                + " stands out; null without a date")
        @Nullable Double qValue,
    @Doc("mean tone over the units with both, as in entity_pairs; null where none was scored")
        @Nullable Double sentimentMean,
    @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentLow,
    @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentHigh,
    @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage) {

  public static final Table<PairPeriod> TABLE =
      Table.published(
          "pair_periods",
          PairPeriod.class,
          "pair and period with a unit of both",
          "entity_a",
          "entity_b",
          "period_start");
}

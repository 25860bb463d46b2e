package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.core.ClusteredMean;
import org.corpusstats.core.Interval;
import org.corpusstats.table.Doc;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** How often and in what tone the more frequent pairs appear together in each period. */
public final class PairPeriods implements Statistic {
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
      @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage) {}

  public static final Table<PairPeriod> TABLE =
      Table.published(
          "pair_periods",
          PairPeriod.class,
          "pair and period with a unit of both",
          "entity_a",
          "entity_b",
          "period_start");

  @Override
  public Table<PairPeriod> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    PeriodLength length = config.periods().length();
    UnitScope scope = config.periods().pairScope();
    Periods periods = Periods.of(tables, length, scope);
    int minUnits = config.periods().minPairUnits();
    Dataset<Row> followed =
        tables
            .read(EntityPairs.TABLE)
            .filter(col("scope").equalTo(scope.columnValue()).and(col("both_count").geq(minUnits)))
            .select("scope", "entity_a", "entity_b");
    NumberedEntities entities = NumberedEntities.of(tables, config.pairs(), minUnits);
    DocumentGroups dated =
        DocumentGroups.by(tables, length.startOf(col("published")), "period_start");
    PairFilter mayBeFollowed =
        PairFilter.of(entities.numbered(followed), tables.count(EntityPairs.TABLE));
    Dataset<Row> counts =
        new CountPairs(Set.of(scope), true, PairBuckets.of(tables))
            .byGroup(dated.with(entities.mentions(tables, config)), mayBeFollowed)
            .filter(col("units").gt(0));
    Dataset<Row> series =
        Periods.withDatedCount(
            dated
                .named(entities.named(counts))
                .join(followed, new String[] {"scope", "entity_a", "entity_b"}, "left_semi"),
            "units",
            "entity_a",
            "entity_b");
    RowCodec<PairPeriod> codec = TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(pairPeriod(row, periods));
    return TestedRows.withQValues(series.map(measure, codec.encoder()), lit("pair_periods"));
  }

  private static PairPeriod pairPeriod(Row row, Periods periods) {
    LocalDate start = row.getAs("period_start");
    long both = row.<Long>getAs("units");
    Periods.Standing standing = periods.standing(start, both, row.<Long>getAs("dated_count"));
    long scored = row.<Long>getAs("scored_units");
    ClusteredMean tone = scored == 0 ? null : PairSums.tone(row);
    Interval interval = tone == null ? null : tone.interval();
    return new PairPeriod(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        start,
        row.getAs("scope"),
        both,
        row.<Long>getAs("documents"),
        standing.units(),
        standing.share(),
        standing.expected(),
        standing.z(),
        standing.log10P(),
        null,
        tone == null ? null : tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        (double) scored / both);
  }
}

package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.core.ClusteredMean;
import org.corpusstats.core.Interval;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
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
    Dataset<Row> starts =
        tables
            .read(Document.TABLE)
            .select(col("doc_id"), length.startOf(col("published")).as("period_start"));
    Dataset<Row> followed =
        tables
            .read(EntityPairs.TABLE)
            .filter(
                col("scope")
                    .equalTo(scope.columnValue())
                    .and(col("both_count").geq(config.periods().minPairUnits())));
    Column[] tallies =
        Stream.concat(
                Arrays.stream(Sentiments.tallies("scored_units", "tone_millionths")),
                Stream.of(count(lit(1)).as("document_count")))
            .toArray(Column[]::new);
    Dataset<Row> counts =
        PairUnits.of(tables, config, scope, followed)
            .join(starts, "doc_id")
            .groupBy("entity_a", "entity_b", "period_start")
            .agg(sum("units").as("both_count"), tallies);
    Dataset<Row> totals =
        counts
            .groupBy("entity_a", "entity_b")
            .agg(
                coalesce(sum(when(col("period_start").isNotNull(), col("both_count"))), lit(0L))
                    .as("dated_count"));
    RowCodec<PairPeriod> codec = TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(pairPeriod(row, scope, periods));
    return TestedRows.withQValues(
        counts.join(totals, new String[] {"entity_a", "entity_b"}).map(measure, codec.encoder()),
        lit("pair_periods"));
  }

  private static PairPeriod pairPeriod(Row row, UnitScope scope, Periods periods) {
    LocalDate start = row.getAs("period_start");
    long both = row.<Long>getAs("both_count");
    Periods.Standing standing = periods.standing(start, both, row.<Long>getAs("dated_count"));
    long scored = row.<Long>getAs("scored_values");
    ClusteredMean tone = scored == 0 ? null : Sentiments.clusteredMean(row);
    Interval interval = tone == null ? null : tone.interval();
    return new PairPeriod(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        start,
        scope.columnValue(),
        both,
        row.<Long>getAs("document_count"),
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

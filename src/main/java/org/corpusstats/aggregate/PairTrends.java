package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.Periods.Trend;
import org.corpusstats.table.Doc;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** Which of the more frequent pairs meet more and more, or less and less. */
public final class PairTrends implements Statistic {
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
      @Doc(
              "Mann–Kendall statistic with correction for ties, in standard deviations; above 0: rises")
          double mannKendallZ,
      @Doc("log10 of p_value") double log10P,
      @Doc("chance of a series that rises or falls as clearly, two-sided, 0…1") double pValue,
      @Doc("Benjamini–Hochberg q-value over all rows of this table, 0…1") double qValue) {}

  public static final Table<PairTrend> TABLE =
      Table.published("pair_trends", PairTrend.class, "pair with a trend", "entity_a", "entity_b");

  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<PairTrend> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Periods periods = Periods.of(tables, config.periods().length(), config.periods().pairScope());
    RowCodec<PairTrend> codec = TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(pairTrend(row, periods));
    Dataset<Row> series =
        Periods.series(
                tables.read(PairPeriods.TABLE),
                "both_count",
                config.periods().minTrendDocuments(),
                "entity_a",
                "entity_b")
            .filter(lit(periods.haveTrends()));
    return TestedRows.withQValues(series.map(measure, codec.encoder()), lit("pair_trends"));
  }

  private static PairTrend pairTrend(Row row, Periods periods) {
    Trend trend = periods.trend(row);
    return new PairTrend(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        row.<Long>getAs("dated_count"),
        trend.periods(),
        row.getList(row.fieldIndex("counts")).size(),
        trend.slope(),
        trend.slopeLow(),
        trend.slopeHigh(),
        trend.z(),
        trend.log10P(),
        trend.p(),
        UNTIL_ALL_ARE_TESTED);
  }
}

package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TestedRows;
import org.corpusstats.aggregate.time.Periods.Trend;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.PairTrend;

/** Which of the more frequent pairs meet more and more, or less and less. */
public final class PairTrends implements Statistic {
  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<PairTrend> table() {
    return PairTrend.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Periods periods = Periods.of(tables, config.periods().pairScope());
    RowCodec<PairTrend> codec = PairTrend.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(pairTrend(row, periods));
    Dataset<Row> series =
        Periods.series(
                tables.read(PairPeriod.TABLE),
                "both_count",
                config.periods().minTrendDocuments(),
                "entity_a",
                "entity_b")
            .filter(lit(periods.haveTrends()));
    return TestedRows.withQValues(tables, series.map(measure, codec.encoder()), lit("pair_trends"));
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

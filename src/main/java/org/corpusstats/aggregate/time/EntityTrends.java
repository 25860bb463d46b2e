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
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.EntityTrend;
import org.corpusstats.table.row.UnitScope;

/** Which entities are mentioned more and more, or less and less. */
public final class EntityTrends implements Statistic {
  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<EntityTrend> table() {
    return EntityTrend.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Periods periods = Periods.of(tables, UnitScope.DOCUMENT);
    RowCodec<EntityTrend> codec = EntityTrend.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(entityTrend(row, periods));
    Dataset<Row> series =
        Periods.series(
                tables.read(EntityPeriod.TABLE),
                "document_count",
                config.periods().minTrendDocuments(),
                "entity_id")
            .filter(lit(periods.haveTrends()));
    return TestedRows.withQValues(
        tables, series.map(measure, codec.encoder()), lit("entity_trends"));
  }

  private static EntityTrend entityTrend(Row row, Periods periods) {
    Trend trend = periods.trend(row);
    return new EntityTrend(
        row.getAs("entity_id"),
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

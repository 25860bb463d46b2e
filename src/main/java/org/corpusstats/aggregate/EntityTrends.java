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

/** Which entities are mentioned more and more, or less and less. */
public final class EntityTrends implements Statistic {
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
      @Doc(
              "Mann–Kendall statistic with correction for ties, in standard deviations; above 0: rises")
          double mannKendallZ,
      @Doc("log10 of p_value") double log10P,
      @Doc("chance of a series that rises or falls as clearly, two-sided, 0…1") double pValue,
      @Doc("Benjamini–Hochberg q-value over all rows of this table, 0…1") double qValue) {}

  public static final Table<EntityTrend> TABLE =
      Table.published("entity_trends", EntityTrend.class, "entity with a trend", "entity_id");

  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<EntityTrend> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Periods periods = Periods.of(tables, config.periods().length(), UnitScope.DOCUMENT);
    RowCodec<EntityTrend> codec = TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(entityTrend(row, periods));
    Dataset<Row> series =
        Periods.series(
                tables.read(EntityPeriods.TABLE),
                "document_count",
                config.periods().minTrendDocuments(),
                "entity_id")
            .filter(lit(periods.haveTrends()));
    return TestedRows.withQValues(series.map(measure, codec.encoder()), lit("entity_trends"));
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

package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitsByPeriod;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.measure.trend.ClusteredSlope;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityTrend;
import org.corpusstats.table.row.ToneTrend;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/** Which entities are mentioned more and more, or less and less, and in what changing tone. */
public final class EntityTrends implements Statistic {
  private record Toned(@Flat(prefix = "sentiment_") @Nullable ToneTrend sentiment) {}

  @Override
  public Table<EntityTrend> table() {
    return EntityTrend.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    UnitsByPeriod periods = UnitsByPeriod.of(tables, config.periods().length(), UnitScope.DOCUMENT);
    Dataset<Row> trends =
        periods.trends(
            EntitiesByPeriod.of(tables),
            "document_count",
            config.periods().minTrendDocuments(),
            "entity_id");
    Dataset<Row> toned =
        Rows.with(
                trends,
                Toned.class,
                row -> new Toned(tone(periods, row.getList(row.fieldIndex("in_periods")))))
            .drop("in_periods")
            .withColumnsRenamed(
                Map.of("dated_count", "document_count", "periods_with_it", "mentioning_periods"));
    return Significances.of(tables, toned, lit(EntityTrend.TABLE.name()));
  }

  private static @Nullable ToneTrend tone(UnitsByPeriod periods, List<Row> inPeriods) {
    SortedMap<Long, ClusteredMean> tones = new TreeMap<>();
    for (Row period : inPeriods) {
      ClusteredMean tone = Sentiments.clusteredMean(period);
      if (tone != null) {
        tones.put(periods.time(period.<LocalDate>getAs("period_start")), tone);
      }
    }
    return ToneTrend.of(ClusteredSlope.of(tones));
  }
}

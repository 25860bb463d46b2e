package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitsByPeriod;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.PairTrend;

/** Which of the more frequent pairs meet more and more, or less and less. */
public final class PairTrends implements Statistic {
  @Override
  public Table<PairTrend> table() {
    return PairTrend.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> trends =
        UnitsByPeriod.of(tables, config.periods().length(), config.periods().pairScope())
            .trends(
                tables
                    .read(PairPeriod.TABLE)
                    .select("entity_a", "entity_b", "period_start", "both_count"),
                "both_count",
                config.periods().minTrendDocuments(),
                "entity_a",
                "entity_b")
            .drop("in_periods")
            .withColumnsRenamed(
                Map.of("dated_count", "both_count", "periods_with_it", "meeting_periods"));
    return Significances.of(tables, trends, lit(PairTrend.TABLE.name()));
  }
}

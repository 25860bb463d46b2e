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
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.EntityTrend;
import org.corpusstats.table.row.UnitScope;

/** Which entities are mentioned more and more, or less and less. */
public final class EntityTrends implements Statistic {
  @Override
  public Table<EntityTrend> table() {
    return EntityTrend.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> trends =
        UnitsByPeriod.of(tables, UnitScope.DOCUMENT)
            .trends(
                tables.read(EntityPeriod.TABLE),
                "document_count",
                config.periods().minTrendDocuments(),
                "entity_id")
            .withColumnsRenamed(
                Map.of("dated_count", "document_count", "periods_with_it", "mentioning_periods"));
    return Significances.of(tables, trends, lit(EntityTrend.TABLE.name()));
  }
}

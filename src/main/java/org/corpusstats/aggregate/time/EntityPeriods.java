package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitsByPeriod;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.UnitScope;

/** How often and in what tone each entity is mentioned in each period. */
public final class EntityPeriods implements Statistic {
  @Override
  public Table<EntityPeriod> table() {
    return EntityPeriod.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> standings =
        UnitsByPeriod.of(tables, config.periods().length(), UnitScope.DOCUMENT)
            .withStandings(EntitiesByPeriod.of(tables), "document_count", "entity_id")
            .withColumnsRenamed(
                Map.of(
                    "period_unit_count", "period_document_count", "unit_share", "document_share"))
            .withColumn("sentiment_coverage", col("scored_values").divide(col("mention_count")));
    return Sentiments.withEstimate(
        Significances.ofTable(tables, standings, EntityPeriod.TABLE, "untested"),
        Sentiments::clusteredMean);
  }
}

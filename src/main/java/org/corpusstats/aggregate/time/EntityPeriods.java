package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitsByPeriod;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;

/** How often and in what tone each entity is mentioned in each period. */
public final class EntityPeriods implements Statistic {
  @Override
  public Table<EntityPeriod> table() {
    return EntityPeriod.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    UnitsByPeriod periods = UnitsByPeriod.of(tables, UnitScope.DOCUMENT);
    Dataset<Row> starts = tables.read(Representative.TABLE).select("doc_id", "period_start");
    Column[] tallies =
        Stream.concat(
                Arrays.stream(Sentiments.tallies("scored", "tone_millionths")),
                Stream.of(
                    sum("sentences").as("sentence_count"), count(lit(1)).as("document_count")))
            .toArray(Column[]::new);
    Dataset<Row> counts =
        tables
            .read(EntityInDocument.TABLE)
            .join(starts, "doc_id")
            .groupBy("entity_id", "period_start")
            .agg(sum("mentions").as("mention_count"), tallies);
    Dataset<Row> standings =
        periods
            .withStandings(counts, "document_count", "entity_id")
            .withColumnsRenamed(
                Map.of(
                    "period_unit_count", "period_document_count", "unit_share", "document_share"))
            .withColumn("sentiment_coverage", col("scored_values").divide(col("mention_count")));
    return Sentiments.withEstimate(
        Significances.of(tables, standings, lit(EntityPeriod.TABLE.name())),
        Sentiments::clusteredMean);
  }
}

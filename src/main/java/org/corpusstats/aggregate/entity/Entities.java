package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Spread;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.Representative;

/** How often, where and when each entity is mentioned. */
public final class Entities implements Statistic {
  @Override
  public Table<Entity> table() {
    return Entity.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Spread spread = Spread.of(tables, config.dispersionParts());
    Dataset<Row> documents =
        tables
            .read(Representative.TABLE)
            .select("doc_id", "source", "published", "period_start", "token_count", "copies");
    Dataset<Row> counts =
        tables
            .read(EntityInDocument.TABLE)
            .withColumnRenamed("mentions", "occurrences")
            .join(documents, "doc_id");
    // By source first, so that sources can be counted without a set.
    Dataset<Row> sums =
        counts
            .groupBy("entity_id", "source")
            .agg(
                sum("occurrences").as("frequency"),
                sum(col("occurrences").multiply(col("copies").plus(1))).as("raw_count"),
                sum("sentences").as("sentence_count"),
                sum("paragraphs").as("paragraph_count"),
                count(lit(1)).as("document_count"),
                min("published").as("first_published"),
                max("published").as("last_published"))
            .groupBy("entity_id")
            .agg(
                count("source").as("source_count"),
                sum("frequency").as("frequency"),
                sum("raw_count").as("raw_count"),
                sum("sentence_count").as("sentence_count"),
                sum("paragraph_count").as("paragraph_count"),
                sum("document_count").as("document_count"),
                min("first_published").as("first_published"),
                max("last_published").as("last_published"));
    return spread
        .withDispersion(counts, sums, "entity_id")
        .withColumn("amplification", col("raw_count").divide(col("frequency")))
        .withColumnRenamed("frequency", "mention_count")
        .join(tables.read(EntityName.TABLE), "entity_id");
  }
}

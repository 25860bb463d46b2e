package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.MentionTone;

/** Mentions added up by entity and document, for all statistics of entities. */
public final class EntitiesInDocuments implements Statistic {
  @Override
  public Table<EntityInDocument> table() {
    return EntityInDocument.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return tables
        .read(MentionTone.TABLE)
        .groupBy("entity_id", "doc_id")
        .agg(
            count(lit(1)).as("mentions"),
            count_distinct(col("sentence_index")).as("sentences"),
            count_distinct(col("paragraph_index")).as("paragraphs"),
            count("tone_millionths").as("scored"),
            sumOrZero("tone_millionths"),
            sumOrZero("negative_millionths"),
            sumOrZero("positive_millionths"));
  }

  private static Column sumOrZero(String column) {
    return coalesce(sum(column), lit(0L)).as(column);
  }
}

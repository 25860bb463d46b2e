package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Prose;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityAlias;

/** The names under which each entity was found. */
public final class EntityAliases implements Statistic {
  @Override
  public Table<EntityAlias> table() {
    return EntityAlias.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return Prose.mentions(tables)
        .groupBy(col("entity_id"), col("text").as("alias"), col("rule"))
        .agg(
            count(lit(1)).as("mention_count"),
            count_distinct(col("doc_id")).as("document_count"),
            min("doc_id").as("example_doc_id"),
            min("confidence").as("confidence"));
  }
}

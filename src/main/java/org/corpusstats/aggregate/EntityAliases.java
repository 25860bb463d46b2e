package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Mention;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** The names under which each entity was found. */
public final class EntityAliases implements Statistic {
  /** A spelling of an entity. */
  public record EntityAlias(
      @Doc("entity") String entityId,
      @Doc("the mention as it stands in texts") String alias,
      @Doc("mentions with this spelling") long mentionCount,
      @Doc("documents with this spelling") long documentCount,
      @Doc("resolution rule that took it for the entity") String rule,
      @Doc("how sure that rule is of the least certain of these mentions, 0…1") double confidence,
      @Doc("a document with this spelling") String exampleDocId) {}

  public static final Table<EntityAlias> TABLE =
      Table.published(
          "entity_aliases", EntityAlias.class, "alias of an entity", "entity_id", "alias", "rule");

  @Override
  public Table<EntityAlias> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return tables
        .read(Mention.TABLE)
        .groupBy(col("entity_id"), col("text").as("alias"), col("rule"))
        .agg(
            count(lit(1)).as("mention_count"),
            count_distinct(col("doc_id")).as("document_count"),
            min("doc_id").as("example_doc_id"),
            min("confidence").as("confidence"));
  }
}

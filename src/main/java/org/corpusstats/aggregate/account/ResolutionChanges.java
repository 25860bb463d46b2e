package org.corpusstats.aggregate.account;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Prose;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.ResolutionChange;
import org.corpusstats.table.row.UnitScope;

/**
 * What resolution did to the numbers of the most frequent entities and pairs: their counts beside
 * those of their own names alone.
 */
public final class ResolutionChanges implements Statistic {
  private static final int MOST_ROWS = 50;
  private static final int MOST_NAMES = 5;

  @Override
  public Table<ResolutionChange> table() {
    return ResolutionChange.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> mentions = Prose.mentions(tables);
    return entities(tables.read(Entity.TABLE), mentions)
        .unionByName(pairs(tables.read(EntityPair.TABLE), mentions));
  }

  private static Dataset<Row> entities(Dataset<Row> entities, Dataset<Row> mentions) {
    Dataset<Row> most =
        mostFrequent(
            entities.select(
                lit("entity").as("subject"),
                col("entity_id").as("entity_a"),
                lit(null).cast("string").as("entity_b"),
                col("name").as("name_a"),
                lit(null).cast("string").as("name_b"),
                col("mention_count").as("count")));
    Dataset<Row> byName =
        mentions.groupBy(col("alias_id").as("named_id")).agg(count(lit(1)).as("named_count"));
    return most.join(ranks(most, byName), new String[] {"entity_a"}, "left")
        .withColumn("count_by_name", coalesce(col("count_by_name"), lit(0L)))
        .join(mergedNames(most, mentions), new String[] {"entity_a"}, "left");
  }

  /**
   * Count and rank by name of a few entities. Each is compared with all names, so that these need
   * not be sorted in one task.
   */
  private static Dataset<Row> ranks(Dataset<Row> few, Dataset<Row> byName) {
    Dataset<Row> own =
        few.select("entity_a")
            .join(byName, col("entity_a").equalTo(col("named_id")))
            .select(col("entity_a"), col("named_count").as("count_by_name"));
    Column isBefore =
        col("named_count")
            .gt(col("count_by_name"))
            .or(
                col("named_count")
                    .equalTo(col("count_by_name"))
                    .and(col("named_id").leq(col("entity_a"))));
    return byName
        .join(broadcast(own), isBefore)
        .groupBy("entity_a", "count_by_name")
        .agg(count(lit(1)).as("rank_by_name"));
  }

  private static Dataset<Row> mergedNames(Dataset<Row> few, Dataset<Row> mentions) {
    return mentions
        .join(broadcast(few.select("entity_a")), col("entity_id").equalTo(col("entity_a")))
        .filter(col("alias_id").notEqual(col("entity_id")))
        .groupBy("entity_a", "alias_id", "text")
        .agg(count(lit(1)).as("spelled"))
        .groupBy("entity_a", "alias_id")
        .agg(
            sum("spelled").as("mentions"),
            min(struct(col("spelled").multiply(-1), col("text"))).getField("text").as("text"))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("entity_a")
                        .orderBy(col("mentions").desc(), col("alias_id"))))
        .filter(col("place").leq(MOST_NAMES))
        .groupBy("entity_a")
        .agg(
            array_join(array_sort(collect_list(struct("place", "text"))).getField("text"), "; ")
                .as("merged_names"));
  }

  private static Dataset<Row> pairs(Dataset<Row> pairs, Dataset<Row> mentions) {
    Dataset<Row> most =
        mostFrequent(
            pairs
                .filter(
                    col("scope").equalTo(UnitScope.SENTENCE.columnValue()).and(not(col("related"))))
                .select(
                    lit("pair").as("subject"),
                    col("entity_a"),
                    col("entity_b"),
                    col("name_a"),
                    col("name_b"),
                    col("both_count").as("count")));
    Dataset<Row> few = broadcast(most.select("entity_a", "entity_b"));
    // As in PairsOfDocument, mentions that overlap do not make a pair.
    Dataset<Row> byName =
        side(mentions, "a")
            .join(few, "entity_a")
            .join(
                side(mentions, "b"), new String[] {"doc_id", "sentence_index", "entity_b"}, "inner")
            .filter(col("begin_a").geq(col("end_b")).or(col("begin_b").geq(col("end_a"))))
            .groupBy("entity_a", "entity_b")
            .agg(count_distinct(col("doc_id"), col("sentence_index")).as("count_by_name"));
    return most.join(byName, new String[] {"entity_a", "entity_b"}, "left")
        .withColumn("count_by_name", coalesce(col("count_by_name"), lit(0L)))
        .withColumn("rank_by_name", lit(null).cast("bigint"))
        .withColumn("merged_names", lit(null).cast("string"));
  }

  private static Dataset<Row> side(Dataset<Row> mentions, String side) {
    return mentions.select(
        col("doc_id"),
        col("sentence_index"),
        col("alias_id").as("entity_" + side),
        col("char_begin").as("begin_" + side),
        col("char_end").as("end_" + side));
  }

  /** The first rows by count, with their ranks. Only they are ranked, so one task is enough. */
  private static Dataset<Row> mostFrequent(Dataset<Row> rows) {
    Column[] order = {col("count").desc(), col("entity_a"), col("entity_b")};
    return rows.sort(order)
        .limit(MOST_ROWS)
        .withColumn("rank", row_number().over(Window.partitionBy("subject").orderBy(order)));
  }
}

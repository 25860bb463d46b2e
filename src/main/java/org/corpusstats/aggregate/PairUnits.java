package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;

/**
 * In which documents chosen pairs stand together, and in what tone: what pairs over time are summed
 * from. Only units of the pairs' own entities are joined, so that a minimum count for pairs keeps
 * this small where all pairs would be many.
 */
final class PairUnits {
  private PairUnits() {}

  /**
   * One row for each pair and document with a unit of both: entity_a, entity_b, doc_id, units,
   * scored_units and tone_millionths, their sum over the scored units.
   *
   * @param pairs entity_a and entity_b, in order
   */
  static Dataset<Row> of(
      Tables tables, AggregateConfig config, UnitScope scope, Dataset<Row> pairs) {
    Dataset<Row> entities =
        pairs
            .select(col("entity_a").as("entity_id"))
            .union(pairs.select(col("entity_b")))
            .distinct();
    Dataset<Row> presences =
        MentionTones.of(tables, config)
            .join(entities, "entity_id")
            .groupBy(col("doc_id"), unit(scope).as("unit"), col("entity_id"))
            .agg(
                min("char_end").as("least_end"),
                max("char_begin").as("greatest_begin"),
                try_divide(sum("tone_millionths"), count("tone_millionths")).as("tone"));
    Column tone = floor(col("tone_a").plus(col("tone_b")).divide(2).plus(0.5));
    // Some mention of one ends before some of the other begins, or no two are apart.
    Column apart =
        col("greatest_begin_a")
            .geq(col("least_end_b"))
            .or(col("greatest_begin_b").geq(col("least_end_a")));
    return side(presences, "a")
        .join(side(presences, "b"), new String[] {"doc_id", "unit"})
        .filter(col("entity_a").lt(col("entity_b")).and(apart))
        .join(pairs.select("entity_a", "entity_b"), new String[] {"entity_a", "entity_b"})
        .withColumn("tone", tone)
        .groupBy("entity_a", "entity_b", "doc_id")
        .agg(
            count(lit(1)).as("units"),
            count("tone").as("scored_units"),
            coalesce(sum("tone"), lit(0L)).as("tone_millionths"));
  }

  private static Column unit(UnitScope scope) {
    return switch (scope) {
      case SENTENCE -> col("sentence_index");
      case PARAGRAPH -> col("paragraph_index");
      case DOCUMENT -> lit(0);
    };
  }

  private static Dataset<Row> side(Dataset<Row> presences, String side) {
    return presences.select(
        col("doc_id"),
        col("unit"),
        col("entity_id").as("entity_" + side),
        col("least_end").as("least_end_" + side),
        col("greatest_begin").as("greatest_begin_" + side),
        col("tone").as("tone_" + side));
  }
}

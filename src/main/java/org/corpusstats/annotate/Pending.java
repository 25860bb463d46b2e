package org.corpusstats.annotate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much there is to annotate.
 *
 * @param texts distinct texts
 * @param characters their code points
 */
record Pending(long texts, long characters) {
  static Pending of(Dataset<Row> pending) {
    Row amount = pending.agg(count(lit(1)), coalesce(sum("character_count"), lit(0L))).first();
    return new Pending(amount.getLong(0), amount.getLong(1));
  }
}

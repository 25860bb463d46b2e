package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.PairConfig;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.PairTally;

/**
 * Which pairs {@link EntityPairs} publishes, known before they are measured unless it depends on
 * how strong they are: what else is told of pairs can be computed beside it.
 *
 * @param count the number of rows
 */
record PublishedPairs(Dataset<Row> rows, long count) {
  /** Rows with the columns scope, entity_a, entity_b and both_count. */
  static PublishedPairs of(Tables tables, PairConfig config) {
    Table<?> table = config.perEntity() == 0 ? PairTally.TABLE : EntityPair.TABLE;
    Dataset<Row> rows = tables.read(table).withColumnRenamed("units", "both_count");
    return new PublishedPairs(
        rows.select(col("scope"), col("entity_a"), col("entity_b"), col("both_count")),
        tables.count(table));
  }
}

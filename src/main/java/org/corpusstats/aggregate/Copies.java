package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Document;
import org.corpusstats.table.Tables;

/** How often the text of a representative document was printed: itself and its exact copies. */
final class Copies {
  private Copies() {}

  /** One row for each representative document: doc_id and prints, at least 1. */
  static Dataset<Row> of(Tables tables) {
    return tables
        .read(Document.TABLE)
        .groupBy(col("duplicate_group").as("doc_id"))
        .agg(count(lit(1)).as("prints"));
  }
}

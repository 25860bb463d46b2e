package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Document;

/** How often the text of a representative document was printed: itself and its exact copies. */
public final class Copies {
  private static final Column PRINTS = count(lit(1)).as("prints");

  private Copies() {}

  /** One row for each representative document: doc_id and prints, at least 1. */
  public static Dataset<Row> of(Tables tables) {
    return byGroup(tables).agg(PRINTS);
  }

  /** The same with a further column of the representative document's. */
  public static Dataset<Row> of(Tables tables, Column value, String name) {
    return byGroup(tables).agg(PRINTS, max(when(col("is_representative"), value)).as(name));
  }

  /** A duplicate group has the id of its representative. */
  private static RelationalGroupedDataset byGroup(Tables tables) {
    return tables.read(Document.TABLE).groupBy(col("duplicate_group").as("doc_id"));
  }
}

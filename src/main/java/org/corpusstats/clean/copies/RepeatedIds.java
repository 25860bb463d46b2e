package org.corpusstats.clean.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Tells documents apart whose records state the same id. */
public final class RepeatedIds {
  private static final String STATED = "id";

  private RepeatedIds() {}

  /** Documents with the ids that their records state, some of them the same. */
  public static Dataset<Row> asStated(Dataset<Row> toldApart) {
    return toldApart
        .withColumn("doc_id", coalesce(try_element_at(col("metadata"), lit(STATED)), col("doc_id")))
        .withColumn(
            "metadata", map_filter(col("metadata"), (name, value) -> name.notEqual(lit(STATED))));
  }

  /**
   * Gives all but the first of each id, by the order of uris and records, a suffix from where they
   * were read; the id that they state stays in their metadata.
   *
   * @param documents rows with doc_id, uri, record and metadata; read twice, their texts once
   */
  static Dataset<Row> toldApart(Dataset<Row> documents) {
    Dataset<Row> places = documents.select("doc_id", "uri", "record");
    Dataset<Row> ids =
        places.groupBy("doc_id").agg(count(lit(1)).as("times")).filter(col("times").gt(1));
    if (ids.isEmpty()) {
      return documents;
    }
    Column record = coalesce(col("record"), lit(0L));
    Column suffix = substring(sha2(concat(col("uri"), lit("#"), record), 256), 1, 16);
    Dataset<Row> later =
        places
            .join(ids, "doc_id")
            .withColumn(
                "place",
                row_number().over(Window.partitionBy("doc_id").orderBy(col("uri"), record)))
            .filter(col("place").gt(1))
            .select(
                col("uri").as("later_uri"),
                record.as("later_record"),
                concat(col("doc_id"), lit("~"), suffix).as("later_id"));
    Column isLater = col("later_id").isNotNull();
    return documents
        .join(
            later,
            col("uri").equalTo(col("later_uri")).and(record.equalTo(col("later_record"))),
            "left")
        .withColumn(
            "metadata",
            when(isLater, map_concat(col("metadata"), map(lit(STATED), col("doc_id"))))
                .otherwise(col("metadata")))
        .withColumn("doc_id", coalesce(col("later_id"), col("doc_id")))
        .drop("later_uri", "later_record", "later_id");
  }
}

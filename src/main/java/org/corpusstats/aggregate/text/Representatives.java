package org.corpusstats.aggregate.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Representative;

/** The documents that statistics count, with their units, for all statistics. */
public final class Representatives implements Statistic {
  @Override
  public Table<Representative> table() {
    return Representative.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> documents = tables.read(Document.TABLE);
    Dataset<Row> groups =
        documents
            .groupBy(col("duplicate_group").as("doc_id"))
            .agg(count(lit(1)).minus(1).cast(DataTypes.IntegerType).as("copies"));
    return documents
        .filter("is_representative")
        .join(groups, "doc_id")
        .withColumn("period_start", config.periods().length().startOf(col("published")));
  }
}

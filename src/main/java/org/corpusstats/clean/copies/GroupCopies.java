package org.corpusstats.clean.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Groups documents of the same text. The earliest dated one stands for its group, then the first in
 * order of ids: a choice that no order of files or partitions changes.
 */
public final class GroupCopies {
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  private GroupCopies() {}

  /**
   * From rows of {@link org.corpusstats.table.row.CleanDocument} to {@link
   * org.corpusstats.table.row.AcceptedDocument}.
   */
  public static Dataset<Row> group(Dataset<Row> documents) {
    Dataset<Row> groups =
        documents
            .groupBy("text_sha256")
            .agg(
                min(struct(coalesce(col("published"), lit(AFTER_ALL)), col("doc_id")))
                    .getField("doc_id")
                    .as("duplicate_group"));
    return documents
        .join(groups, "text_sha256")
        .withColumn("is_representative", col("duplicate_group").equalTo(col("doc_id")));
  }
}

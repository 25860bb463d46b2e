package org.corpusstats.clean;

import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.corpusstats.clean.copies.RepeatedIds;
import org.corpusstats.table.RecordSchema;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.Rejection;

/** Takes cleaned records back from the published tables that were made from them. */
public final class CleanedBefore {
  private CleanedBefore() {}

  /**
   * Rows of {@link CleanedRecord}, with the ids that their records stated.
   *
   * @param documents of {@link CleanDocument} and more columns
   * @param rejections of {@link Rejection}, by the stages read and clean
   */
  public static Dataset<Row> from(Dataset<Row> documents, Dataset<Row> rejections) {
    return withTheirIds(RepeatedIds.asStated(documents), rejections);
  }

  /** The same with the ids that tell documents apart, whatever their records stated. */
  public static Dataset<Row> withTheirIds(Dataset<Row> documents, Dataset<Row> rejections) {
    Dataset<Row> document = documents.select(struct(columns(CleanDocument.class)).as("document"));
    Dataset<Row> rejection = rejections.select(struct(columns(Rejection.class)).as("rejection"));
    return document.unionByName(rejection, true).select(columns(CleanedRecord.class));
  }

  private static Column[] columns(Class<? extends Record> type) {
    return Arrays.stream(RecordSchema.of(type).fieldNames())
        .map(functions::col)
        .toArray(Column[]::new);
  }
}

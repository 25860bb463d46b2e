package org.corpusstats.clean;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;

/** Cleans every raw record: rows of {@link RawRecord} to rows of {@link CleanedRecord}. */
public final class CleanRecords {
  private CleanRecords() {}

  public static Dataset<Row> clean(Dataset<Row> raw, CleanConfig config) {
    RowCodec<RawRecord> records = new RowCodec<>(RawRecord.class);
    RowCodec<CleanedRecord> cleaned = CleanedRecord.TABLE.codec();
    MapFunction<Row, Row> clean =
        row -> cleaned.toRow(CleanRecord.clean(records.fromRow(row), config));
    return raw.map(clean, cleaned.encoder());
  }
}

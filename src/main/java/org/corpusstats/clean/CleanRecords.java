package org.corpusstats.clean;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.RawRecord;

/** The stage clean: makes a document or a rejection of every raw record, and groups the copies. */
public final class CleanRecords {
  private CleanRecords() {}

  /**
   * Writes {@link CleanedRecord} and {@link AcceptedDocument}.
   *
   * @param raw of {@link RawRecord}
   */
  public static Cleaned run(Workspace workspace, Dataset<Row> raw, CleanConfig settings) {
    Snapshot tables = workspace.tables();
    tables.write(CleanedRecord.TABLE, clean(raw, settings));
    tables.write(AcceptedDocument.TABLE, GroupCopies.group(documents(tables)));
    return count(tables);
  }

  private static Dataset<Row> documents(Tables tables) {
    return RepeatedIds.toldApart(
        tables.read(CleanedRecord.TABLE).filter("document is not null").select("document.*"));
  }

  /** What the tables that the stage writes hold. */
  public static Cleaned count(Tables tables) {
    long documents = tables.count(AcceptedDocument.TABLE);
    return new Cleaned(
        documents,
        tables.read(AcceptedDocument.TABLE).filter("not is_representative").count(),
        tables.count(CleanedRecord.TABLE) - documents);
  }

  private static Dataset<Row> clean(Dataset<Row> raw, CleanConfig settings) {
    RowCodec<RawRecord> records = new RowCodec<>(RawRecord.class);
    RowCodec<CleanedRecord> cleaned = CleanedRecord.TABLE.codec();
    MapFunction<Row, Row> clean =
        row -> cleaned.toRow(CleanRecord.clean(records.fromRow(row), settings));
    return raw.map(clean, cleaned.encoder());
  }
}

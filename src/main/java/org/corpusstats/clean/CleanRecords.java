package org.corpusstats.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.clean.copies.GroupCopies;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.DuplicateKind;
import org.corpusstats.table.row.RawRecord;

/** The stage clean: makes a document or a rejection of every raw record, and groups the copies. */
public final class CleanRecords {
  /** Raised whenever reading or cleaning makes other documents of the same files. */
  public static final String CODE_VERSION = "4";

  /** Fields of records, and named groups, that become columns of documents and no metadata. */
  public static final Set<String> FIELDS_WITH_COLUMNS = CleanRecord.COLUMNS;

  private CleanRecords() {}

  /**
   * Writes {@link CleanedRecord} and {@link AcceptedDocument}.
   *
   * @param raw of {@link RawRecord}
   * @param cleanedBefore of {@link CleanedRecord}: what an earlier run made of records that are not
   *     among these
   */
  public static Cleaned run(
      Workspace workspace, Dataset<Row> raw, Dataset<Row> cleanedBefore, CleanConfig settings) {
    Snapshot tables = workspace.tables();
    tables.write(CleanedRecord.TABLE, clean(raw, settings).unionByName(cleanedBefore));
    GroupCopies.run(tables, settings.copies());
    return count(tables);
  }

  /** What the tables that the stage writes hold. */
  public static Cleaned count(Tables tables) {
    long documents = tables.count(AcceptedDocument.TABLE);
    Column isExact = col("duplicate_kind").equalTo(DuplicateKind.EXACT.columnValue());
    Row copies =
        tables
            .read(AcceptedDocument.TABLE)
            .filter("not is_representative")
            .agg(count_if(isExact), count_if(not(isExact)))
            .first();
    return new Cleaned(
        documents,
        copies.getLong(0),
        copies.getLong(1),
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

package org.corpusstats.clean.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.AcceptedDocument;
import org.corpusstats.table.row.CleanedRecord;
import org.corpusstats.table.row.DistinctText;
import org.corpusstats.table.row.DuplicateKind;

/**
 * Groups documents that are copies of each other. The earliest dated one stands for its group, then
 * the longest, then the first in order of ids: a choice that no order of files or partitions
 * changes.
 */
public final class GroupCopies {
  private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

  /** Up to so many records, in files of so many bytes, one task takes less time than many. */
  private static final long FEW_RECORDS = 5_000;

  private static final long FEW_BYTES = 8L << 20;

  private GroupCopies() {}

  /** Writes {@link AcceptedDocument} from {@link CleanedRecord}. */
  public static void run(Snapshot tables, CopiesConfig config) {
    boolean few =
        tables.count(CleanedRecord.TABLE) <= FEW_RECORDS
            && tables.sizeBytes(CleanedRecord.TABLE) <= FEW_BYTES;
    run(tables, config, few);
  }

  /**
   * Does the same either way.
   *
   * @param few whether the texts fit into the memory of one task
   */
  static void run(Snapshot tables, CopiesConfig config, boolean few) {
    Dataset<Row> documents = withExactCopies(tables.read(CleanedRecord.TABLE));
    tables.write(
        AcceptedDocument.TABLE, grouped(documents, nearCopies(tables, documents, config, few)));
  }

  private static Dataset<Row> nearCopies(
      Snapshot tables, Dataset<Row> documents, CopiesConfig config, boolean few) {
    if (!config.near()) {
      StructType schema = new RowCodec<>(NearCopy.class).schema();
      return documents.sparkSession().createDataFrame(List.of(), schema);
    }
    if (few) {
      return NearCopies.amongFew(texts(documents), config);
    }
    tables.write(DistinctText.TABLE, texts(documents));
    return NearCopies.among(tables.read(DistinctText.TABLE), config);
  }

  /** Documents, each with the one that stands for those of its text: {@code same_text}. */
  private static Dataset<Row> withExactCopies(Dataset<Row> cleaned) {
    Dataset<Row> documents =
        RepeatedIds.toldApart(cleaned.filter(col("document").isNotNull()).select("document.*"));
    Dataset<Row> texts =
        documents
            .groupBy("text_sha256")
            .agg(
                min(struct(coalesce(col("published"), lit(AFTER_ALL)), col("doc_id")))
                    .getField("doc_id")
                    .as("same_text"));
    return documents.join(texts, "text_sha256");
  }

  /** The texts that are long enough to be near copies, once each. */
  private static Dataset<Row> texts(Dataset<Row> documents) {
    RowCodec<DistinctText> codec = DistinctText.TABLE.codec();
    FlatMapFunction<Row, Row> text =
        row -> {
          Shingles shingles = Shingles.of(row.<String>getAs("text"));
          if (shingles.size() < CompareTexts.FEWEST_SHINGLES) {
            return Collections.emptyIterator();
          }
          String sha256 = row.getAs("text_sha256");
          DistinctText distinct =
              new DistinctText(
                  DistinctText.textId(sha256),
                  sha256,
                  row.getAs("doc_id"),
                  row.getAs("published"),
                  row.<Integer>getAs("character_count"),
                  shingles.toBytes());
          return List.of(codec.toRow(distinct)).iterator();
        };
    return documents
        .filter(col("doc_id").equalTo(col("same_text")))
        .select("text_sha256", "doc_id", "published", "character_count", "text")
        .flatMap(text, codec.encoder());
  }

  private static Dataset<Row> grouped(Dataset<Row> documents, Dataset<Row> nearCopies) {
    Column isRepresentative = col("duplicate_group").equalTo(col("doc_id"));
    Column kind = coalesce(col("duplicate_kind"), lit(DuplicateKind.EXACT.columnValue()));
    return documents
        .join(nearCopies, new String[] {"text_sha256"}, "left")
        .withColumn("duplicate_group", coalesce(col("duplicate_group"), col("same_text")))
        .withColumn("is_representative", isRepresentative)
        .withColumn("duplicate_kind", when(not(isRepresentative), kind));
  }
}

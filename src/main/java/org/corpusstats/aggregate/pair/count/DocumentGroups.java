package org.corpusstats.aggregate.pair.count;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.Copies;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Document;

/**
 * Representative documents in numbered groups, such as those of one source or of one period, for
 * {@link CountPairs}.
 */
public final class DocumentGroups {
  private final Dataset<Row> documents;

  /** Columns of the value and group. */
  private final Dataset<Row> numbers;

  private DocumentGroups(Dataset<Row> documents, Dataset<Row> numbers) {
    this.documents = documents;
    this.numbers = numbers;
  }

  /**
   * @param value what the documents of a group share, from columns of {@link Document}; documents
   *     where it is null are in the group −1
   * @param name of the value's column
   */
  public static DocumentGroups by(Tables tables, Column value, String name) {
    Dataset<Row> values =
        tables.read(Document.TABLE).filter("is_representative").select(value.as(name)).distinct();
    Dataset<Row> numbers =
        broadcast(OrderedNumbers.ofFew(values.filter(col(name).isNotNull()), name, "group"));
    Dataset<Row> documents =
        Copies.of(tables, value, name)
            .join(numbers, new String[] {name}, "left")
            .select(
                col("doc_id"),
                coalesce(col("group"), lit(-1)).as("group"),
                col("prints").minus(1).cast(DataTypes.IntegerType).as("copies"));
    return new DocumentGroups(documents, numbers);
  }

  /** The input of {@link CountPairs}: one row for each document with mentions. */
  public Dataset<Row> with(Dataset<Row> mentions) {
    return MentionRuns.byDocument(documents.join(mentions, "doc_id"));
  }

  /** Rows with the value in place of the group's number. */
  public Dataset<Row> named(Dataset<Row> counts) {
    return counts.join(numbers, new String[] {"group"}, "left").drop("group");
  }
}

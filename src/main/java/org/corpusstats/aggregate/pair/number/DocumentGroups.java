package org.corpusstats.aggregate.pair.number;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.MentionRuns;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;

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
   * @param name the column of {@link Representative} that the documents of a group share; documents
   *     where it is null are in the group −1
   */
  public static DocumentGroups by(Tables tables, String name) {
    return by(tables, name, OrderedNumbers.MOST_BROADCAST);
  }

  /**
   * @param mostBroadcast values that every task can hold
   */
  static DocumentGroups by(Tables tables, String name, long mostBroadcast) {
    Dataset<Row> representatives = tables.read(Representative.TABLE);
    Dataset<Row> values = representatives.filter(col(name).isNotNull()).select(name).distinct();
    // There are no more values than documents, whose number is known.
    boolean few =
        tables.count(Representative.TABLE) <= mostBroadcast || values.count() <= mostBroadcast;
    Dataset<Row> numbers =
        few
            ? broadcast(OrderedNumbers.ofFew(values, name, "group"))
            : OrderedNumbers.of(values, name, "group");
    Dataset<Row> documents =
        representatives
            .join(numbers, new String[] {name}, "left")
            .select(
                col("doc_id"),
                coalesce(col("group"), lit(-1)).as("group"),
                col("copies"),
                col("sentence_count"),
                col("paragraph_count"));
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

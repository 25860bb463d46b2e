package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Sentence;

/** What statistics count of the text: all that is not marked as template text. */
public final class Prose {
  private Prose() {}

  /** Rows of {@link Mention}. */
  public static Dataset<Row> mentions(Tables tables) {
    return of(tables.read(Mention.TABLE));
  }

  /**
   * Rows of {@link Sentence} that are prose, be it in part, with {@code token_count} less the
   * tokens that are not.
   */
  public static Dataset<Row> sentences(Tables tables) {
    return of(tables.read(Sentence.TABLE))
        .withColumn("token_count", col("token_count").minus(col("template_token_count")));
  }

  private static Dataset<Row> of(Dataset<Row> rows) {
    return rows.filter(col("template").isNull());
  }
}

package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.document.SeenName;
import org.corpusstats.table.row.CorpusName;

/** Gathers the names that several documents hold, for all documents to look for. */
final class CorpusNames {
  /** Names that are looked for in every document; bounds what an executor holds. */
  private static final int MOST_NAMES = 200_000;

  /** Other words need so many documents, and no vague type … */
  private static final int FEWEST_DOCUMENTS = 3;

  /** … and to be names in so many of their uses. */
  private static final double LEAST_SHARE = 0.5;

  private static final String MAY_BE_NAME = "^(?:\\p{Lu}{2}|\\p{Lu}\\S*\\p{Ll}\\S*)$";

  /** Two words or more, or three capitals or more: what is hardly ever anything else. */
  private static final String WORTH_LOOKING_FOR = "\\p{L}\\S*\\s+\\S*\\p{L}|^\\p{Lu}{3,}$";

  private CorpusNames() {}

  /**
   * Rows of {@link CorpusName}, the most frequent names first, each with its most frequent type.
   *
   * @param seen of {@link SeenName}, each name and each use once for every document
   */
  static Dataset<Row> of(Dataset<Row> seen, ResolveConfig config) {
    Column worth = col("text").rlike(WORTH_LOOKING_FOR);
    Column byUse =
        col("text")
            .rlike(MAY_BE_NAME)
            .and(col("type").notEqual("MISC"))
            .and(col("document_count").geq(FEWEST_DOCUMENTS))
            .and(col("named").geq(col("uses").multiply(LEAST_SHARE)));
    return seen.groupBy("text", "type")
        .agg(count(col("type")).as("documents"), sum("uses").as("uses"))
        .groupBy("text")
        .agg(
            min(struct(col("documents").multiply(-1), col("type"))).getField("type").as("type"),
            sum("documents").as("document_count"),
            sum(when(col("type").isNotNull(), col("uses")).otherwise(0)).as("named"),
            sum("uses").as("uses"))
        .filter(col("document_count").geq(config.minAliasDocuments()).and(worth.or(byUse)))
        .select("text", "type", "document_count")
        .sort(col("document_count").desc(), col("text"))
        .limit(MOST_NAMES);
  }
}

package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.document.SeenName;
import org.corpusstats.table.row.CorpusName;

/** Gathers the names that several documents hold, for all documents to look for. */
final class CorpusNames {
  /** Names that are looked for in every document; bounds what an executor holds. */
  private static final int MOST_NAMES = 200_000;

  /** Two words or more, or three capitals or more: what is hardly ever anything else. */
  private static final String WORTH_LOOKING_FOR = "\\p{L}\\S*\\s+\\S*\\p{L}|^\\p{Lu}{3,}$";

  private CorpusNames() {}

  /**
   * Rows of {@link CorpusName}, the most frequent names first, each with its most frequent type.
   *
   * @param seen of {@link SeenName}, each name once for every document
   */
  static Dataset<Row> of(Dataset<Row> seen, ResolveConfig config) {
    return seen.filter(col("text").rlike(WORTH_LOOKING_FOR))
        .groupBy("text", "type")
        .agg(count(lit(1)).as("documents"))
        .groupBy("text")
        .agg(
            min(struct(col("documents").multiply(-1), col("type"))).getField("type").as("type"),
            sum("documents").as("document_count"))
        .filter(col("document_count").geq(config.minAliasDocuments()))
        .sort(col("document_count").desc(), col("text"))
        .limit(MOST_NAMES);
  }
}

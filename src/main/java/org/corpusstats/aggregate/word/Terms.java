package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Spread;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.TermFrequency;

/** How often and how evenly the words of the corpus are used. */
public final class Terms implements Statistic {
  @Override
  public Table<TermFrequency> table() {
    return TermFrequency.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Spread spread = Spread.of(tables, config.dispersionParts());
    Dataset<Row> counts = TermsOfDocuments.with(tables, col("source"), col("period_start"));
    // By source first, so that sources can be counted without a set.
    Dataset<Row> sums =
        counts
            .groupBy("lemma", "pos", "source")
            .agg(sum("occurrences").as("occurrences"), count("doc_id").as("documents"))
            .groupBy("lemma", "pos")
            .agg(
                sum("occurrences").as("frequency"),
                sum("documents").as("document_count"),
                count("source").as("source_count"))
            .filter(col("frequency").geq(config.terms().minFrequency()));
    return spread
        .withDispersion(counts, sums, "lemma", "pos")
        .withColumn("per_million", lit(1e6).multiply(col("frequency")).divide(spread.tokens()));
  }
}

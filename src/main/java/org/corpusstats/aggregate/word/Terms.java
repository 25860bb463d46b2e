package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Spread;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.RowCodec;
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
    Spread spread = Spread.of(tables);
    Dataset<Row> counts = TermsOfDocuments.with(tables, col("source"));
    // By source first, so that sources can be counted without a set.
    Dataset<Row> sums =
        counts
            .groupBy("lemma", "pos", "source")
            .agg(
                sum("occurrences").as("occurrences"),
                count("doc_id").as("documents"),
                sum("token_count").as("tokens"))
            .groupBy("lemma", "pos")
            .agg(
                sum("occurrences").as("frequency"),
                sum("documents").as("document_count"),
                count("source").as("source_count"),
                sum("tokens").as("tokens_where_it_occurs"))
            .filter(col("frequency").geq(config.terms().minFrequency()));
    RowCodec<TermFrequency> codec = TermFrequency.TABLE.codec();
    MapFunction<Row, Row> finish = row -> codec.toRow(term(row, spread));
    return spread.withDifferences(counts, sums, "lemma", "pos").map(finish, codec.encoder());
  }

  private static TermFrequency term(Row row, Spread spread) {
    long frequency = row.<Long>getAs("frequency");
    return new TermFrequency(
        row.getAs("lemma"),
        row.getAs("pos"),
        frequency,
        1e6 * frequency / spread.tokens(),
        row.<Long>getAs("document_count"),
        row.<Long>getAs("source_count"),
        spread.dp(row),
        spread.dpNorm(row));
  }
}

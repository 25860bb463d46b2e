package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** How often and how evenly the words of the corpus are used. */
public final class Terms implements Statistic {
  /** A lemma with its counts over representative documents. */
  public record TermFrequency(
      @Doc("lemma, in lower case except for proper nouns") String lemma,
      @Doc(
              "coarse part of speech: noun, proper_noun, verb, adjective, adverb, pronoun, function"
                  + " (determiners, prepositions, conjunctions, modals, particles) or other; numbers"
                  + " and punctuation are left out")
          String pos,
      @Doc("number of occurrences") long frequency,
      @Doc("occurrences per million tokens of the corpus, punctuation included") double perMillion,
      @Doc("number of documents with it") long documentCount,
      @Doc("number of known sources of these documents") long sourceCount,
      @Doc(
              "Gries' deviation of proportions (2008) over documents: 0 spread as evenly as the"
                  + " text, near 1 clumped in few documents")
          double dispersionDp,
      @Doc(
              "dispersion_dp divided by the most that the corpus allows, 1 − the shortest document's"
                  + " share of the tokens, so that corpora compare; 0…1, Lijffijt & Gries 2012")
          double dispersionDpNorm) {}

  public static final Table<TermFrequency> TABLE =
      Table.published(
          "terms", TermFrequency.class, "lemma and coarse part of speech", "lemma", "pos");

  @Override
  public Table<TermFrequency> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Spread spread = Spread.of(tables);
    Dataset<Row> counts = DocumentTerms.of(tables, col("source"));
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
    RowCodec<TermFrequency> codec = TABLE.codec();
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

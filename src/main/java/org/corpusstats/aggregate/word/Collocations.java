package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Associations;
import org.corpusstats.aggregate.PairFamilies;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.word.DocumentBigrams.BigramCount;
import org.corpusstats.aggregate.word.DocumentBigrams.Frequent;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.BigramMargin;
import org.corpusstats.table.row.Collocation;
import org.corpusstats.table.row.DocumentWords;

/**
 * Which words follow each other more often than chance has it.
 *
 * <p>The unit is a bigram: two content words of one sentence, in order, at most so many content
 * words apart as the configuration says. Each bigram has one first and one second lemma, so that
 * the bigrams with a as first and those with b as second are sets of the same N bigrams and no cell
 * of their table can be negative, as one could where lemmas were counted among tokens.
 */
public final class Collocations implements Statistic {
  private static final double FALSE_POSITIVES = 0.01;

  @Override
  public Table<Collocation> table() {
    return Collocation.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int window = config.terms().collocationWindow();
    int least = config.terms().minCollocationCount();
    Dataset<Row> margins = tables.read(BigramMargin.TABLE);
    Row total = margins.agg(sum("first")).first();
    long bigrams = total.isNullAt(0) ? 0 : total.getLong(0);
    Dataset<Row> firsts = side(margins, "first", "a").filter(col("first").geq(least));
    Dataset<Row> seconds = side(margins, "second", "b").filter(col("second").geq(least));
    Frequent frequent =
        new Frequent(filter(firsts, "lemma_a", "pos_a"), filter(seconds, "lemma_b", "pos_b"));
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    RowCodec<BigramCount> codec = new RowCodec<>(BigramCount.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(words.fromRow(row), window).counts(frequent))
                .map(codec::toRow)
                .iterator();
    Dataset<Row> counts =
        tables
            .read(DocumentWords.TABLE)
            .mapPartitions(count, codec.encoder())
            .groupBy("lemma_a", "pos_a", "lemma_b", "pos_b")
            .agg(sum("occurrences").as("bigrams"), count(lit(1)).as("document_count"))
            .filter(col("bigrams").geq(least))
            .join(firsts, new String[] {"lemma_a", "pos_a"})
            .join(seconds, new String[] {"lemma_b", "pos_b"});
    String family = Collocation.TABLE.name();
    return Associations.measured(
        tables,
        counts,
        row -> contingency(row, bigrams),
        Associations.ChanceTest.FISHER,
        lit(family),
        Map.of(family, PairFamilies.ofLemmas(tables, config.terms())));
  }

  private static Dataset<Row> side(Dataset<Row> margins, String place, String side) {
    return margins.select(
        col("lemma").as("lemma_" + side), col("pos").as("pos_" + side), col(place));
  }

  /** No collocation is more frequent than its lemmas, so those of rare ones need no count. */
  private static BloomFilter filter(Dataset<Row> lemmas, String lemma, String pos) {
    long count = lemmas.count();
    // Spark makes no filter of no rows.
    return count == 0
        ? BloomFilter.create(1, FALSE_POSITIVES)
        : lemmas
            .select(concat_ws(Frequent.SEPARATOR, col(lemma), col(pos)).as("key"))
            .stat()
            .bloomFilter("key", count, FALSE_POSITIVES);
  }

  private static ContingencyTable contingency(Row row, long bigrams) {
    return new ContingencyTable(
        row.<Long>getAs("bigrams"), row.<Long>getAs("first"), row.<Long>getAs("second"), bigrams);
  }
}

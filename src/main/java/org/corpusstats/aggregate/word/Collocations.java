package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TestedRows;
import org.corpusstats.aggregate.word.DocumentBigrams.Frequent;
import org.corpusstats.measure.Association;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
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
  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<Collocation> table() {
    return Collocation.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int window = config.terms().collocationWindow();
    int least = config.terms().minCollocationCount();
    Dataset<Row> margins = tables.kept(margins(tables, window));
    Row total = margins.agg(sum("first")).first();
    long bigrams = total.isNullAt(0) ? 0 : total.getLong(0);
    Dataset<Row> firsts = side(margins, "first", "a").filter(col("a_count").geq(least));
    Dataset<Row> seconds = side(margins, "second", "b").filter(col("b_count").geq(least));
    Frequent frequent =
        new Frequent(filter(firsts, "lemma_a", "pos_a"), filter(seconds, "lemma_b", "pos_b"));
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    RowCodec<DocumentBigrams.BigramCount> counts =
        new RowCodec<>(DocumentBigrams.BigramCount.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(words.fromRow(row), window).counts(frequent))
                .map(counts::toRow)
                .iterator();
    RowCodec<Collocation> codec = Collocation.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(collocation(row, bigrams));
    Dataset<Row> measured =
        tables
            .read(DocumentWords.TABLE)
            .mapPartitions(count, counts.encoder())
            .groupBy("lemma_a", "pos_a", "lemma_b", "pos_b")
            .agg(sum("occurrences").as("both_count"), count(lit(1)).as("document_count"))
            .filter(col("both_count").geq(least))
            .join(firsts, new String[] {"lemma_a", "pos_a"})
            .join(seconds, new String[] {"lemma_b", "pos_b"})
            .map(measure, codec.encoder());
    return TestedRows.withQValues(tables, measured, lit("collocations"));
  }

  private static Dataset<Row> margins(Tables tables, int window) {
    RowCodec<DocumentWords> words = DocumentWords.TABLE.codec();
    RowCodec<DocumentBigrams.Margin> margins = new RowCodec<>(DocumentBigrams.Margin.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(words.fromRow(row), window).margins())
                .map(margins::toRow)
                .iterator();
    return tables
        .read(DocumentWords.TABLE)
        .mapPartitions(count, margins.encoder())
        .groupBy("lemma", "pos")
        .agg(sum("first").as("first"), sum("second").as("second"));
  }

  private static Dataset<Row> side(Dataset<Row> margins, String place, String side) {
    return margins.select(
        col("lemma").as("lemma_" + side),
        col("pos").as("pos_" + side),
        col(place).as(side + "_count"));
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

  private static Collocation collocation(Row row, long bigrams) {
    ContingencyTable table =
        new ContingencyTable(
            row.<Long>getAs("both_count"),
            row.<Long>getAs("a_count"),
            row.<Long>getAs("b_count"),
            bigrams);
    double log10P = FisherExact.log10RightTail(table);
    return new Collocation(
        row.getAs("lemma_a"),
        row.getAs("pos_a"),
        row.getAs("lemma_b"),
        row.getAs("pos_b"),
        table.both(),
        table.a(),
        table.b(),
        table.units(),
        row.<Long>getAs("document_count"),
        table.expected(),
        Association.pmi(table),
        Association.npmi(table),
        Association.g2(table),
        Association.chi2(table),
        Association.tScore(table),
        Association.zScore(table),
        Association.dice(table),
        Association.logDice(table),
        Association.jaccard(table),
        Association.lift(table),
        Association.deltaPBGivenA(table),
        Association.deltaPAGivenB(table),
        Association.logOddsRatio(table),
        Association.logOddsRatioStandardError(table),
        log10P,
        Math.pow(10, log10P),
        UNTIL_ALL_ARE_TESTED);
  }
}

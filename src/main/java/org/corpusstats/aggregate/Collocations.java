package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.aggregate.DocumentBigrams.Frequent;
import org.corpusstats.core.Association;
import org.corpusstats.core.ContingencyTable;
import org.corpusstats.core.FisherExact;
import org.corpusstats.table.Doc;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/**
 * Which words follow each other more often than chance has it.
 *
 * <p>The unit is a bigram: two content words of one sentence, in order, at most so many content
 * words apart as the configuration says. Each bigram has one first and one second lemma, so that
 * the bigrams with a as first and those with b as second are sets of the same N bigrams and no cell
 * of their table can be negative, as one could where lemmas were counted among tokens.
 */
public final class Collocations implements Statistic {
  /** Two lemmas in order. */
  public record Collocation(
      @Doc("the first lemma, in lower case except for proper nouns") String lemmaA,
      @Doc("its part of speech: noun, proper_noun, verb, adjective or adverb") String posA,
      @Doc("the lemma that follows in the same sentence, function words between left out")
          String lemmaB,
      @Doc("its part of speech") String posB,
      @Doc("bigrams of the two, O11") long bothCount,
      @Doc("bigrams with lemma_a first, R1") long aCount,
      @Doc("bigrams with lemma_b second, C1") long bCount,
      @Doc(
              "all bigrams, N: content words of a sentence, in order, at most"
                  + " aggregate.collocation-window content words apart")
          long unitCount,
      @Doc("documents with this bigram") long documentCount,
      @Doc("bigrams of the two by chance, E11 = R1·C1/N") double expectedCount,
      @Doc("pointwise mutual information log2(O11/E11), Church & Hanks 1990") double pmi,
      @Doc("normalised PMI, ln(p11/(p1·p2))/−ln p11, −1…1, Bouma 2009") double npmi,
      @Doc(
              "log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative where the bigram is"
                  + " rarer than chance, Dunning 1993")
          double g2,
      @Doc("Pearson's Σ (O−E)²/E, without continuity correction") double chi2,
      @Doc("(O11−E11)/√O11, Manning & Schütze 1999") double tScore,
      @Doc("(O11−E11)/√E11, Evert 2005") double zScore,
      @Doc("2·O11/(R1+C1), 0…1") double dice,
      @Doc("14 + log2(dice), at most 14, Rychlý 2008") double logDice,
      @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
      @Doc("O11/E11, 1 at independence") double lift,
      @Doc(
              "O11/R1 − O21/R2: by how much more often lemma_b follows lemma_a than it follows other"
                  + " words, −1…1, Gries 2013")
          double deltaPBGivenA,
      @Doc(
              "O11/C1 − O12/C2: by how much more often lemma_a precedes lemma_b than it precedes"
                  + " other words, −1…1, Gries 2013")
          double deltaPAGivenB,
      @Doc("ln((O11+½)(O22+½)/((O12+½)(O21+½)))") double logOddsRatio,
      @Doc("its standard error, √Σ 1/(O+½)") double logOddsRatioError,
      @Doc("log10 of p_value, which keeps its order where p_value is 0") double log10P,
      @Doc("Fisher's exact test, right tail: chance of so many bigrams of the two or more, 0…1")
          double pValue,
      @Doc("Benjamini–Hochberg q-value over all rows of this table, 0…1") double qValue) {}

  public static final Table<Collocation> TABLE =
      Table.published(
          "collocations",
          Collocation.class,
          "ordered pair of content lemmas",
          "lemma_a",
          "pos_a",
          "lemma_b",
          "pos_b");

  private static final double FALSE_POSITIVES = 0.01;
  private static final double UNTIL_ALL_ARE_TESTED = 1;

  @Override
  public Table<Collocation> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int window = config.terms().collocationWindow();
    int least = config.terms().minCollocationCount();
    Dataset<Row> margins = margins(tables, window).persist(StorageLevel.DISK_ONLY());
    Row total = margins.agg(sum("first")).first();
    long bigrams = total.isNullAt(0) ? 0 : total.getLong(0);
    Dataset<Row> firsts = side(margins, "first", "a").filter(col("a_count").geq(least));
    Dataset<Row> seconds = side(margins, "second", "b").filter(col("b_count").geq(least));
    Frequent frequent =
        new Frequent(filter(firsts, "lemma_a", "pos_a"), filter(seconds, "lemma_b", "pos_b"));
    RowCodec<DocumentTokens> tokens = new RowCodec<>(DocumentTokens.class);
    RowCodec<DocumentBigrams.BigramCount> counts =
        new RowCodec<>(DocumentBigrams.BigramCount.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(tokens.fromRow(row), window).counts(frequent))
                .map(counts::toRow)
                .iterator();
    RowCodec<Collocation> codec = TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(collocation(row, bigrams));
    Dataset<Row> measured =
        DocumentTokens.of(tables)
            .mapPartitions(count, counts.encoder())
            .groupBy("lemma_a", "pos_a", "lemma_b", "pos_b")
            .agg(sum("occurrences").as("both_count"), count(lit(1)).as("document_count"))
            .filter(col("both_count").geq(least))
            .join(firsts, new String[] {"lemma_a", "pos_a"})
            .join(seconds, new String[] {"lemma_b", "pos_b"})
            .map(measure, codec.encoder());
    return TestedRows.withQValues(measured, lit("collocations"));
  }

  private static Dataset<Row> margins(Tables tables, int window) {
    RowCodec<DocumentTokens> tokens = new RowCodec<>(DocumentTokens.class);
    RowCodec<DocumentBigrams.Margin> margins = new RowCodec<>(DocumentBigrams.Margin.class);
    MapPartitionsFunction<Row, Row> count =
        rows ->
            Rows.stream(rows)
                .flatMap(row -> DocumentBigrams.of(tokens.fromRow(row), window).margins())
                .map(margins::toRow)
                .iterator();
    return DocumentTokens.of(tables)
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

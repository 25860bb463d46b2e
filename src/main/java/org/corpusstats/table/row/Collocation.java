package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

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
    @Doc("Benjamini–Hochberg q-value over all rows of this table, 0…1") double qValue) {

  public static final Table<Collocation> TABLE =
      Table.published(
          "collocations",
          Collocation.class,
          "ordered pair of content lemmas",
          "lemma_a",
          "pos_a",
          "lemma_b",
          "pos_b");
}

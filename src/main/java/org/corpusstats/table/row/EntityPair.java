package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** An unordered pair of entities in one scope. */
public record EntityPair(
    @Doc(
            "unit of counting: sentence, paragraph or document; sentences of one document are not"
                + " independent, so document scope is the careful one")
        String scope,
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("name of entity_a") String nameA,
    @Doc("name of entity_b") String nameB,
    @Doc("type of entity_a") String typeA,
    @Doc("type of entity_b") String typeB,
    @Doc("units that hold both, O11") long bothCount,
    @Doc("units that hold entity_a, R1") long aCount,
    @Doc("units that hold entity_b, C1") long bCount,
    @Doc("units of this scope in the corpus, N; those without entities included") long unitCount,
    @Doc("units that would hold both by chance, E11 = R1·C1/N") double expectedCount,
    @Doc("pointwise mutual information log2(O11/E11), Church & Hanks 1990") double pmi,
    @Doc("normalised PMI, ln(p11/(p1·p2))/−ln p11, −1…1, Bouma 2009") double npmi,
    @Doc(
            "log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative where the pair is"
                + " rarer than chance, Dunning 1993")
        double g2,
    @Doc("Pearson's Σ (O−E)²/E without continuity correction, at least 0") double chi2,
    @Doc("(O11−E11)/√O11, Manning & Schütze 1999") double tScore,
    @Doc("(O11−E11)/√E11, Evert 2005") double zScore,
    @Doc("2·O11/(R1+C1), 0…1") double dice,
    @Doc("14 + log2(2·O11/(R1+C1)), at most 14, Rychlý 2008") double logDice,
    @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
    @Doc("O11/E11, 1 at independence") double lift,
    @Doc(
            "by how much more often entity_b is in units with entity_a than in others,"
                + " O11/R1 − O21/R2, −1…1, Gries 2013")
        double deltaPBGivenA,
    @Doc("the same with the two exchanged, O11/C1 − O12/C2") double deltaPAGivenB,
    @Doc("ln of (O11+½)(O22+½)/((O12+½)(O21+½)), natural logarithm, 0 at independence")
        double logOddsRatio,
    @Doc("its standard error, √Σ 1/(O+½)") double logOddsRatioError,
    @Doc(
            "probability of at least O11 joint units by chance: right tail of Fisher's exact test;"
                + " 0 below 5e-324. Too small, at sentence scope above all, where units of one"
                + " document resemble each other")
        double pValue,
    @Doc("decadic logarithm of p_value, also where that is 0") double log10P,
    @Doc(
            "share of false discoveries to expect among the pairs of this scope with at most this"
                + " value, Benjamini & Hochberg 1995; the family's size is in corpus. As optimistic"
                + " as p_value at sentence scope")
        double qValue,
    @Doc("decadic logarithm of q_value, also where that is 0") double log10Q,
    @Doc(
            "Σ exp(−sentences between) over all pairs of their mentions at most 5 sentences apart,"
                + " Spitz & Gertz 2016; null but at document scope")
        @Nullable Double proximity,
    @Doc("documents with such a unit") long documentCount,
    @Doc("known sources of these documents") long sourceCount,
    @Doc("units that hold both where exact copies of documents count too") long rawCount,
    @Doc("raw_count/both_count: 1 where no document was copied") double amplification,
    @Doc(
            "mean over the units that hold both of the tone towards the two, −1…1: halfway between"
                + " that towards entity_a and that towards entity_b, each over its mentions there;"
                + " null where none was scored")
        @Nullable Double sentimentMean,
    @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentLow,
    @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double sentimentHigh,
    @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage,
    @Doc(
            "sentiment_mean minus what the tones towards the two elsewhere let expect: the corpus"
                + " mean plus an effect of each, drawn towards 0 where it has few documents; null"
                + " where sentiment_mean is")
        @Nullable Double sentimentSurprise) {

  public static final Table<EntityPair> TABLE =
      Table.published(
          "entity_pairs",
          EntityPair.class,
          "scope and unordered pair of entities",
          "scope",
          "entity_a",
          "entity_b");
}

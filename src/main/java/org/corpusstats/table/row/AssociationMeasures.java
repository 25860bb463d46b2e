package org.corpusstats.table.row;

import org.corpusstats.measure.Association;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;

/** How strongly two items a and b attract each other, by the measures of {@link Association}. */
public record AssociationMeasures(
    @Doc("units that would hold both by chance, E11 = R1·C1/N") double expectedCount,
    @Doc("pointwise mutual information log2(O11/E11), Church & Hanks 1990") double pmi,
    @Doc("normalised PMI, ln(p11/(p1·p2))/−ln p11, −1…1, Bouma 2009") double npmi,
    @Doc(
            "log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative where the two are"
                + " together more rarely than by chance, Dunning 1993")
        double g2,
    @Doc("Pearson's Σ (O−E)²/E without continuity correction, at least 0") double chi2,
    @Doc("(O11−E11)/√O11, Manning & Schütze 1999") double tScore,
    @Doc("(O11−E11)/√E11, Evert 2005") double zScore,
    @Doc("2·O11/(R1+C1), 0…1") double dice,
    @Doc("14 + log2(2·O11/(R1+C1)), at most 14, Rychlý 2008") double logDice,
    @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
    @Doc("O11/E11, 1 at independence") double lift,
    @Doc(
            "by how much more often b is in units with a than in others, O11/R1 − O21/R2, −1…1,"
                + " Gries 2013")
        double deltaPBGivenA,
    @Doc("the same with a and b exchanged, O11/C1 − O12/C2") double deltaPAGivenB,
    @Flat(prefix = "log_odds_") LogOdds logOdds) {

  /** How many times larger the odds of b are where a is. */
  public record LogOdds(
      @Doc("ln((O11+½)(O22+½)/((O12+½)(O21+½))), 0 at independence") double ratio,
      @Doc("its standard error, √Σ 1/(O+½)") double ratioError) {}

  /** Of two items that some unit has both of. */
  public static AssociationMeasures of(ContingencyTable table) {
    return new AssociationMeasures(
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
        new LogOdds(Association.logOddsRatio(table), Association.logOddsRatioStandardError(table)));
  }
}

package org.corpusstats.table.row;

import org.corpusstats.measure.Association;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How strongly two items a and b attract each other, by the measures of {@link Association}. */
public record AssociationMeasures(
    @Doc("units that would hold both by chance, E11 = R1·C1/N") double expectedCount,
    @Doc("pointwise mutual information log2(O11/E11), Church & Hanks 1990") double pmi,
    @Doc("log2(O11²/E11), which favours rare pairs less than pmi, Daille 1994") double mi2,
    @Doc("log2(O11³/E11), which favours them still less, Daille 1994") double mi3,
    @Doc("local mutual information O11·log2(O11/E11), Evert 2008") double localMi,
    @Doc(
            "log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative where the two are"
                + " together more rarely than by chance, Dunning 1993")
        double g2,
    @Doc("Pearson's Σ (O−E)²/E without continuity correction, at least 0") double chi2,
    @Doc("(O11−E11)/√O11, Manning & Schütze 1999") double tScore,
    @Doc("(O11−E11)/√E11, Evert 2005") double zScore,
    @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
    @Doc("the smaller of O11/R1 and O11/C1, 0…1, Pedersen 1998") double minimumSensitivity,
    @Doc("O11/E11, 1 at independence") double lift,
    @Flat @Doc("null where a or b is in every unit") @Nullable Contrast contrast) {

  /** What compares units with an item to those without it, or takes for granted that there are. */
  public record Contrast(
      @Doc("normalised PMI, ln(p11/(p1·p2))/−ln p11, −1…1, Bouma 2009; {}") double npmi,
      @Doc("2·O11/(R1+C1), 0…1; {}") double dice,
      @Doc("14 + log2(2·O11/(R1+C1)), at most 14, Rychlý 2008; {}") double logDice,
      @Doc(
              "by how much more often b is in units with a than in others, O11/R1 − O21/R2, −1…1,"
                  + " Gries 2013; {}")
          double deltaPBGivenA,
      @Doc("the same with a and b exchanged, O11/C1 − O12/C2; {}") double deltaPAGivenB,
      @Flat(prefix = "log_odds_") @Doc("{}") LogOdds logOdds) {

    static @Nullable Contrast of(ContingencyTable table, double familyZ) {
      return table.hasContrast()
          ? new Contrast(
              Association.npmi(table),
              Association.dice(table),
              Association.logDice(table),
              Association.deltaPBGivenA(table),
              Association.deltaPAGivenB(table),
              LogOdds.of(table, familyZ))
          : null;
    }
  }

  /** How many times larger the odds of b are where a is. */
  public record LogOdds(
      @Doc(
              "ln((O11+½)(O22+½)/((O12+½)(O21+½))), near 0 at independence, where the halves leave"
                  + " a little above 0 if the items are rare; {}")
          double ratio,
      @Doc("its standard error, √Σ 1/(O+½); {}") double ratioError,
      @Doc(
              "lower end of the 95 % interval of log_odds_ratio, log_odds_ratio − z·log_odds_ratio_error"
                  + " with z for all pairs of q_value's family at once (Šidák 1967): a strength,"
                  + " reckoned as if units were independent and counts large. Above 0 it may still be"
                  + " chance, even of a pair that met once; q_value is the judge; {}")
          double low) {

    static LogOdds of(ContingencyTable table, double familyZ) {
      double ratio = Association.logOddsRatio(table);
      double error = Association.logOddsRatioStandardError(table);
      return new LogOdds(ratio, error, ratio - familyZ * error);
    }
  }

  /**
   * Of two items that some unit has both of.
   *
   * @param familyZ standard errors to either end of an interval that holds for the whole family
   */
  public static AssociationMeasures of(ContingencyTable table, double familyZ) {
    return new AssociationMeasures(
        table.expected(),
        Association.pmi(table),
        Association.mi2(table),
        Association.mi3(table),
        Association.localMi(table),
        Association.g2(table),
        Association.chi2(table),
        Association.tScore(table),
        Association.zScore(table),
        Association.jaccard(table),
        Association.minimumSensitivity(table),
        Association.lift(table),
        Contrast.of(table, familyZ));
  }
}

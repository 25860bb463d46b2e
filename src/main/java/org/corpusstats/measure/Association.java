package org.corpusstats.measure;

/**
 * How strongly two items attract each other, from their contingency table: one pure function a
 * measure. All but ΔP are symmetric in the two items; all are thread safe.
 *
 * <p>Nothing here returns NaN or an infinity: where a measure is undefined, the function throws
 * {@link IllegalArgumentException}.
 */
public final class Association {
  private static final double LN_2 = Math.log(2);

  private Association() {}

  /**
   * Returns pointwise mutual information, log2(O11/E11), in bits: 0 at independence (Church and
   * Hanks 1990).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double pmi(ContingencyTable table) {
    requireBoth(table);
    return lnObservedToExpected(table) / LN_2;
  }

  /**
   * Returns normalised pointwise mutual information, ln(O11/E11) / −ln(O11/N), in −1…1: 1 where the
   * items occur only together, 0 at independence (Bouma 2009). The base of the logarithm cancels.
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double npmi(ContingencyTable table) {
    requireBoth(table);
    if (table.both() == table.units()) {
      return 1;
    }
    // ln(N/O11), also accurate where nearly every unit has both.
    double selfInformation = Math.log1p((table.units() - table.both()) / table.o11());
    return Math.max(-1, Math.min(1, lnObservedToExpected(table) / selfInformation));
  }

  /**
   * Returns MI², log2(O11²/E11): pointwise mutual information with the joint count squared, so that
   * rare pairs are favoured less (Daille 1994).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double mi2(ContingencyTable table) {
    return pmi(table) + Math.log(table.o11()) / LN_2;
  }

  /**
   * Returns MI³, log2(O11³/E11): the same with the joint count cubed (Daille 1994).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double mi3(ContingencyTable table) {
    return pmi(table) + 2 * Math.log(table.o11()) / LN_2;
  }

  /**
   * Returns local mutual information, O11·log2(O11/E11): what the pair adds to the mutual
   * information of all pairs, in bits and times N; 0 at independence (Evert 2008).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double localMi(ContingencyTable table) {
    return table.o11() * pmi(table);
  }

  /**
   * Returns the log-likelihood ratio G² = 2·Σ Oij·ln(Oij/Eij) with natural logarithms, negative
   * where the items repel each other (O11 below E11), 0 at independence (Dunning 1993).
   */
  public static double g2(ContingencyTable table) {
    // Every cell lies O11 − E11 above or below its expectation.
    double surplus = table.surplus();
    double r1 = table.a();
    double c1 = table.b();
    double n = table.units();
    double sum =
        Deviance.term(table.o11(), r1 * c1 / n, surplus)
            + Deviance.term(table.o22(), (n - r1) * (n - c1) / n, surplus)
            + (Deviance.term(table.o12(), r1 * (n - c1) / n, -surplus)
                + Deviance.term(table.o21(), (n - r1) * c1 / n, -surplus));
    return Math.signum(surplus) * Math.max(0, 2 * sum);
  }

  /**
   * Returns logDice, 14 + log2(2·O11/(R1+C1)), at most 14; one less means half the overlap,
   * whatever the size of the corpus (Rychlý 2008).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double logDice(ContingencyTable table) {
    requireBoth(table);
    return 14 + Math.log(dice(table)) / LN_2;
  }

  /**
   * Returns the overlap 2·O11/(R1+C1), in 0…1: 1 where the items occur only together (Dice 1945).
   *
   * @throws IllegalArgumentException if neither item occurs
   */
  public static double dice(ContingencyTable table) {
    requireEither(table);
    return 2 * table.o11() / ((double) table.a() + table.b());
  }

  /**
   * Returns the share of the units with either item that have both, O11/(O11+O12+O21), in 0…1
   * (Jaccard 1901).
   *
   * @throws IllegalArgumentException if neither item occurs
   */
  public static double jaccard(ContingencyTable table) {
    requireEither(table);
    return table.o11() / (table.o11() + (table.o12() + table.o21()));
  }

  /**
   * Returns minimum sensitivity, the smaller of O11/R1 and O11/C1, in 0…1: 1 where the items occur
   * only together (Pedersen 1998).
   *
   * @throws IllegalArgumentException if neither item occurs
   */
  public static double minimumSensitivity(ContingencyTable table) {
    requireEither(table);
    return table.o11() / Math.max(table.a(), table.b());
  }

  /**
   * Returns how many times more units have both items than independence predicts, O11/E11: 1 at
   * independence, 0 where they never meet (Brin et al. 1997, there named interest).
   *
   * @throws IllegalArgumentException if one of the items does not occur
   */
  public static double lift(ContingencyTable table) {
    requireOccurrence(table);
    return table.o11() / table.expected();
  }

  /**
   * Returns Pearson's χ² = Σ (Oij − Eij)²/Eij without continuity correction, at least 0 and 0 at
   * independence; it does not say whether the items attract or repel each other (Pearson 1900). A
   * cell whose expectation is 0 is empty and adds nothing, so that χ² is 0 where an item is in all
   * units or in none.
   */
  public static double chi2(ContingencyTable table) {
    return table.units() * (slope(table, table.a()) * slope(table, table.b()));
  }

  /**
   * Returns the t-score (O11 − E11)/√O11, in standard deviations of the observed count: negative
   * where the items repel each other (Manning and Schütze 1999, section 5.3).
   *
   * @throws IllegalArgumentException if no unit has both items
   */
  public static double tScore(ContingencyTable table) {
    requireBoth(table);
    return table.surplus() / Math.sqrt(table.o11());
  }

  /**
   * Returns the z-score (O11 − E11)/√E11, in standard deviations of the expected count: negative
   * where the items repel each other (Evert 2005, section 3.1).
   *
   * @throws IllegalArgumentException if one of the items does not occur
   */
  public static double zScore(ContingencyTable table) {
    requireOccurrence(table);
    return table.surplus() / Math.sqrt(table.expected());
  }

  /**
   * Returns ΔP of the second item given the first, O11/R1 − O21/R2: by how much the share of units
   * with b is larger among those with a than among the others, in −1…1 (Gries 2013).
   *
   * @throws IllegalArgumentException if one of the items does not occur, or a is in every unit, so
   *     that there are no others to compare with
   */
  public static double deltaPBGivenA(ContingencyTable table) {
    requireOccurrence(table);
    require(table.a() < table.units(), table, "an item is in every unit");
    return slope(table, table.a());
  }

  /**
   * Returns ΔP of the first item given the second, O11/C1 − O12/C2, in −1…1 (Gries 2013).
   *
   * @throws IllegalArgumentException if one of the items does not occur, or b is in every unit
   */
  public static double deltaPAGivenB(ContingencyTable table) {
    requireOccurrence(table);
    require(table.b() < table.units(), table, "an item is in every unit");
    return slope(table, table.b());
  }

  /**
   * Returns the natural logarithm of the odds ratio, ln((O11+½)(O22+½)/((O12+½)(O21+½))): the half
   * keeps it finite where a cell is empty (Haldane 1956). Negative where the items repel each
   * other.
   */
  public static double logOddsRatio(ContingencyTable table) {
    double together = (table.o11() + 0.5) * (table.o22() + 0.5);
    double apart = (table.o12() + 0.5) * (table.o21() + 0.5);
    double difference =
        table.determinant() + (table.o11() + table.o22() - (table.o12() + table.o21())) / 2;
    return lnRatio(difference / apart, together / apart);
  }

  /**
   * Returns the standard error of {@link #logOddsRatio}, √Σ 1/(Oij+½), in the same natural
   * logarithm (Gart and Zweifel 1967).
   */
  public static double logOddsRatioStandardError(ContingencyTable table) {
    return Math.sqrt(
        1 / (table.o11() + 0.5)
            + 1 / (table.o22() + 0.5)
            + (1 / (table.o12() + 0.5) + 1 / (table.o21() + 0.5)));
  }

  /** (O11·O22 − O12·O21)/(m·(N−m)) for the margin m of one item: 0 where m is 0 or N. */
  private static double slope(ContingencyTable table, long margin) {
    double determinant = table.determinant();
    double slope = determinant / ((double) margin * (table.units() - margin));
    return determinant == 0 ? 0 : Math.max(-1, Math.min(1, slope));
  }

  private static double lnObservedToExpected(ContingencyTable table) {
    return lnRatio(table.determinant() / ((double) table.a() * table.b()), lift(table));
  }

  /**
   * The logarithm of a ratio given also as what it exceeds 1 by. Close to −1 it is the excess that
   * has lost its digits, else the ratio may have.
   */
  private static double lnRatio(double excess, double ratio) {
    return excess > -0.5 ? Math.log1p(excess) : Math.log(ratio);
  }

  private static void requireBoth(ContingencyTable table) {
    require(table.both() > 0, table, "no unit has both items");
  }

  private static void requireEither(ContingencyTable table) {
    require(table.a() > 0 || table.b() > 0, table, "neither item occurs");
  }

  private static void requireOccurrence(ContingencyTable table) {
    require(table.a() > 0 && table.b() > 0, table, "an item does not occur");
  }

  private static void require(boolean defined, ContingencyTable table, String problem) {
    if (!defined) {
      throw new IllegalArgumentException("undefined, because " + problem + ": " + table);
    }
  }
}

package org.corpusstats.core;

/**
 * How strongly two items attract each other, from their contingency table: one pure function a
 * measure. All are symmetric in the two items, and thread safe.
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
   * Returns the log-likelihood ratio G² = 2·Σ Oij·ln(Oij/Eij) with natural logarithms, negative
   * where the items repel each other (O11 below E11), 0 at independence (Dunning 1993).
   */
  public static double g2(ContingencyTable table) {
    // With d = O11 − E11, every cell lies d above or below its expectation, so that
    // ln(O/E) = −log1p(∓d/O): this keeps its digits where observed and expected are close.
    double surplus = table.determinant() / table.units();
    double sum =
        cell(table.o11(), surplus)
            + cell(table.o22(), surplus)
            + (cell(table.o12(), -surplus) + cell(table.o21(), -surplus));
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
    return 14 + Math.log(2 * table.o11() / ((double) table.a() + table.b())) / LN_2;
  }

  /**
   * Returns the share of the units with either item that have both, O11/(O11+O12+O21), in 0…1
   * (Jaccard 1901).
   *
   * @throws IllegalArgumentException if neither item occurs
   */
  public static double jaccard(ContingencyTable table) {
    require(table.a() > 0 || table.b() > 0, table, "neither item occurs");
    return table.o11() / (table.o11() + (table.o12() + table.o21()));
  }

  /**
   * Returns how many times more units have both items than independence predicts, O11/E11: 1 at
   * independence, 0 where they never meet (Brin et al. 1997, there named interest).
   *
   * @throws IllegalArgumentException if one of the items does not occur
   */
  public static double lift(ContingencyTable table) {
    require(table.a() > 0 && table.b() > 0, table, "an item does not occur");
    return table.o11() / table.expected();
  }

  private static double lnObservedToExpected(ContingencyTable table) {
    // O11/E11 − 1. Close to −1 it is the sum that has lost its digits, else the quotient may have.
    double excess = table.determinant() / ((double) table.a() * table.b());
    return excess > -0.5 ? Math.log1p(excess) : Math.log(lift(table));
  }

  private static double cell(double observed, double surplus) {
    return observed == 0 ? 0 : -observed * Math.log1p(-surplus / observed);
  }

  private static void requireBoth(ContingencyTable table) {
    require(table.both() > 0, table, "no unit has both items");
  }

  private static void require(boolean defined, ContingencyTable table, String problem) {
    if (!defined) {
      throw new IllegalArgumentException("undefined, because " + problem + ": " + table);
    }
  }
}

package org.corpusstats.measure;

import org.jspecify.annotations.Nullable;

/** Fisher's exact test of a contingency table, in log space (Fisher 1935). Pure and thread safe. */
public final class FisherExact {
  private static final double LOG10_2 = Math.log10(2);

  private FisherExact() {}

  /**
   * Returns log10 of the right-tailed p-value: of the probability that items with these margins
   * meet in O11 or more units by chance. At most 0, and 0 where they cannot meet less often; small
   * where they attract each other, also far below the smallest double (p = 1e-300 is −300).
   *
   * <p>The hypergeometric probability of the table is exp(−|G²|/2) times a factor of Stirling
   * remainders (Loader 2000), the rest of the tail a sum of about nine standard deviations' terms
   * at most. The result is within 1e-9 of ln p, relatively, and so is p where a double holds it, to
   * 10⁹ units at least.
   */
  public static double log10RightTail(ContingencyTable table) {
    double o11 = table.o11();
    double o12 = table.o12();
    double o21 = table.o21();
    double o22 = table.o22();
    double lnProbability =
        -Math.abs(Association.g2(table)) / 2
            + DiscreteTail.stirlingRemainder(o11 + o12)
            + DiscreteTail.stirlingRemainder(o21 + o22)
            + DiscreteTail.stirlingRemainder(o11 + o21)
            + DiscreteTail.stirlingRemainder(o12 + o22)
            - DiscreteTail.stirlingRemainder((double) table.units())
            - DiscreteTail.stirlingRemainder(o11)
            - DiscreteTail.stirlingRemainder(o12)
            - DiscreteTail.stirlingRemainder(o21)
            - DiscreteTail.stirlingRemainder(o22);
    return DiscreteTail.log10Right(
        lnProbability,
        table.determinant() > 0,
        j -> (o12 - j) * (o21 - j) / ((o11 + 1 + j) * (o22 + 1 + j)),
        j -> (o11 - j) * (o22 - j) / ((o12 + 1 + j) * (o21 + 1 + j)));
  }

  /**
   * Returns log10 of the two-sided p-value: twice the smaller of the two tails, at most 0 (p = 1).
   * Whether items attract or avoid each other is then the sign of O11 − E11.
   */
  public static double log10TwoSided(ContingencyTable table) {
    return Math.min(0, LOG10_2 + Math.min(log10RightTail(table), log10LeftTail(table)));
  }

  /**
   * Returns O11 − E11 in standard deviations of the same distribution, whose variance is
   * R1·C1·R2·C2/(N²·(N−1)); null where that is 0: where an item is in all units or in none.
   */
  public static @Nullable Double z(ContingencyTable table) {
    double units = (double) table.units();
    double a = (double) table.a();
    double b = (double) table.b();
    double variance = a / units * (units - a) * (b / units) * (units - b) / (units - 1);
    return variance > 0 ? table.surplus() / Math.sqrt(variance) : null;
  }

  /**
   * Returns log10 of the left-tailed p-value: of the probability that items with these margins meet
   * in O11 or fewer units by chance; small where they avoid each other. As accurate as the other.
   */
  public static double log10LeftTail(ContingencyTable table) {
    // To be seldom with b is to be often without it.
    return log10RightTail(
        new ContingencyTable(
            table.a() - table.both(), table.a(), table.units() - table.b(), table.units()));
  }
}

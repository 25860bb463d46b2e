package org.corpusstats.measure;

/**
 * The two-by-two table of two items over the units (sentences, paragraphs, documents) of a corpus,
 * given by its first cell, its margins and its total. Immutable and thread safe.
 *
 * <p>Cells are returned as doubles, exact below 2⁵³, so that products of them cannot overflow.
 *
 * @param both units with both items (O11)
 * @param a units with the first item (R1)
 * @param b units with the second item (C1)
 * @param units all units (N), those with neither item included; at least 1
 */
public record ContingencyTable(long both, long a, long b, long units) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one of the four cells would be negative or there is no unit
   */
  public ContingencyTable {
    boolean cellsAreCounts = both >= 0 && a >= both && b >= both && a <= units;
    if (!cellsAreCounts || units < 1 || b - both > units - a) {
      throw new IllegalArgumentException(
          "not a contingency table: both %d, a %d, b %d, units %d".formatted(both, a, b, units));
    }
  }

  /**
   * Returns whether each item is missing in some unit. One that is everywhere says nothing of the
   * other, since there is nothing to compare with.
   */
  public boolean hasContrast() {
    return a < units && b < units;
  }

  /** Returns the number of units with both items. */
  public double o11() {
    return both;
  }

  /** Returns the number of units with the first item and without the second. */
  public double o12() {
    return a - both;
  }

  /** Returns the number of units with the second item and without the first. */
  public double o21() {
    return b - both;
  }

  /** Returns the number of units with neither item. */
  public double o22() {
    return (units - a) - (b - both);
  }

  /** Returns the number of units in which both would meet if they were independent: E11 = a·b/N. */
  public double expected() {
    return (double) a * b / units;
  }

  /**
   * Returns O11·O22 − O12·O21 = N·(O11 − E11), which is 0 exactly at independence.
   *
   * <p>The difference of products is taken with fused multiply-add (Kahan's algorithm; Jeannerod,
   * Louvet and Muller 2013), within 1.5 units in the last place where the plain form would cancel.
   */
  double determinant() {
    double product = o12() * o21();
    double roundingError = Math.fma(-o12(), o21(), product);
    return Math.fma(o11(), o22(), -product) + roundingError;
  }

  /** Returns O11 − E11, accurate also where the two are close. */
  double surplus() {
    return determinant() / units;
  }
}

package org.corpusstats.measure;

import org.jspecify.annotations.Nullable;

/**
 * How often two items meet in units of the same documents, against chance within each document: the
 * stratified test of Mantel and Haenszel (1959), with documents as strata. What a whole document is
 * about says nothing here. Immutable and thread safe.
 *
 * <p>A document with n units, a of them with the one item and b with the other, contributes the
 * mean and variance of the hypergeometric distribution, in whole billionths, so that sums over
 * documents are the same in any order.
 *
 * @param observed units with both, over all documents
 * @param expectedBillionths Σ a·b/n over the documents that have both items
 * @param varianceBillionths Σ a·b·(n−a)·(n−b)/(n²·(n−1)) over them
 * @param trials Σ min(a, b) over them: the most units that could have both
 */
public record WithinDocuments(
    long observed, long expectedBillionths, long varianceBillionths, long trials) {
  private static final double BILLION = 1e9;

  /**
   * Returns a·b/n in billionths, rounded to the nearest.
   *
   * @param n units of the document, at least a and b and above 0
   */
  public static long expectedBillionths(long a, long b, long n) {
    return Math.round((double) a * b / n * BILLION);
  }

  /** Returns a·b·(n−a)·(n−b)/(n²·(n−1)) in billionths, rounded to the nearest; 0 for n = 1. */
  public static long varianceBillionths(long a, long b, long n) {
    return n == 1
        ? 0
        : Math.round((double) a / n * b / n * (n - a) * ((double) (n - b) / (n - 1)) * BILLION);
  }

  /** Returns the units that would have both by chance. */
  public double expected() {
    return expectedBillionths / BILLION;
  }

  /**
   * Returns the standard deviations by which the units with both exceed the expectation, or null
   * where chance has no choice. Not normal where little is expected: the test is {@link #log10P}.
   */
  public @Nullable Double z() {
    return varianceBillionths == 0
        ? null
        : (Double) ((observed - expected()) / Math.sqrt(varianceBillionths / BILLION));
  }

  /**
   * Returns log10 of the chance that at least so many units have both, bounded from above by {@link
   * HoeffdingTail}.
   */
  public double log10P() {
    return HoeffdingTail.log10Right(observed, Math.min(expected(), (double) trials), trials);
  }
}

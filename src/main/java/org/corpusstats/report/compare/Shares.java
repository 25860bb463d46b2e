package org.corpusstats.report.compare;

import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Keyness;
import org.corpusstats.report.compare.Overlap.Counts;

/**
 * The share of one side that has something, against that of the other side, by the measures of
 * {@link Keyness}.
 *
 * @param here how many have it on the one side
 * @param hereOf of how many
 * @param there how many have it on the other side
 * @param thereOf of how many
 * @param g2 log-likelihood ratio, negative where the share is smaller here (Dunning 1993)
 * @param logRatio log2 of how many times larger the share is here (Hardie 2014)
 * @param logRatioConservative the end nearest to 0 of its 95 % interval for all tests at once, 0
 *     where that covers 0 (Evert 2022)
 * @param log10P log10 of the two-sided p-value of Fisher's exact test
 */
public record Shares(
    long here,
    long hereOf,
    long there,
    long thereOf,
    double g2,
    double logRatio,
    double logRatioConservative,
    double log10P) {
  /**
   * Measures.
   *
   * @param some how many have it on either side
   * @param all of how many, at least one on each side
   * @param tests size of the family
   */
  static Shares of(Counts some, Counts all, long tests) {
    Counts counts = some.atMost(all);
    long f1 = counts.here();
    long n1 = all.here();
    long f2 = counts.there();
    long n2 = all.there();
    return new Shares(
        f1,
        n1,
        f2,
        n2,
        Keyness.g2(f1, n1, f2, n2),
        Keyness.logRatio(f1, n1, f2, n2),
        Keyness.conservativeLogRatio(f1, n1, f2, n2, tests),
        FisherExact.log10TwoSided(
            new ContingencyTable(f1, n1, Math.addExact(f1, f2), Math.addExact(n1, n2))));
  }

  /** The share here, 0…1. */
  public double hereShare() {
    return (double) here / hereOf;
  }

  /** The share there, 0…1. */
  public double thereShare() {
    return (double) there / thereOf;
  }
}

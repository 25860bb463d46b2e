package org.corpusstats.measure.sentiment;

import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * A mean tone as a table has it, by which it can be compared with another one though the values
 * behind it are out of reach. Immutable and thread safe.
 *
 * @param documents documents that it is a mean over, at least 2; more than have values where those
 *     are not told apart
 * @param values the values
 * @param mean in −1…1
 * @param halfWidth of its 95 % interval: standard errors times Student's t, above 0
 */
public record PublishedMean(long documents, long values, double mean, double halfWidth) {
  /** The length of −1…1. */
  private static final double RANGE = 2;

  /**
   * Takes the half width back from an interval of {@link ClusteredMean#interval}, which has it on
   * the scale of log odds: from the end that is farther from where that scale has no end.
   *
   * @return null where there is no interval, or a single document
   */
  public static @Nullable PublishedMean of(
      long documents, long values, double mean, @Nullable Interval interval) {
    if (interval == null || documents < 2) {
      return null;
    }
    double end = mean > 0 ? interval.low() : interval.high();
    double halfWidth = Math.abs(logOdds(end) - logOdds(mean)) * (1 - mean * mean) / RANGE;
    return halfWidth > 0 && Double.isFinite(halfWidth)
        ? new PublishedMean(documents, values, mean, halfWidth)
        : null;
  }

  private static double logOdds(double tone) {
    return Math.log1p(tone) - Math.log1p(-tone);
  }

  /**
   * Returns the mean of what a part lacks, where this is the mean of the whole: with w the part's
   * share of the values, mean = w·part + (1−w)·rest, and so, as documents are independent, are the
   * squared half widths with w² and (1−w)². That of the whole was taken about its own mean, so that
   * the rest's comes out rather too wide than too narrow where the two differ.
   *
   * @return null where nothing is left, or not enough to tell how documents differ
   */
  public @Nullable PublishedMean minus(PublishedMean part) {
    long left = documents - part.documents;
    if (left < 2 || values <= part.values) {
      return null;
    }
    double w = (double) part.values / values;
    double square = halfWidth * halfWidth - w * w * part.halfWidth * part.halfWidth;
    if (square <= 0) {
      return null;
    }
    double rest = (mean - w * part.mean) / (1 - w);
    return new PublishedMean(
        left, values - part.values, Math.max(-1, Math.min(1, rest)), Math.sqrt(square) / (1 - w));
  }

  /**
   * How much this mean lies above another one of other documents.
   *
   * <p>Standard errors are half widths divided by Student's t for all documents but one. The
   * published half width is t for no more degrees of freedom than that, so that they come out
   * rather too large. They add up in squares, and the difference is tested by Student's t on the
   * degrees of freedom of the mean that has fewer documents.
   */
  public Difference above(PublishedMean other) {
    double freedom = Math.min(documents, other.documents) - 1.0;
    double error = Math.hypot(standardError(), other.standardError());
    double value = mean - other.mean;
    double reach = StudentT.quantile975(freedom) * error;
    return new Difference(
        value,
        new Interval(Math.max(-RANGE, value - reach), Math.min(RANGE, value + reach)),
        StudentT.log10TwoSided(value / error, freedom));
  }

  /** log10 of the chance of a mean so far from 0, were it 0 (Student's t); at most 0. */
  public double log10P() {
    return StudentT.log10TwoSided(mean / standardError(), documents - 1.0);
  }

  private double standardError() {
    return halfWidth / StudentT.quantile975(documents - 1.0);
  }

  /**
   * A difference of two means.
   *
   * @param value in −2…2
   * @param interval that it lies in with 95 %
   * @param log10P log10 of the chance of one so large, were the two the same; at most 0
   */
  public record Difference(double value, Interval interval, double log10P) {}
}

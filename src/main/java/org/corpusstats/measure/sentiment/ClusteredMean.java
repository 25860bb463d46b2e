package org.corpusstats.measure.sentiment;

import java.math.BigInteger;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * A mean of sentiments whose interval knows that the values of one document resemble each other, as
 * tallies that merge.
 *
 * <p>Document d contributes n_d values with sum S_d. Values are millionths of a sentiment (see
 * {@link SentimentScore}), so that all tallies are integers and neither the mean nor the interval
 * depends on the order of summation. Immutable and thread safe.
 *
 * @param documents the number of documents with values (m), at least 1
 * @param values the number of values (n), at least one a document
 * @param sum Σ S_d, in millionths
 * @param sumOfSquares Σ S_d², in square millionths
 * @param sumTimesCount Σ S_d·n_d, in millionths
 * @param sumOfSquaredCounts Σ n_d²
 */
public record ClusteredMean(
    long documents,
    long values,
    long sum,
    BigInteger sumOfSquares,
    BigInteger sumTimesCount,
    BigInteger sumOfSquaredCounts) {

  /**
   * Checks the tallies.
   *
   * @throws IllegalArgumentException if there is no document, a document without values, a mean
   *     outside −1…1 or a negative sum of squared deviations
   */
  public ClusteredMean {
    if (documents < 1
        || values < documents
        || Math.abs(sum) > values * SentimentScore.MILLION
        || scaledDeviations(values, sum, sumOfSquares, sumTimesCount, sumOfSquaredCounts).signum()
            < 0) {
      throw new IllegalArgumentException(
          "no documents have these tallies: documents %d, values %d, sum %d, squares %s, products %s, squared counts %s"
              .formatted(documents, values, sum, sumOfSquares, sumTimesCount, sumOfSquaredCounts));
    }
  }

  /**
   * Returns the tallies of one document.
   *
   * @param values the number of its values, at least 1
   * @param sum their sum, in millionths
   */
  public static ClusteredMean ofDocument(long values, long sum) {
    BigInteger count = BigInteger.valueOf(values);
    BigInteger total = BigInteger.valueOf(sum);
    return new ClusteredMean(1, values, sum, total.pow(2), total.multiply(count), count.pow(2));
  }

  /**
   * Returns the tallies of the documents of both, which must have none in common. Commutative and
   * associative.
   *
   * @throws ArithmeticException if a count or the sum leaves the range of a long
   */
  public ClusteredMean plus(ClusteredMean other) {
    return new ClusteredMean(
        Math.addExact(documents, other.documents),
        Math.addExact(values, other.values),
        Math.addExact(sum, other.sum),
        sumOfSquares.add(other.sumOfSquares),
        sumTimesCount.add(other.sumTimesCount),
        sumOfSquaredCounts.add(other.sumOfSquaredCounts));
  }

  /**
   * Returns the tallies of the documents that the other, whose documents are some of these, does
   * not have.
   *
   * @throws IllegalArgumentException if no document is left
   */
  public ClusteredMean minus(ClusteredMean other) {
    return new ClusteredMean(
        documents - other.documents,
        values - other.values,
        sum - other.sum,
        sumOfSquares.subtract(other.sumOfSquares),
        sumTimesCount.subtract(other.sumTimesCount),
        sumOfSquaredCounts.subtract(other.sumOfSquaredCounts));
  }

  /** Returns the mean of all values as a sentiment, in −1…1. */
  public double mean() {
    // One division, so that the mean of one value is that value.
    return sum / (values * SentimentScore.MILLION);
  }

  /**
   * Returns the 95 % interval of the mean of sentiments, within −1…1. Null where nothing tells how
   * documents differ: there is one, or all agree to the last digit, as copies and constants do.
   *
   * <p>The variance is G/(G−1) · Σ_d (S_d − n_d·x̄)² / n² with Student's t on G−1 degrees of
   * freedom, at least 1, where G = n²/Σn_d² is the number of documents of equal size that would
   * tell as much (Kish 1965; Carter, Schnepel and Steigerwald 2017). It is the cluster-robust
   * variance of a ratio mean (Cochran 1977; Liang and Zeger 1986), made free of bias where the
   * values of a document are no more alike than others, which is what CR2 of Bell and McCaffrey
   * (2002) is, and their degrees of freedom are G−1 or more there. With documents of one size it is
   * the usual interval on m−1.
   *
   * <p>The ends are found on the scale of log odds, where 0 is the least and 1 the greatest
   * possible value, by the delta method (Franco, Little, Louis and Slud 2019, for shares).
   */
  public @Nullable Interval interval() {
    return interval(-1);
  }

  /**
   * Returns the 95 % interval of the mean of shares or probabilities, likewise, but within 0…1.
   *
   * @throws IllegalArgumentException if the mean is negative
   */
  public @Nullable Interval shareInterval() {
    if (sum < 0) {
      throw new IllegalArgumentException("no mean of shares: " + mean());
    }
    return interval(0);
  }

  private @Nullable Interval interval(double least) {
    double variance = documents < 2 ? 0 : variance();
    if (variance == 0) {
      return null;
    }
    double halfWidth = StudentT.quantile975(Math.max(1, degreesOfFreedom())) * Math.sqrt(variance);
    return onLogOdds(mean(), halfWidth, least);
  }

  /** The variance of the mean, for two documents or more; exactly 0 where all agree. */
  double variance() {
    BigInteger deviations =
        scaledDeviations(values, sum, sumOfSquares, sumTimesCount, sumOfSquaredCounts);
    // G/(G−1) is n²/(n² − Σn_d²).
    BigInteger divisor = BigInteger.valueOf(values).pow(2).multiply(pairsAcrossDocuments());
    return deviations.doubleValue()
        / divisor.doubleValue()
        / (SentimentScore.MILLION * SentimentScore.MILLION);
  }

  /** G − 1. */
  double degreesOfFreedom() {
    return pairsAcrossDocuments().doubleValue() / sumOfSquaredCounts.doubleValue();
  }

  /** The ordered pairs of values that are not of one document, n² − Σn_d². */
  private BigInteger pairsAcrossDocuments() {
    return BigInteger.valueOf(values).pow(2).subtract(sumOfSquaredCounts);
  }

  /** The interval whose half width is that on the scale of log odds, between the least and 1. */
  private static Interval onLogOdds(double mean, double halfWidth, double least) {
    double range = 1 - least;
    double share = (mean - least) / range;
    double factor = Math.exp(halfWidth / range / (share * (1 - share)));
    return new Interval(
        least + range * share / (share + (1 - share) * factor),
        least + range * share / (share + (1 - share) / factor));
  }

  /** Returns n²·Σ_d (S_d − n_d·x̄)², which is an integer: n²·ΣS_d² − 2·n·S·ΣS_d·n_d + S²·Σn_d². */
  private static BigInteger scaledDeviations(
      long values,
      long sum,
      BigInteger sumOfSquares,
      BigInteger sumTimesCount,
      BigInteger sumOfSquaredCounts) {
    BigInteger n = BigInteger.valueOf(values);
    BigInteger s = BigInteger.valueOf(sum);
    return n.pow(2)
        .multiply(sumOfSquares)
        .subtract(n.multiply(s).multiply(sumTimesCount).shiftLeft(1))
        .add(s.pow(2).multiply(sumOfSquaredCounts));
  }
}

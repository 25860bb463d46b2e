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
   * @throws IllegalArgumentException if there is no document, a document without values, or a
   *     negative sum of squared deviations
   */
  public ClusteredMean {
    if (documents < 1
        || values < documents
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

  /** Returns the mean of all values as a sentiment, in −1…1. */
  public double mean() {
    // One division, so that the mean of one value is that value.
    return sum / (values * SentimentScore.MILLION);
  }

  /**
   * Returns the 95 % interval of the mean, or null for a single document, which cannot tell how
   * documents differ.
   *
   * <p>The variance is m/(m−1) · Σ_d (S_d − n_d·x̄)² / n², the cluster-robust variance of a ratio
   * mean (Cochran 1977, chapter 9A; Liang and Zeger 1986), with Student's t on m−1 degrees of
   * freedom. The interval is not clamped to −1…1.
   */
  public @Nullable Interval interval() {
    if (documents < 2) {
      return null;
    }
    BigInteger m = BigInteger.valueOf(documents);
    BigInteger numerator =
        m.multiply(scaledDeviations(values, sum, sumOfSquares, sumTimesCount, sumOfSquaredCounts));
    BigInteger denominator = m.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(values).pow(4));
    double variance = numerator.doubleValue() / denominator.doubleValue();
    double halfWidth =
        StudentT.quantile975(documents - 1) * Math.sqrt(variance) / SentimentScore.MILLION;
    double mean = mean();
    return new Interval(mean - halfWidth, mean + halfWidth);
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

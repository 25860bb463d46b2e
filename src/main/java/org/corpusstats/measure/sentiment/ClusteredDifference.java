package org.corpusstats.measure.sentiment;

import java.math.BigInteger;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * How much one mean of sentiments lies above another, with an interval that knows that values of
 * one document resemble each other, and that the two means may share documents. Immutable and
 * thread safe.
 *
 * <p>Document d contributes n_d values with sum S_d to the one mean, k_d values with sum T_d to the
 * other; see {@link ClusteredMean}.
 *
 * @param one the mean that is compared
 * @param other what it is compared with
 * @param shared what the two have in common
 */
public record ClusteredDifference(ClusteredMean one, ClusteredMean other, Shared shared) {
  /**
   * Products over the documents that both means have values of, as exact integers.
   *
   * @param sums Σ S_d·T_d, in square millionths
   * @param sumTimesOtherCount Σ S_d·k_d, in millionths
   * @param countTimesOtherSum Σ n_d·T_d, in millionths
   * @param counts Σ n_d·k_d
   */
  public record Shared(
      BigInteger sums,
      BigInteger sumTimesOtherCount,
      BigInteger countTimesOtherSum,
      BigInteger counts) {
    /** Of means that share no document. */
    public static final Shared NOTHING =
        new Shared(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
  }

  /** Returns the one mean minus the other, in −2…2. */
  public double value() {
    BigInteger ofOne = whole(one.sum()).multiply(whole(other.values()));
    BigInteger ofOther = whole(other.sum()).multiply(whole(one.values()));
    return ofOne.subtract(ofOther).doubleValue()
        / ((double) one.values() * other.values() * SentimentScore.MILLION);
  }

  /**
   * Returns the 95 % interval of the difference, cut off at −2 and 2; null where one of the means
   * has a single document, or documents that agree to the last digit, as copies do: they cannot
   * tell how documents differ.
   *
   * <p>The variance is Σ_d (√(m/(m−1))·u_d − √(l/(l−1))·v_d)² over all documents, with u_d = (S_d −
   * n_d·x̄)/n and v_d = (T_d − k_d·ȳ)/k the deviations of a document from the two means over the m
   * and l documents that these have: the linearised variance of a difference of ratio means
   * (Cochran 1977, section 6.12 and chapter 9A), which is the sum of their cluster-robust variances
   * where they share no document. Student's t is taken on the degrees of freedom of the mean that
   * has fewer documents, which makes the interval rather too wide than too narrow.
   */
  public @Nullable Interval interval() {
    long fewest = Math.min(one.documents(), other.documents());
    if (fewest < 2) {
      return null;
    }
    double n = one.values();
    double k = other.values();
    double ofOne = correction(one) * deviations(one).doubleValue() / (n * n * n * n);
    double ofOther = correction(other) * deviations(other).doubleValue() / (k * k * k * k);
    double ofBoth =
        Math.sqrt(correction(one) * correction(other))
            * codeviations(one, other, shared).doubleValue()
            / (n * n * k * k);
    double variance = ofOne + ofOther - 2 * ofBoth;
    if (ofOne == 0 || ofOther == 0 || variance <= 0) {
      return null;
    }
    double halfWidth =
        StudentT.quantile975((double) (fewest - 1)) * Math.sqrt(variance) / SentimentScore.MILLION;
    return new Interval(Math.max(-2, value() - halfWidth), Math.min(2, value() + halfWidth));
  }

  private static double correction(ClusteredMean mean) {
    return mean.documents() / (mean.documents() - 1.0);
  }

  /** Returns n²·Σ_d (S_d − n_d·x̄)². */
  private static BigInteger deviations(ClusteredMean mean) {
    return codeviations(
        mean,
        mean,
        new Shared(
            mean.sumOfSquares(),
            mean.sumTimesCount(),
            mean.sumTimesCount(),
            mean.sumOfSquaredCounts()));
  }

  /** Returns n·k·Σ_d (S_d − n_d·x̄)·(T_d − k_d·ȳ), which is an integer. */
  private static BigInteger codeviations(ClusteredMean one, ClusteredMean other, Shared shared) {
    BigInteger n = whole(one.values());
    BigInteger s = whole(one.sum());
    BigInteger k = whole(other.values());
    BigInteger t = whole(other.sum());
    return n.multiply(k)
        .multiply(shared.sums())
        .subtract(n.multiply(t).multiply(shared.sumTimesOtherCount()))
        .subtract(s.multiply(k).multiply(shared.countTimesOtherSum()))
        .add(s.multiply(t).multiply(shared.counts()));
  }

  private static BigInteger whole(long number) {
    return BigInteger.valueOf(number);
  }
}

package org.corpusstats.measure.trend;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.StudentT;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.jspecify.annotations.Nullable;

/**
 * By how much sentiments change from one time to the next: the least-squares slope of values on
 * time, each value weighing the same, with an interval that knows that the values of one document
 * resemble each other. Immutable and thread safe.
 *
 * @param slope change of the mean sentiment, −1…1, per unit of time
 * @param interval its 95 % interval; null below three documents, which leave nothing over to tell
 *     how documents differ, and where every document is on the line, as copies are
 */
public record ClusteredSlope(double slope, @Nullable Interval interval) {
  /**
   * Returns the slope of the documents of several times, or null where all are of one time.
   *
   * <p>The variance is m/(m−2) · Σ_d (t_d − t̄)²·(S_d − n_d·ŷ_d)² / (Σ_d n_d·(t_d − t̄)²)², with ŷ
   * the line: the cluster-robust one (Liang and Zeger 1986) for the m documents d, with Student's t
   * on m−2 degrees of freedom. All sums are whole numbers, so that neither depends on an order.
   *
   * @param values tallies of each time's documents, which have one time each
   */
  public static @Nullable ClusteredSlope of(SortedMap<Long, ClusteredMean> values) {
    BigInteger n = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    BigInteger times = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger products = BigInteger.ZERO;
    for (Map.Entry<Long, ClusteredMean> at : values.entrySet()) {
      BigInteger time = BigInteger.valueOf(at.getKey());
      BigInteger count = BigInteger.valueOf(at.getValue().values());
      BigInteger total = BigInteger.valueOf(at.getValue().sum());
      n = n.add(count);
      sum = sum.add(total);
      times = times.add(time.multiply(count));
      squares = squares.add(time.pow(2).multiply(count));
      products = products.add(time.multiply(total));
    }
    BigInteger spread = n.multiply(squares).subtract(times.pow(2));
    if (spread.signum() == 0) {
      return null;
    }
    BigInteger rise = n.multiply(products).subtract(times.multiply(sum));
    return new ClusteredSlope(
        rise.doubleValue() / spread.doubleValue() / SentimentScore.MILLION,
        new Line(n, sum, times, spread, rise).interval(values));
  }

  /**
   * The line in whole numbers: at time t it is (sum·spread + rise·(n·t − times))/(n·spread)
   * millionths.
   */
  private record Line(
      BigInteger n, BigInteger sum, BigInteger times, BigInteger spread, BigInteger rise) {

    @Nullable Interval interval(SortedMap<Long, ClusteredMean> values) {
      long documents = values.values().stream().mapToLong(ClusteredMean::documents).sum();
      BigInteger deviations = BigInteger.ZERO;
      for (Map.Entry<Long, ClusteredMean> at : values.entrySet()) {
        BigInteger distance = n.multiply(BigInteger.valueOf(at.getKey())).subtract(times);
        deviations =
            deviations.add(distance.pow(2).multiply(scaledDeviations(at.getValue(), distance)));
      }
      if (documents < 3 || deviations.signum() == 0) {
        return null;
      }
      // Distances are n times too large, deviations n·spread times, and so is their sum's divisor.
      double scale = n.doubleValue() * spread.doubleValue();
      double error =
          Math.sqrt(deviations.doubleValue() * documents / (documents - 2))
              / scale
              / spread.doubleValue();
      double middle = rise.doubleValue() / spread.doubleValue();
      double halfWidth = StudentT.quantile975((double) documents - 2) * error;
      return new Interval(
          (middle - halfWidth) / SentimentScore.MILLION,
          (middle + halfWidth) / SentimentScore.MILLION);
    }

    /** Σ_d (S_d − n_d·ŷ)² of the documents of one time, times (n·spread)². */
    private BigInteger scaledDeviations(ClusteredMean values, BigInteger distance) {
      BigInteger scale = n.multiply(spread);
      BigInteger line = sum.multiply(spread).add(rise.multiply(distance));
      return scale
          .pow(2)
          .multiply(values.sumOfSquares())
          .subtract(scale.multiply(line).multiply(values.sumTimesCount()).shiftLeft(1))
          .add(line.pow(2).multiply(values.sumOfSquaredCounts()));
    }
  }
}

package org.corpusstats.measure.sentiment;

import java.util.Arrays;

/**
 * The sentiment of a sentence or clause as one number, −1 (very negative) to 1 (very positive),
 * kept as a whole number of millionths so that sums of it are exact. Pure and thread safe.
 */
public final class SentimentScore {
  public static final double MILLION = 1e6;

  private static final double TOLERANCE = 1e-3;

  private SentimentScore() {}

  /**
   * Returns the score (Σ c·p_c − 2)/2 of the five class probabilities p_0 (very negative) to p_4
   * (very positive) of the Stanford sentiment model (Socher et al. 2013), in millionths,
   * −1,000,000…1,000,000, rounded half away from zero.
   *
   * @param probabilities five numbers in 0…1 that sum to 1, but for rounding
   * @throws IllegalArgumentException if they are not five probabilities
   */
  public static long millionths(double[] probabilities) {
    double[] p = requireProbabilities(probabilities);
    // The definition rearranged with Σ p_c = 1: reversing the classes exactly negates the score.
    double score = (p[4] - p[0]) + (p[3] - p[1]) / 2;
    return (long) Math.signum(score) * Math.round(Math.min(1, Math.abs(score)) * MILLION);
  }

  /** Returns the score that a number of millionths stands for. */
  public static double ofMillionths(long millionths) {
    return millionths / MILLION;
  }

  static double[] requireProbabilities(double[] probabilities) {
    double sum = 0;
    for (double p : probabilities) {
      sum += p >= 0 ? p : Double.NaN;
    }
    if (probabilities.length != 5 || !(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "not five probabilities: " + Arrays.toString(probabilities));
    }
    return probabilities;
  }
}

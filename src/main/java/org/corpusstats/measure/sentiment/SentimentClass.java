package org.corpusstats.measure.sentiment;

/**
 * The five classes of the Stanford sentiment model, from very negative to very positive. Tables
 * hold their names in lower case.
 */
public enum SentimentClass {
  /** Class 0. */
  VERY_NEGATIVE,
  /** Class 1. */
  NEGATIVE,
  /** Class 2. */
  NEUTRAL,
  /** Class 3. */
  POSITIVE,
  /** Class 4. */
  VERY_POSITIVE;

  /**
   * Returns the most probable class; of equally probable ones the most negative.
   *
   * @param probabilities five numbers in 0…1 that sum to 1, but for rounding, in class order
   * @throws IllegalArgumentException if they are not five probabilities
   */
  public static SentimentClass ofLargest(double[] probabilities) {
    double[] p = SentimentScore.requireProbabilities(probabilities);
    int largest = 0;
    for (int i = 1; i < p.length; i++) {
      if (p[i] > p[largest]) {
        largest = i;
      }
    }
    return values()[largest];
  }
}

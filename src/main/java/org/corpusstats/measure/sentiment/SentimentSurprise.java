package org.corpusstats.measure.sentiment;

/**
 * What tone to expect where two entities meet, if nothing were special about the meeting: the
 * corpus mean plus an effect of each entity (an additive two-way model). What the pair's own mean
 * has above that is its surprise. Sentiments are in −1…1. Pure and thread safe.
 */
public final class SentimentSurprise {
  private SentimentSurprise() {}

  /**
   * Returns by how much an entity moves the tone, n/(n+k) · (entityMean − corpusMean): with few
   * observations it is drawn towards 0, since most of a small mean's difference is chance.
   *
   * <p>n/(n+k) is Bühlmann's credibility factor (1967), which is also the empirical-Bayes estimate
   * of a normal mean (Efron and Morris 1975): k = variance of the observations within an entity /
   * variance of the true means between entities, the number of observations at which an entity's
   * own mean and the corpus mean weigh the same.
   *
   * @param entityMean the mean over the entity's scored observations
   * @param corpusMean the mean over the scored observations of all entities
   * @param n the number of the entity's independent observations, at least 1: documents rather than
   *     sentences
   * @param k at least 0, which does not shrink
   * @throws IllegalArgumentException if n or k is out of range
   */
  public static double effect(double entityMean, double corpusMean, long n, double k) {
    if (n < 1 || !(k >= 0)) {
      throw new IllegalArgumentException("cannot shrink: observations " + n + ", k " + k);
    }
    return n / (n + k) * (entityMean - corpusMean);
  }

  /**
   * Returns the expected mean of a pair, corpusMean + effectA + effectB, held within −1…1, where
   * every mean lies.
   */
  public static double expectation(double corpusMean, double effectA, double effectB) {
    return Math.max(-1, Math.min(1, corpusMean + effectA + effectB));
  }
}

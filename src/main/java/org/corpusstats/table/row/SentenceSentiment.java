package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.measure.sentiment.SentimentClass;
import org.corpusstats.measure.sentiment.SentimentScore;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment of a sentence as the Stanford model sees it, in millionths: what is beyond depends
 * on the order in which an engine adds.
 */
public record SentenceSentiment(
    @Doc("(Σ c·p_c − 2)/2 over the five classes c = 0…4, −1…1; null where not scored")
        double sentiment,
    @Doc("most probable class, very_negative … very_positive; null where not scored")
        SentimentClass sentimentClass,
    @Doc("probability of the class very negative; null where not scored") double pVeryNegative,
    @Doc("probability of the class negative; null where not scored") double pNegative,
    @Doc("probability of the class neutral; null where not scored") double pNeutral,
    @Doc("probability of the class positive; null where not scored") double pPositive,
    @Doc("probability of the class very positive; null where not scored") double pVeryPositive) {

  /**
   * Null where there are no probabilities.
   *
   * @param p of the five classes, very negative first
   */
  public static @Nullable SentenceSentiment of(List<Double> p) {
    if (p.isEmpty()) {
      return null;
    }
    double[] classes = p.stream().mapToDouble(value -> value).toArray();
    return new SentenceSentiment(
        SentimentScore.ofMillionths(SentimentScore.millionths(classes)),
        SentimentClass.ofLargest(classes),
        rounded(p.get(0)),
        rounded(p.get(1)),
        rounded(p.get(2)),
        rounded(p.get(3)),
        rounded(p.get(4)));
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1e6) / 1e6;
  }
}

package org.corpusstats.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.corpusstats.tone.Tone;

/**
 * What a score of CoreNLP's would be worth as the tone towards the target: negative below one
 * threshold, positive above another, with the thresholds that are best for these very targets.
 */
final class ScoreBaseline {
  private static final int STEPS = 20;

  private ScoreBaseline() {}

  static ToneScores of(List<LabelledTarget> targets, ToDoubleFunction<LabelledTarget> score) {
    double[] scores = targets.stream().mapToDouble(score).toArray();
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    ToneScores best = null;
    for (int i = 0; i < STEPS; i++) {
      for (int j = i; j < STEPS; j++) {
        double low = sorted[i * sorted.length / STEPS];
        double high = sorted[j * sorted.length / STEPS];
        ToneScores cut =
            ToneScores.of(
                targets, Arrays.stream(scores).mapToObj(at -> tone(at, low, high)).toList());
        if (best == null || cut.macroF1() > best.macroF1()) {
          best = cut;
        }
      }
    }
    return best == null ? ToneScores.of(targets, List.of()) : best;
  }

  private static Tone tone(double score, double low, double high) {
    if (score < low) {
      return new Tone(1, 0, 0);
    }
    return score > high ? new Tone(0, 0, 1) : new Tone(0, 1, 0);
  }
}

package org.corpusstats.train;

import java.util.List;
import org.corpusstats.tone.Tone;

/**
 * What the logits of names of ordinary news are divided by and what is then added to those of
 * negative and positive (vector scaling with one temperature; Guo et al. 2017, "On Calibration of
 * Modern Neural Networks").
 *
 * <p>Where nine names in ten are neutral, the probabilities that fit best hardly ever call one
 * anything else. So this chooses, among those whose shares and probabilities are still true within
 * a bound, the one that tells the classes apart best.
 */
record Recalibration(double temperature, double negative, double positive) {
  static final Recalibration NONE = new Recalibration(1, 0, 0);

  private static final double MOST_SHARE_ERROR = 0.02;
  private static final double MOST_CALIBRATION_ERROR = 0.025;
  private static final double COLDEST = 0.6;
  private static final double WARMEST = 1.3;
  private static final double LEAST_BIAS = -0.6;
  private static final double MOST_BIAS = 1.6;
  private static final double STEP = 0.1;

  /** The best for targets of which a model says these tones without having been fitted to them. */
  static Recalibration of(List<LabelledTarget> targets, List<Tone> tones) {
    Recalibration best = NONE;
    double bestF1 = 0;
    for (double temperature = COLDEST; temperature < WARMEST; temperature += STEP) {
      for (double negative = LEAST_BIAS; negative < MOST_BIAS; negative += STEP) {
        for (double positive = LEAST_BIAS; positive < MOST_BIAS; positive += STEP) {
          Recalibration one = new Recalibration(temperature, negative, positive);
          ToneScores scores = ToneScores.of(targets, tones.stream().map(one::apply).toList());
          boolean isTrue =
              scores.shareError() <= MOST_SHARE_ERROR
                  && scores.calibrationError() <= MOST_CALIBRATION_ERROR;
          if (isTrue && scores.macroF1() > bestF1) {
            best = one;
            bestF1 = scores.macroF1();
          }
        }
      }
    }
    return best;
  }

  /** The tone as recalibrated. */
  Tone apply(Tone tone) {
    double ill = Math.pow(tone.negative(), 1 / temperature) * Math.exp(negative);
    double neither = Math.pow(tone.neutral(), 1 / temperature);
    double well = Math.pow(tone.positive(), 1 / temperature) * Math.exp(positive);
    double all = ill + neither + well;
    return new Tone(ill / all, neither / all, well / all);
  }
}

package org.corpusstats.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.corpusstats.core.TextHash;
import org.corpusstats.tone.Tone;

/** Measures what a model says of targets that it was not fitted to, ten folds of whole articles. */
final class CrossValidate {
  static final int FOLDS = 10;
  private static final double LOWEST_TEMPERATURE = 0.25;
  private static final double HIGHEST_TEMPERATURE = 4;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /**
   * What was measured.
   *
   * @param tones of the targets in their order, each by a model and a temperature that other folds
   *     gave
   * @param temperature that fits all folds best
   */
  record Result(List<Tone> tones, double temperature) {}

  private CrossValidate() {}

  static Result run(List<LabelledTarget> targets, FitToneModel fit) {
    int[] folds =
        targets.stream()
            .mapToInt(
                target ->
                    Integer.parseInt(TextHash.sha256(target.article()).substring(0, 7), 16) % FOLDS)
            .toArray();
    Tone[] raw = new Tone[targets.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      var model = fit.fit(where(targets, i -> folds[i] != held), 1);
      for (int i = 0; i < raw.length; i++) {
        if (folds[i] == fold) {
          raw[i] = targets.get(i).tone(model);
        }
      }
    }
    List<Tone> tones = new ArrayList<>();
    double[] temperatures = new double[FOLDS];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      temperatures[fold] = temperature(targets, raw, i -> folds[i] != held);
    }
    for (int i = 0; i < raw.length; i++) {
      tones.add(at(raw[i], temperatures[folds[i]]));
    }
    return new Result(tones, temperature(targets, raw, i -> true));
  }

  private static List<LabelledTarget> where(List<LabelledTarget> targets, IntPredicate wanted) {
    return IntStream.range(0, targets.size()).filter(wanted).mapToObj(targets::get).toList();
  }

  /** The temperature of least log loss, by golden section: the loss is convex in its inverse. */
  private static double temperature(List<LabelledTarget> targets, Tone[] raw, IntPredicate wanted) {
    double low = 1 / HIGHEST_TEMPERATURE;
    double high = 1 / LOWEST_TEMPERATURE;
    while (high - low > 1e-4) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(targets, raw, wanted, 1 / left) < loss(targets, raw, wanted, 1 / right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return 2 / (low + high);
  }

  private static double loss(
      List<LabelledTarget> targets, Tone[] raw, IntPredicate wanted, double temperature) {
    double loss = 0;
    for (int i = 0; i < raw.length; i++) {
      if (wanted.test(i)) {
        Tone tone = at(raw[i], temperature);
        double[] p = {tone.negative(), tone.neutral(), tone.positive()};
        loss -= Math.log(p[targets.get(i).label()]);
      }
    }
    return loss;
  }

  private static Tone at(Tone raw, double temperature) {
    double negative = Math.pow(raw.negative(), 1 / temperature);
    double neutral = Math.pow(raw.neutral(), 1 / temperature);
    double positive = Math.pow(raw.positive(), 1 / temperature);
    double all = negative + neutral + positive;
    return new Tone(negative / all, neutral / all, positive / all);
  }
}

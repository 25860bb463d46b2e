package org.corpusstats.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.corpusstats.core.TextHash;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModel;

/** Measures what a model says of targets that it was not fitted to. */
final class CrossValidate {
  static final int FOLDS = 10;

  /**
   * What was measured.
   *
   * @param tones of the targets in their order, each by a model and a recalibration that other
   *     folds gave
   * @param recalibration that is best for all folds
   */
  record Result(List<Tone> tones, Recalibration recalibration) {}

  private CrossValidate() {}

  /**
   * Measures with folds of whole groups.
   *
   * @param taught targets that belong to every training part and are not measured
   * @param group such as a target's article or event
   */
  static Result run(
      List<LabelledTarget> targets,
      List<LabelledTarget> taught,
      Function<LabelledTarget, String> group,
      FitToneModel fit) {
    int[] folds = targets.stream().map(group).mapToInt(CrossValidate::fold).toArray();
    List<Integer> all = IntStream.range(0, targets.size()).boxed().toList();
    Tone[] raw = new Tone[folds.length];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              List<LabelledTarget> others = new ArrayList<>(taught);
              all.stream().filter(i -> folds[i] != fold).map(targets::get).forEach(others::add);
              ToneModel model =
                  fit.fit(others, Recalibration.NONE, ToneScores.EQUAL, ToneScores.EQUAL);
              all.stream()
                  .filter(i -> folds[i] == fold)
                  .forEach(i -> raw[i] = targets.get(i).tone(model));
            });
    List<Integer> names =
        all.stream().filter(i -> targets.get(i).choice() == TargetChoice.ANY_NAME).toList();
    Tone[] tones = raw.clone();
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              Recalibration others =
                  recalibration(
                      targets, raw, names.stream().filter(i -> folds[i] != fold).toList());
              names.stream()
                  .filter(i -> folds[i] == fold)
                  .forEach(i -> tones[i] = others.apply(raw[i]));
            });
    return new Result(List.of(tones), recalibration(targets, raw, names));
  }

  private static Recalibration recalibration(
      List<LabelledTarget> targets, Tone[] raw, List<Integer> wanted) {
    return Recalibration.of(
        wanted.stream().map(targets::get).toList(), wanted.stream().map(i -> raw[i]).toList());
  }

  private static int fold(String group) {
    return Integer.parseInt(TextHash.sha256(group).substring(0, 7), 16) % FOLDS;
  }
}

package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.corpusstats.tone.Parsed;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.train.PlaceTargets.Place;
import org.junit.jupiter.api.Test;

class ToneScoresTest {
  private static final Tone ILL = new Tone(0.6, 0.3, 0.1);
  private static final Tone NEITHER = new Tone(0.2, 0.5, 0.3);
  private static final Tone WELL = new Tone(0, 0.05, 0.95);

  /** Labels 0 0 0 1 1 2, predictions 0 0 1 1 2 2. */
  private static final ToneScores SCORES =
      ToneScores.of(labelled(0, 0, 0, 1, 1, 2), List.of(ILL, ILL, NEITHER, NEITHER, WELL, WELL));

  private static List<LabelledTarget> labelled(int... labels) {
    Place place = new Place(Parsed.sentence("(S (NP Ann/NNP) (VP left/VBD/leave))"), 0, 0);
    return Arrays.stream(labels)
        .mapToObj(label -> new LabelledTarget("a", place, TargetChoice.ANY_NAME, label, 1))
        .toList();
  }

  @Test
  void worksOutByHand() {
    assertThat(SCORES.size()).isEqualTo(6);
    assertThat(SCORES.accuracy()).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(SCORES.precision(0)).isEqualTo(1);
    assertThat(SCORES.recall(0)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(SCORES.f1(0)).isCloseTo(0.8, within(1e-15));
    assertThat(SCORES.f1(1)).isCloseTo(0.5, within(1e-15));
    assertThat(SCORES.f1(2)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(SCORES.macroF1()).isCloseTo((0.8 + 0.5 + 2.0 / 3) / 3, within(1e-15));
    assertThat(SCORES.line()).isEqualTo("macro-F1 0.6556 accuracy 0.6667 n 6");
  }

  /** Bins at 0.5 (one of two right), 0.6 (both right) and 0.9 (one of two right). */
  @Test
  void theCalibrationErrorWeighsBinsByTheirSize() {
    double error = Math.abs(2 * 0.5 - 1) + Math.abs(2 * 0.6 - 2) + Math.abs(2 * 0.95 - 1);
    assertThat(SCORES.calibrationError()).isCloseTo(error / 6, within(1e-12));
  }

  @Test
  void theTableHoldsTheConfusionMatrix() {
    assertThat(SCORES.table().lines().toList())
        .contains(
            "| negative | 3 | 1.000 | 0.667 | 0.800 | 2 | 1 | 0 |",
            "| neutral | 2 | 0.500 | 0.500 | 0.500 | 0 | 1 | 1 |",
            "| positive | 1 | 0.500 | 1.000 | 0.667 | 0 | 0 | 1 |");
  }

  /** Labelled 3, 2 and 1 of 6. */
  @Test
  void sharesAreMeansOfTheProbabilities() {
    double[] said = {0.6 * 2 + 0.2 * 2, 0.3 * 2 + 0.5 * 2 + 0.05 * 2, 0.1 * 2 + 0.3 * 2 + 0.95 * 2};
    assertThat(SCORES.share(0)).isCloseTo(said[0] / 6, within(1e-12));
    assertThat(SCORES.shareError())
        .isCloseTo(
            (Math.abs(said[0] - 3) + Math.abs(said[1] - 2) + Math.abs(said[2] - 1)) / 2 / 6,
            within(1e-12));
    assertThat(SCORES.labelledShares()).isEqualTo(new Tone(3 / 6.0, 2 / 6.0, 1 / 6.0));
  }

  /** Two readers who differ: each label counts for half. */
  @Test
  void targetsCountByTheirWeights() {
    List<LabelledTarget> halves = labelled(0, 1).stream().map(one -> one.times(0.5)).toList();
    ToneScores scores = ToneScores.of(halves, List.of(ILL, ILL));
    assertThat(scores.size()).isEqualTo(1);
    assertThat(scores.accuracy()).isCloseTo(0.5, within(1e-15));
    assertThat(scores.table()).contains("| negative | 0.5 |");
  }

  @Test
  void aClassThatNobodyPredictsOrHasScoresNothing() {
    ToneScores one = ToneScores.of(labelled(0), List.of(ILL));
    assertThat(one.precision(2)).isZero();
    assertThat(one.recall(2)).isZero();
    assertThat(one.f1(2)).isZero();
  }

  @Test
  void theReliabilityPlotDrawsTheShareRightAndMarksWhatWasSaid() {
    assertThat(SCORES.reliability().lines().toList())
        .containsExactly(
            "said 0.500  right 0.500  n    2  #########################|",
            "said 0.600  right 1.000  n    2  ##############################|###################",
            "said 0.950  right 0.500  n    2  #########################                       |");
  }
}

package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.corpusstats.tone.Tone;
import org.junit.jupiter.api.Test;

class ToneScoresTest {
  private static final Tone ILL = new Tone(0.6, 0.3, 0.1);
  private static final Tone NEITHER = new Tone(0.2, 0.5, 0.3);
  private static final Tone WELL = new Tone(0, 0.05, 0.95);

  /** Labels 0 0 0 1 1 2, predictions 0 0 1 1 2 2. */
  private static final ToneScores SCORES =
      ToneScores.of(List.of(0, 0, 0, 1, 1, 2), List.of(ILL, ILL, NEITHER, NEITHER, WELL, WELL));

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

  @Test
  void aClassThatNobodyPredictsOrHasScoresNothing() {
    ToneScores one = ToneScores.of(List.of(0), List.of(ILL));
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

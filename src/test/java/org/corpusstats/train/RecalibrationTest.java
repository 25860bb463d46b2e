package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.corpusstats.tone.Parsed;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.Tone;
import org.corpusstats.train.PlaceTargets.Place;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
  private static final Place PLACE =
      new Place(Parsed.sentence("(S (NP Ann/NNP) (VP left/VBD/leave))"), 0, 0);

  @Test
  void noneChangesNothing() {
    Tone tone = Recalibration.NONE.apply(new Tone(0.2, 0.5, 0.3));
    assertThat(tone.negative()).isCloseTo(0.2, within(1e-12));
    assertThat(tone.positive()).isCloseTo(0.3, within(1e-12));
  }

  /** Odds 1 to 4 at temperature one half are 1 to 16; a bias of ln 2 doubles them. */
  @Test
  void oddsAreRaisedAndMultiplied() {
    Tone tone = new Recalibration(0.5, Math.log(2), 0).apply(new Tone(0.2, 0.8, 0));
    assertThat(tone.negative() / tone.neutral()).isCloseTo(2.0 / 16, within(1e-12));
  }

  /**
   * Of names that are said to be ill with 0.35 every second one is, too timidly for any to be
   * called so; of the many said to be neutral all are.
   */
  @Test
  void callsAClassByItsNameWhereTheSharesAllow() {
    List<LabelledTarget> targets = new ArrayList<>();
    List<Tone> tones = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean doubtful = i % 10 == 0;
      tones.add(doubtful ? new Tone(0.35, 0.6, 0.05) : new Tone(0.015, 0.97, 0.015));
      int label = doubtful && i % 20 == 0 ? 0 : 1;
      targets.add(new LabelledTarget("a", PLACE, TargetChoice.ANY_NAME, label, 1));
    }
    Recalibration best = Recalibration.of(targets, tones);
    ToneScores before = ToneScores.of(targets, tones);
    ToneScores after = ToneScores.of(targets, tones.stream().map(best::apply).toList());
    assertThat(before.f1(0)).isZero();
    assertThat(after.f1(0)).isGreaterThan(0.6);
    assertThat(after.shareError()).isLessThan(0.03);
    assertThat(after.calibrationError()).isLessThan(0.03);
  }
}

package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.corpusstats.measure.sentiment.PriorShift.Prediction;
import org.junit.jupiter.api.Test;

class PriorShiftTest {
  @Test
  void withoutItemsNothingIsKnown() {
    assertThat(PriorShift.ratios(List.of(0.2, 0.8), List.of(), 0)).containsExactly(1.0, 1.0);
  }

  @Test
  void aSureClassifierOnlyCounts() {
    List<Double> ratios =
        PriorShift.ratios(
            List.of(0.5, 0.3, 0.2),
            List.of(
                new Prediction(List.of(1.0, 0.0, 0.0), 10),
                new Prediction(List.of(0.0, 1.0, 0.0), 30),
                new Prediction(List.of(0.0, 0.0, 1.0), 60)),
            0);
    assertThat(ratios.get(0)).isCloseTo(0.1 / 0.5, within(1e-12));
    assertThat(ratios.get(1)).isCloseTo(0.3 / 0.3, within(1e-12));
    assertThat(ratios.get(2)).isCloseTo(0.6 / 0.2, within(1e-12));
  }

  /**
   * A sign that class one shows with 0.8 and class two with 0.4, and training in equal parts: with
   * the sign P(one) is 2/3, without it 1/4. Where 60 of 100 items show it, the likeliest share s of
   * class one solves 0.8 s + 0.4 (1 − s) = 0.6: one half. Where 50 do, one quarter.
   */
  @Test
  void findsTheShareOfGreatestLikelihood() {
    assertThat(share(60)).isCloseTo(0.5, within(1e-6));
    assertThat(share(50)).isCloseTo(0.25, within(1e-6));
    assertThat(share(90)).isCloseTo(1, within(1e-3)); // more than class one alone would show
  }

  /** Ninety items that are surely of class two, and a prior of ten in equal parts: 5 of 100. */
  @Test
  void aPriorKeepsAClassThatIsNotSeen() {
    List<Double> ratios =
        PriorShift.ratios(List.of(0.5, 0.5), List.of(new Prediction(List.of(0.0, 1.0), 90)), 10);
    assertThat(ratios.get(0) * 0.5).isCloseTo(0.05, within(1e-9));
    assertThat(ratios.get(1) * 0.5).isCloseTo(0.95, within(1e-9));
  }

  private static double share(long withSign) {
    List<Double> ratios =
        PriorShift.ratios(
            List.of(0.5, 0.5),
            List.of(
                new Prediction(List.of(2.0 / 3, 1.0 / 3), withSign),
                new Prediction(List.of(0.25, 0.75), 100 - withSign)),
            0);
    return ratios.get(0) * 0.5;
  }

  @Property(tries = 50)
  void theMeanOfTheAdjustedProbabilitiesIsTheNewShare(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 0.9) double trained) {
    Random random = new Random(seed);
    List<Prediction> predictions = new ArrayList<>();
    long items = 0;
    for (int i = 0; i < 20; i++) {
      double p = 0.02 + 0.96 * random.nextDouble();
      long count = 1L + random.nextInt(50);
      items += count;
      predictions.add(new Prediction(List.of(p, 1 - p), count));
    }
    List<Double> ratios = PriorShift.ratios(List.of(trained, 1 - trained), predictions, 0);
    double sum = 0;
    for (Prediction prediction : predictions) {
      List<Double> adjusted = PriorShift.adjusted(prediction.probabilities(), ratios);
      assertThat(adjusted.get(0) + adjusted.get(1)).isCloseTo(1, within(1e-12));
      sum += prediction.count() * adjusted.get(0);
    }
    assertThat(sum / items).isCloseTo(ratios.get(0) * trained, within(1e-6));
  }
}

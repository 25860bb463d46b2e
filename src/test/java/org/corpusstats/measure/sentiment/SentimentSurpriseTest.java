package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SentimentSurpriseTest {
  @Test
  void aPairIsExpectedToAddUpItsEntitiesEffects() {
    // 30 of 30+10 parts of +0.4, 5 of 5+10 parts of −0.3.
    double a = SentimentSurprise.effect(0.3, -0.1, 30, 10);
    double b = SentimentSurprise.effect(-0.4, -0.1, 5, 10);
    assertThat(a).isCloseTo(0.3, within(1e-15));
    assertThat(b).isCloseTo(-0.1, within(1e-15));
    assertThat(SentimentSurprise.expectation(-0.1, a, b)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void theExpectationStaysWhereMeansLie() {
    assertThat(SentimentSurprise.expectation(-0.5, -0.4, -0.3)).isEqualTo(-1);
    assertThat(SentimentSurprise.expectation(0.5, 0.4, 0.3)).isEqualTo(1);
  }

  @Property
  void moreObservationsAreBelievedMore(
      @ForAll @DoubleRange(min = -1, max = 1) double mean,
      @ForAll @DoubleRange(min = -1, max = 1) double corpusMean,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long n,
      @ForAll @DoubleRange(min = 0, max = 1000) double k) {
    double effect = SentimentSurprise.effect(mean, corpusMean, n, k);
    double difference = mean - corpusMean;
    assertThat(Math.abs(effect))
        .isLessThanOrEqualTo(Math.abs(SentimentSurprise.effect(mean, corpusMean, 2 * n, k)))
        .isLessThanOrEqualTo(Math.abs(difference));
    assertThat(effect * difference).isNotNegative();
    assertThat(SentimentSurprise.effect(mean, corpusMean, n, 0)).isEqualTo(difference);
    assertThat(SentimentSurprise.effect(mean, corpusMean, n, (double) n)).isEqualTo(difference / 2);
  }

  @Test
  void whatCannotBeShrunkIsRefused() {
    assertThatThrownBy(() -> SentimentSurprise.effect(0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SentimentSurprise.effect(0, 0, 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SentimentSurprise.effect(0, 0, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

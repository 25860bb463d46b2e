package org.corpusstats.measure.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentScoreTest {
  @ParameterizedTest
  @CsvSource({
    "1,0,0,0,0, -1000000, VERY_NEGATIVE",
    "0,1,0,0,0, -500000, NEGATIVE",
    "0,0,1,0,0, 0, NEUTRAL",
    "0,0,0,1,0, 500000, POSITIVE",
    "0,0,0,0,1, 1000000, VERY_POSITIVE",
    "0.1,0.2,0.3,0.2,0.2, 100000, NEUTRAL",
    "0.2,0.2,0.2,0.2,0.2, 0, VERY_NEGATIVE",
    "0,0,0.4,0.4,0.2, 400000, NEUTRAL",
    // Half a millionth goes away from zero, on both sides.
    "0,0,0.999999,0.000001,0, 1, NEUTRAL",
    "0,0.000001,0.999999,0,0, -1, NEUTRAL",
    // Rounded probabilities that sum to a little more than 1.
    "0,0,0,0,1.0005, 1000000, VERY_POSITIVE"
  })
  void scoreAndClassOfFiveProbabilities(
      double p0,
      double p1,
      double p2,
      double p3,
      double p4,
      long millionths,
      SentimentClass largest) {
    double[] probabilities = {p0, p1, p2, p3, p4};
    assertThat(SentimentScore.millionths(probabilities)).isEqualTo(millionths);
    assertThat(SentimentClass.ofLargest(probabilities)).isEqualTo(largest);
  }

  @Test
  void millionthsReadAsASentiment() {
    assertThat(SentimentScore.ofMillionths(-123_456)).isEqualTo(-0.123456);
  }

  /** Probabilities in 128ths, which doubles hold exactly. */
  @Property
  void followsTheDefinitionAndReversingTheClassesNegatesTheScore(
      @ForAll("probabilities") double[] p) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int c = 0; c < 5; c++) {
      sum = sum.add(new BigDecimal(p[c]).multiply(BigDecimal.valueOf(c)));
    }
    BigDecimal score = sum.subtract(BigDecimal.valueOf(2)).multiply(BigDecimal.valueOf(500_000));
    assertThat(SentimentScore.millionths(p))
        .isEqualTo(score.setScale(0, RoundingMode.HALF_UP).longValueExact());
    double[] reversed = {p[4], p[3], p[2], p[1], p[0]};
    assertThat(SentimentScore.millionths(reversed)).isEqualTo(-SentimentScore.millionths(p));
  }

  @Provide
  Arbitrary<double[]> probabilities() {
    return Arbitraries.integers()
        .between(0, 128)
        .array(int[].class)
        .ofSize(4)
        .map(
            cuts -> {
              Arrays.sort(cuts);
              return new double[] {
                cuts[0] / 128.0,
                (cuts[1] - cuts[0]) / 128.0,
                (cuts[2] - cuts[1]) / 128.0,
                (cuts[3] - cuts[2]) / 128.0,
                (128 - cuts[3]) / 128.0
              };
            });
  }

  @Test
  void whatAreNotFiveProbabilitiesIsRefused() {
    refuses(0.5, 0.5);
    refuses(0.2, 0.2, 0.2, 0.2, 0.2, 0);
    refuses(-0.1, 0.3, 0.3, 0.3, 0.2);
    refuses(Double.NaN, 0.25, 0.25, 0.25, 0.25);
    refuses(0.1, 0.1, 0.1, 0.1, 0.1);
  }

  private static void refuses(double... probabilities) {
    assertThatThrownBy(() -> SentimentScore.millionths(probabilities))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not five probabilities: [");
    assertThatThrownBy(() -> SentimentClass.ofLargest(probabilities))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

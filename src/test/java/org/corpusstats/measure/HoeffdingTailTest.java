package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoeffdingTailTest {
  /** scipy 1.17.1, stats.binom.logsf(observed − 1, trials, expected/trials)/log(10). */
  @ParameterizedTest
  @CsvSource({
    "2, 0.5, 10, -1.064803421761586",
    "3, 0.2, 7, -3.125682399088675",
    "40, 12.5, 1000, -9.472081517443225",
    "7, 0.001, 20, -25.218043214965824",
    "300, 200.25, 1000, -13.350297827896481",
    "5, 3.9, 5, -0.5395269865475979",
    "1200, 900.125, 5000, -25.8697428577909"
  })
  void farOutIsTheBinomialTail(long observed, double expected, long trials, double log10) {
    assertThat(HoeffdingTail.log10Right(observed, expected, trials))
        .isCloseTo(log10, within(1e-12));
  }

  @Test
  void oneChanceIsExact() {
    assertThat(HoeffdingTail.log10Right(1, 1.0 / 40, 1))
        .isCloseTo(Math.log10(0.025), within(1e-15));
  }

  @Test
  void whatIsExpectedIsNoSurprise() {
    assertThat(HoeffdingTail.log10Right(0, 0, 0)).isZero();
    assertThat(HoeffdingTail.log10Right(0, 2.5, 10)).isZero();
    assertThat(HoeffdingTail.log10Right(3, 3, 3)).isZero();
  }

  @Test
  void whatIsNoSumOfChancesIsRefused() {
    assertThatThrownBy(() -> HoeffdingTail.log10Right(3, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HoeffdingTail.log10Right(-1, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HoeffdingTail.log10Right(1, 2.5, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HoeffdingTail.log10Right(1, Double.NaN, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of chances of any size, as enumerated one after the other. */
  @Property
  void boundsTheTailOfEverySumOfChances(
      @ForAll @IntRange(min = 1, max = 40) int trials,
      @ForAll @DoubleRange(min = 0.01, max = 8) double skew,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] chances = random.doubles(trials).map(chance -> Math.pow(chance, skew)).toArray();
    double[] probabilities = probabilities(chances);
    double expected = Arrays.stream(chances).sum();
    double right = 0;
    for (int observed = trials; observed >= 0; observed--) {
      right += probabilities[observed];
      assertThat(HoeffdingTail.log10Right(observed, expected, trials))
          .isGreaterThanOrEqualTo(Math.log10(right) - 1e-9)
          .isLessThanOrEqualTo(0);
    }
  }

  @Property
  void decreasesWithWhatIsObserved(
      @ForAll @IntRange(min = 1, max = 300) int trials,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double before = 0;
    for (int observed = 0; observed <= trials; observed++) {
      double log10 = HoeffdingTail.log10Right(observed, share * trials, trials);
      assertThat(log10).isLessThanOrEqualTo(before);
      before = log10;
    }
  }

  private static double[] probabilities(double[] chances) {
    double[] sums = new double[chances.length + 1];
    sums[0] = 1;
    for (double chance : chances) {
      for (int k = chances.length; k > 0; k--) {
        sums[k] = sums[k] * (1 - chance) + sums[k - 1] * chance;
      }
      sums[0] *= 1 - chance;
    }
    return sums;
  }
}

package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {
  private static final double LN_2 = Math.log(2);

  @Test
  void g2IsDunnings() {
    // 20 of 100 against 10 of 100; expected 15 and 85 each.
    double g2 =
        2
            * (20 * Math.log(20 / 15.0)
                + 10 * Math.log(10 / 15.0)
                + 80 * Math.log(80 / 85.0)
                + 90 * Math.log(90 / 85.0));
    assertThat(Keyness.g2(20, 100, 10, 100)).isCloseTo(g2, within(1e-12));
    assertThat(Keyness.g2(10, 100, 20, 100)).isCloseTo(-g2, within(1e-12));
    assertThat(Keyness.g2(10, 100, 20, 200)).isZero();
  }

  @Test
  void logRatioCountsDoublings() {
    assertThat(Keyness.logRatio(7, 99, 3, 99)).isCloseTo(Math.log(7.5 / 3.5) / LN_2, within(1e-15));
    assertThat(Keyness.logRatio(0, 9, 0, 9)).isZero();
    assertThat(Keyness.logRatio(1, 999, 0, 99))
        .isCloseTo(Math.log(1.5 / 999.5 / (0.5 / 99.5)) / LN_2, within(1e-14));
  }

  @Test
  void bothCountsMustAgree() {
    assertThat(Keyness.onBothCounts(2, 0.5)).isEqualTo(0.5);
    assertThat(Keyness.onBothCounts(-0.5, -2)).isEqualTo(-0.5);
    assertThat(Keyness.onBothCounts(2, -0.5)).isZero();
    assertThat(Keyness.onBothCounts(2, 0)).isZero();
  }

  /** Computed with mpmath 1.3 in 60 digits by bisection of the exact binomial tail. */
  @ParameterizedTest
  @CsvSource({
    "50, 1000, 10, 1000, 1, 1.3254293916757625674",
    "50, 1000, 10, 1000, 10000, 0.26204474579970098425",
    "5, 1000, 0, 100000, 1, 6.5178360577137607088",
    "200, 50000, 1000, 1000000, 5000, 1.4825333692978963743",
    "10, 1000000, 400, 10000000, 1, -1.1059794647462481737",
    "12, 1000, 10, 1000, 1, 0",
    "1000, 50000, 200000, 5000000, 1, -0.91033637008212798532",
  })
  void conservativeLogRatioIsTheNearEndOfTheExactInterval(
      long f1, long n1, long f2, long n2, long tests, double lrc) {
    assertThat(Keyness.conservativeLogRatio(f1, n1, f2, n2, tests))
        .isCloseTo(lrc, within(1e-9 * Math.abs(lrc)));
  }

  @Test
  void aWordThatNeverOccursElsewhereHasAClosedForm() {
    // p^f1 = 0.025 for the odds p/(1−p).
    double p = Math.pow(0.025, 1 / 9.0);
    assertThat(Keyness.conservativeLogRatio(9, 1000, 0, 4000, 1))
        .isCloseTo(Math.log(p / (1 - p) * 4) / LN_2, within(1e-10));
    assertThat(Keyness.conservativeLogRatio(0, 1000, 0, 4000, 1)).isZero();
  }

  @Property
  void equalsClopperAndPearsonOfCommonsMath(
      @ForAll @LongRange(min = 1, max = 200) long f1,
      @ForAll @LongRange(min = 1, max = 200) long f2,
      @ForAll @LongRange(min = 200, max = 100_000) long n1,
      @ForAll @LongRange(min = 200, max = 100_000) long n2) {
    double lrc = Keyness.conservativeLogRatio(f1, n1, f2, n2, 20);
    assertThat(Keyness.conservativeLogRatio(f2, n2, f1, n1, 20)).isEqualTo(0.0 - lrc);
    ConfidenceInterval share =
        new ClopperPearsonInterval().createInterval((int) (f1 + f2), (int) f1, 1 - 0.05 / 20);
    double low = logRatio(share.getLowerBound(), n1, n2);
    double high = logRatio(share.getUpperBound(), n1, n2);
    double near = low > 0 ? low : Math.min(0, high);
    // The quantiles of commons-math have an absolute error of 1e-9 in the share.
    assertThat(lrc).isCloseTo(near, within(1e-5));
  }

  private static double logRatio(double share, long n1, long n2) {
    return Math.log(share / (1 - share) * n2 / n1) / LN_2;
  }

  @Test
  void moreTestsBringItNearerToZero() {
    double previous = Double.POSITIVE_INFINITY;
    for (long tests = 1; tests < 1_000_000_000_000L; tests *= 10) {
      double lrc = Keyness.conservativeLogRatio(30, 1000, 10, 1000, tests);
      assertThat(lrc).isNotNegative().isLessThanOrEqualTo(previous);
      previous = lrc;
    }
    assertThat(previous).isZero();
  }

  @Test
  void whatAreNoFrequenciesIsRefused() {
    refuses(-1, 9, 1, 9);
    refuses(10, 9, 1, 9);
    refuses(1, 9, -1, 9);
    refuses(1, 9, 10, 9);
    refuses(0, 0, 1, 9);
    refuses(1, 9, 0, 0);
    assertThatThrownBy(() -> Keyness.conservativeLogRatio(1, 9, 1, 9, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("family");
  }

  private static void refuses(long f1, long n1, long f2, long n2) {
    assertThatThrownBy(() -> Keyness.g2(f1, n1, f2, n2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Keyness.logRatio(f1, n1, f2, n2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Keyness.conservativeLogRatio(f1, n1, f2, n2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

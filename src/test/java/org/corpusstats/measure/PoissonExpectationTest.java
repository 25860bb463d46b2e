package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonExpectationTest {
  @Test
  void zCountsStandardDeviations() {
    assertThat(PoissonExpectation.z(25, 16)).isEqualTo(2.25);
    assertThat(PoissonExpectation.z(0, 4)).isEqualTo(-2);
  }

  @Test
  void atLeastNoneIsCertainAndAtLeastOneIsNotNone() {
    assertThat(PoissonExpectation.log10UpperTail(0, 3)).isZero();
    assertThat(PoissonExpectation.log10UpperTail(1, 1e-20)).isCloseTo(-20, within(1e-14));
    assertThat(PoissonExpectation.log10UpperTail(1, 30))
        .isCloseTo(-Math.exp(-30) / Math.log(10), within(1e-26));
  }

  /** Computed with mpmath 1.3 in 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.25, -0.65521641481847876259",
    "10, 2.5, -3.5569685498902990834",
    "50, 60.0, -0.038297385037151519968",
    "1000, 500.0, -85.481713427114381204",
    "1000000, 999000.5, -0.79921429563777988211",
    "1000, 1500.0, -9.5748844118600281882e-44",
    "20000, 1.5, -73816.086109993709887",
    "1000000, 1003000.25, -0.00059131493014224000689",
  })
  void keepsItsDigits(long count, double expected, double log10) {
    assertThat(PoissonExpectation.log10UpperTail(count, expected))
        .isCloseTo(log10, within(1e-10 * Math.abs(log10)));
  }

  @Property
  void equalsTheGammaFunctionOfCommonsMathAndFalls(
      @ForAll @LongRange(min = 1, max = 300) long count,
      @ForAll @DoubleRange(min = 0.5, max = 300) double expected) {
    double log10 = PoissonExpectation.log10UpperTail(count, expected);
    double p = Gamma.regularizedGammaP((double) count, expected, 1e-16, 100_000);
    // commons-math adds terms of log-gamma size: its own error is 1e-13 absolutely in ln p.
    assertThat(Math.pow(10, log10)).isCloseTo(p, within(1e-9 * p + 1e-300));
    assertThat(PoissonExpectation.log10UpperTail(count + 1, expected)).isLessThanOrEqualTo(log10);
  }

  @Test
  void whatIsNoExpectationIsRefused() {
    refuses(-1, 1);
    refuses(1, 0);
    refuses(1, Double.NaN);
    refuses(1, Double.POSITIVE_INFINITY);
  }

  private static void refuses(long count, double expected) {
    assertThatThrownBy(() -> PoissonExpectation.z(count, expected))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonExpectation.log10UpperTail(count, expected))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

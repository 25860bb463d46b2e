package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void isAsPublished() {
    // Newcombe 1998, table I, score method without continuity correction.
    assertThat(Wilson.interval(81.0 / 263, 263)).satisfies(i -> is(i, 0.2553, 0.3662));
    assertThat(Wilson.interval(15.0 / 148, 148)).satisfies(i -> is(i, 0.0624, 0.1605));
    assertThat(Wilson.interval(0, 20)).satisfies(i -> is(i, 0, 0.1611));
    assertThat(Wilson.interval(1.0 / 29, 29)).satisfies(i -> is(i, 0.0061, 0.1718));
  }

  @Property
  void equalsCommonsMath(
      @ForAll @IntRange(min = 1, max = 1_000_000) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    int successes = (int) Math.round(part * n);
    ConfidenceInterval expected = new WilsonScoreInterval().createInterval(n, successes, 0.95);
    Interval interval = Wilson.interval((double) successes / n, n);
    // Where the lower bound is 0, commons-math has the rounding error of a difference.
    assertThat(interval.low())
        .isCloseTo(expected.getLowerBound(), within(1e-9 * interval.low() + 1e-15));
    assertThat(interval.high()).isCloseTo(expected.getUpperBound(), within(1e-9 * interval.high()));
  }

  private static void is(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Property
  void surroundsTheShareWithinZeroAndOneAndNarrowsWithMoreObservations(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long n) {
    Interval interval = Wilson.interval(share, n);
    assertThat(interval.low()).isBetween(0.0, share + 1e-15);
    assertThat(interval.high()).isBetween(share - 1e-15, 1.0);
    Interval narrower = Wilson.interval(share, 2 * n);
    assertThat(narrower.high() - narrower.low()).isLessThan(interval.high() - interval.low());
    Interval mirrored = Wilson.interval(1 - share, n);
    assertThat(1 - mirrored.high()).isCloseTo(interval.low(), within(1e-12));
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThatThrownBy(() -> Wilson.interval(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.interval(-0.1, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.interval(1.1, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.interval(Double.NaN, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIntervalIsInOrder() {
    assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class TheilSenTest {
  @Test
  void isTheMedianSlopeByHand() {
    // Slopes 2, 1/2, 4; sorted 1/2, 2, 4: the wild last value does not move the median.
    assertThat(TheilSen.of(new double[] {0, 2, 1}).slope()).isEqualTo(0.5);
    assertThat(TheilSen.of(new double[] {0, 1, 2, 3, 400}).slope()).isEqualTo(1);
    assertThat(TheilSen.of(new double[] {0, 3}).slope()).isEqualTo(3);
  }

  @Test
  void theIntervalTakesTheRanksOfSen() {
    // 12 rising squares: 66 slopes, variance 12·11·29/18, reach 1.96·14.58 = 28.58; ranks
    // 18.7 → 18 and 48.3 → 49 outwards. Slopes between i and j are i + j.
    double[] squares = IntStream.range(0, 12).mapToDouble(i -> i * i).toArray();
    double[] slopes =
        IntStream.range(0, 12)
            .boxed()
            .flatMap(i -> IntStream.range(i + 1, 12).mapToObj(j -> i + j))
            .mapToDouble(Integer::doubleValue)
            .sorted()
            .toArray();
    TheilSen trend = TheilSen.of(squares);
    assertThat(trend.slope()).isEqualTo(11);
    assertThat(trend.interval()).isEqualTo(new Interval(slopes[17], slopes[48]));
  }

  @Test
  void aLineHasItsSlopeAndNoWidth() {
    double[] line = IntStream.range(0, 50).mapToDouble(i -> 7 - 0.5 * i).toArray();
    assertThat(TheilSen.of(line)).isEqualTo(new TheilSen(-0.5, new Interval(-0.5, -0.5)));
    assertThat(TheilSen.of(new double[20])).isEqualTo(new TheilSen(0, new Interval(0, 0)));
  }

  @Property
  void isTheMedianAndTurnsWithTheSeries(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -1000, max = 1000) Integer> series) {
    double[] values = series.stream().mapToDouble(Integer::doubleValue).toArray();
    int n = values.length;
    double[] slopes =
        IntStream.range(0, n)
            .boxed()
            .flatMap(
                i -> IntStream.range(i + 1, n).mapToObj(j -> (values[j] - values[i]) / (j - i)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    TheilSen trend = TheilSen.of(values);
    double median = StatUtils.percentile(slopes, 50);
    assertThat(trend.slope()).isCloseTo(median, within(1e-9 * Math.abs(median) + 1e-15));
    assertThat(trend.slope()).isBetween(trend.interval().low(), trend.interval().high());
    TheilSen turned =
        TheilSen.of(IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray());
    assertThat(turned.slope()).isEqualTo(0.0 - trend.slope());
    assertThat(turned.interval())
        .isEqualTo(new Interval(0.0 - trend.interval().high(), 0.0 - trend.interval().low()));
  }

  @Test
  void whatIsNoSeriesIsRefused() {
    assertThatThrownBy(() -> TheilSen.of(new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TheilSen.of(new double[TheilSen.MOST_PERIODS + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5000");
  }
}

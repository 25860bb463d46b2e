package org.corpusstats.measure.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CochranArmitageTest {
  /**
   * Smokers among lung patients of four studies, in the order of the studies (Fleiss 1981): χ² of
   * 8.2249 and a p-value of 0.004132, as R's manual of prop.trend.test has it.
   */
  @Test
  void isThePublishedTestOfSmokers() {
    CochranArmitage test =
        test(new long[] {1, 2, 3, 4}, new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82});
    assertThat(test.z()).isNegative();
    assertThat(test.z() * test.z()).isCloseTo(8.2249, within(0.00005));
    assertThat(Math.pow(10, test.log10P())).isCloseTo(0.004132, within(0.0000005));
  }

  /** Carriers of streptococcus by the size of their tonsils: χ² of 7.19 (Armitage 1955). */
  @Test
  void isThePublishedTestOfTonsils() {
    CochranArmitage test =
        test(new long[] {0, 1, 2}, new long[] {19, 29, 24}, new long[] {516, 589, 293});
    assertThat(test.z()).isPositive();
    assertThat(test.z() * test.z()).isCloseTo(7.19, within(0.005));
  }

  /** The definition by numpy 2.4.6, its tail by scipy 1.17.1's norm.logsf. */
  @Test
  void keepsItsDigitsInLargeCorpora() {
    CochranArmitage uneven =
        test(
            new long[] {0, 1, 2, 5, 11},
            new long[] {3, 40, 1000, 250, 99_000},
            new long[] {10, 1000, 100_000, 5_000_000, 95_000_000});
    assertThat(uneven.z()).isCloseTo(47.38182131867469, within(1e-10));
    assertThat(uneven.log10P()).isCloseTo(-489.277453453771, within(1e-9));
    CochranArmitage clear =
        test(
            new long[] {0, 1, 2},
            new long[] {1_000_000, 2_000_000, 3_000_000},
            new long[] {100_000_000, 100_000_000, 100_000_000});
    assertThat(clear.z()).isCloseTo(1010.1525445522107, within(1e-9));
    assertThat(clear.log10P()).isCloseTo(-221581.91974490366, within(1e-6));
  }

  @Test
  void aShareThatStaysIsNoTrendHoweverTheUnitsGrow() {
    CochranArmitage test =
        test(new long[] {0, 1, 2, 3}, new long[] {1, 2, 10, 400}, new long[] {7, 14, 70, 2800});
    assertThat(test.z()).isZero();
    assertThat(test.log10P()).isZero();
  }

  @Test
  void whereNothingCanDifferNothingIsTold() {
    long[] times = {0, 1};
    assertThat(CochranArmitage.of(ProportionSeries.of(times, new long[2], new long[] {3, 4})))
        .isNull();
    assertThat(CochranArmitage.of(ProportionSeries.of(times, new long[] {3, 4}, new long[] {3, 4})))
        .isNull();
    assertThat(CochranArmitage.of(ProportionSeries.of(times, new long[] {0, 1}, new long[] {0, 4})))
        .isNull();
    assertThat(CochranArmitage.of(ProportionSeries.of(new long[0], new long[0], new long[0])))
        .isNull();
  }

  /** Neither another beginning of time nor another length of its periods changes the test. */
  @Property
  void followsTheDefinitionInAnyTime(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 30) Integer> with,
      @ForAll @LongRange(min = -1000, max = 1000) long begin,
      @ForAll @LongRange(min = 1, max = 100) long length) {
    int n = with.size();
    long[] times = LongStream.range(0, n).map(i -> i * i).toArray();
    long[] counts = with.stream().mapToLong(count -> count).toArray();
    long[] units = LongStream.range(0, n).map(i -> counts[(int) i] + 1 + i).toArray();
    CochranArmitage test = CochranArmitage.of(ProportionSeries.of(times, counts, units));
    double share = (double) LongStream.of(counts).sum() / LongStream.of(units).sum();
    double mean =
        IntStream.range(0, n).mapToDouble(i -> (double) units[i] * times[i]).sum()
            / LongStream.of(units).sum();
    double rise = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      rise += counts[i] * (times[i] - mean);
      variance += share * (1 - share) * units[i] * (times[i] - mean) * (times[i] - mean);
    }
    if (share == 0) {
      assertThat(test).isNull();
      return;
    }
    assertThat(requireNonNull(test).z()).isCloseTo(rise / Math.sqrt(variance), within(1e-9));
    long[] later = LongStream.of(times).map(t -> begin + length * t).toArray();
    assertThat(test(later, counts, units).z()).isCloseTo(test.z(), within(1e-12));
  }

  @Test
  void whatIsNoSeriesIsRefused() {
    refuses(new long[] {0, 1}, new long[] {1}, new long[] {1, 1});
    refuses(new long[] {0, 1}, new long[] {1, 1}, new long[] {1});
    refuses(new long[] {0, 0}, new long[] {1, 1}, new long[] {1, 1});
    refuses(new long[] {0, 1}, new long[] {-1, 1}, new long[] {1, 1});
    refuses(new long[] {0, 1}, new long[] {1, 2}, new long[] {1, 1});
  }

  private static void refuses(long[] times, long[] counts, long[] units) {
    assertThatThrownBy(() -> ProportionSeries.of(times, counts, units))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no series of shares: ");
  }

  private static CochranArmitage test(long[] times, long[] counts, long[] units) {
    return requireNonNull(CochranArmitage.of(ProportionSeries.of(times, counts, units)));
  }
}

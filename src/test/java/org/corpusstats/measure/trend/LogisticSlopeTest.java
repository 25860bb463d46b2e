package org.corpusstats.measure.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogisticSlopeTest {
  /**
   * Beetles killed by carbon disulphide (Bliss 1935): a slope of 34.27 with a standard error of
   * 2.91 on the logarithm of the dose (Dobson 2002, section 7.3.1), which is here in ten
   * thousandths. More digits by Newton's method in numpy 2.4.6.
   */
  @Test
  void isThePublishedSlopeOfTheBeetles() {
    LogisticSlope slope =
        slope(
            new long[] {16907, 17242, 17552, 17842, 18113, 18369, 18610, 18839},
            new long[] {6, 13, 18, 28, 52, 53, 61, 60},
            new long[] {59, 60, 62, 56, 63, 59, 62, 60});
    assertThat(slope.slope() * 10_000).isCloseTo(34.27, within(0.005));
    assertThat(slope.standardError() * 10_000).isCloseTo(2.91, within(0.005));
    assertThat(slope.slope()).isCloseTo(0.0034270325734146985, within(1e-14));
    assertThat(slope.standardError()).isCloseTo(0.00029121400706357296, within(1e-14));
  }

  /** By Newton's method in numpy 2.4.6. */
  @Test
  void keepsItsDigitsInLargeCorpora() {
    LogisticSlope uneven =
        slope(
            new long[] {0, 1, 2, 5, 11},
            new long[] {3, 40, 1000, 250, 99_000},
            new long[] {10, 1000, 100_000, 5_000_000, 95_000_000});
    assertThat(uneven.slope()).isCloseTo(0.17728654907166572, within(1e-12));
    assertThat(uneven.standardError()).isCloseTo(0.0039236033681735024, within(1e-13));
    LogisticSlope clear =
        slope(
            new long[] {0, 1, 2},
            new long[] {1_000_000, 2_000_000, 3_000_000},
            new long[] {100_000_000, 100_000_000, 100_000_000});
    assertThat(clear.slope()).isCloseTo(0.5331105242324726, within(1e-12));
    assertThat(clear.standardError()).isCloseTo(0.0005396752147498291, within(1e-14));
  }

  /** Two times are a table of four cells: the log odds ratio, with Woolf's error (1955). */
  @Property
  void ofTwoTimesIsTheLogOddsRatio(
      @ForAll @Size(4) List<@LongRange(min = 1, max = 100_000_000) Long> cells,
      @ForAll @IntRange(min = 1, max = 5000) int apart) {
    double ratio =
        Math.log((double) cells.get(2) / cells.get(3))
            - Math.log((double) cells.get(0) / cells.get(1));
    double error = Math.sqrt(cells.stream().mapToDouble(cell -> 1.0 / cell).sum());
    LogisticSlope slope =
        slope(
            new long[] {7, 7 + apart},
            new long[] {cells.get(0), cells.get(2)},
            new long[] {cells.get(0) + cells.get(1), cells.get(2) + cells.get(3)});
    assertThat(slope.slope() * apart).isCloseTo(ratio, within(1e-9 * error + 1e-13));
    assertThat(slope.standardError() * apart).isCloseTo(error, within(1e-9 * error));
    assertThat(slope.interval().low())
        .isCloseTo(slope.slope() - 1.959963984540054 * slope.standardError(), within(1e-12));
    assertThat(slope.interval().high())
        .isCloseTo(slope.slope() + 1.959963984540054 * slope.standardError(), within(1e-12));
  }

  /** At the maximum as many units have the item as the line expects, and at the same mean time. */
  @Property
  void isWhereTheLikelihoodIsLargest(
      @ForAll @Size(12) List<@IntRange(max = 3) Integer> with,
      @ForAll @Size(12) List<@IntRange(max = 200) Integer> without) {
    long[] times = LongStream.range(0, 12).map(i -> i * i).toArray();
    long[] counts = with.stream().mapToLong(count -> count).toArray();
    long[] units =
        LongStream.range(0, 12).map(i -> counts[(int) i] + without.get((int) i)).toArray();
    ProportionSeries series = ProportionSeries.of(times, counts, units);
    LogisticSlope slope = LogisticSlope.of(series);
    if (series.isSeparated()) {
      assertThat(slope).isNull();
      return;
    }
    double level = levelFor(requireNonNull(slope).slope(), series);
    double surplus = 0;
    double spread = 0;
    double mean = 0;
    double weights = 0;
    for (int i = 0; i < 12; i++) {
      double p = 1 / (1 + Math.exp(-level - slope.slope() * times[i]));
      surplus += (counts[i] - units[i] * p) * times[i];
      weights += units[i] * p * (1 - p);
      mean += units[i] * p * (1 - p) * times[i];
      spread += units[i] * p * (1 - p) * times[i] * times[i];
    }
    double error = 1 / Math.sqrt(spread - mean * mean / weights);
    // How far the slope is from the maximum, in standard errors.
    assertThat(surplus * error).isCloseTo(0, within(1e-6));
    assertThat(slope.standardError()).isCloseTo(error, within(1e-6 * error));
  }

  /** The level at which the line expects as many units as there are, by bisection. */
  private static double levelFor(double slope, ProportionSeries series) {
    double low = -1e5;
    double high = 1e5;
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      double surplus = 0;
      for (int i = 0; i < series.size(); i++) {
        surplus +=
            series.count(i) - series.units(i) / (1 + Math.exp(-middle - slope * series.time(i)));
      }
      low = surplus > 0 ? middle : low;
      high = surplus > 0 ? high : middle;
    }
    return low;
  }

  @Test
  void isFoundWhereNewtonsFirstStepsGoTooFar() {
    // One odd unit among a million keeps apart what would be separated without it.
    LogisticSlope slope =
        slope(
            new long[] {0, 1, 2, 3, 1000},
            new long[] {1, 0, 0, 0, 1_000_000},
            new long[] {1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000 + 1});
    assertThat(slope.slope()).isBetween(0.02, 0.04);
  }

  @Test
  void whatOneTimePartsHasNoSlope() {
    long[] times = {0, 1, 2};
    long[] units = {5, 5, 5};
    assertThat(of(times, new long[] {0, 0, 3}, units)).isNull();
    assertThat(of(times, new long[] {2, 0, 0}, units)).isNull();
    assertThat(of(times, new long[] {0, 2, 5}, units)).isNull();
    assertThat(of(times, new long[] {5, 0, 0}, units)).isNull();
    assertThat(of(times, new long[] {0, 0, 0}, units)).isNull();
    assertThat(of(times, new long[] {5, 5, 5}, units)).isNull();
    assertThat(of(times, new long[] {0, 2, 0}, units)).isNotNull();
    assertThat(of(new long[] {0}, new long[] {2}, new long[] {5})).isNull();
  }

  @Test
  void aShareThatStaysHasASlopeOfNone() {
    LogisticSlope slope =
        slope(new long[] {0, 1, 2, 3}, new long[] {1, 2, 10, 400}, new long[] {7, 14, 70, 2800});
    assertThat(slope.slope()).isCloseTo(0, within(1e-15));
  }

  private static LogisticSlope slope(long[] times, long[] counts, long[] units) {
    return requireNonNull(LogisticSlope.of(ProportionSeries.of(times, counts, units)));
  }

  private static @Nullable LogisticSlope of(long[] times, long[] counts, long[] units) {
    return LogisticSlope.of(ProportionSeries.of(times, counts, units));
  }
}

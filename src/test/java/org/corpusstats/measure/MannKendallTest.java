package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {
  @Test
  void countsPairsByHand() {
    // Falls: 3-2, 4-2, 5-2. Variance 5·4·15/18.
    MannKendall test = MannKendall.of(new double[] {1, 3, 4, 5, 2});
    assertThat(test.s()).isEqualTo(4);
    assertThat(test.variance()).isEqualTo(50 / 3.0, within(1e-14));
    assertThat(test.z()).isEqualTo(3 / Math.sqrt(50 / 3.0), within(1e-14));
  }

  /** Kendall's table of the upper tail P(S ≥ s), as in Gilbert 1987, table A18; here times 2. */
  @ParameterizedTest
  @CsvSource({
    "4, 6, 0.042",
    "4, 4, 0.167",
    "5, 4, 0.242",
    "5, 10, 0.0083",
    "8, 12, 0.089",
    "10, 15, 0.108",
    "10, 25, 0.014"
  })
  void isExactForShortSeries(int n, long s, double upperTail) {
    double[] values = withFalls(n, (n * (n - 1) / 2 - s) / 2);
    MannKendall test = MannKendall.of(values);
    assertThat(test.s()).isEqualTo(s);
    assertThat(test.p() / 2).isCloseTo(upperTail, within(upperTail < 0.01 ? 0.00005 : 0.0005));
  }

  private static double[] withFalls(int n, long falls) {
    double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    long left = falls;
    for (int end = 1; left > 0; end++) {
      for (int i = end; i > 0 && left > 0; i--, left--) {
        double value = values[i];
        values[i] = values[i - 1];
        values[i - 1] = value;
      }
    }
    return values;
  }

  @Test
  void withoutTrendNothingIsSignificant() {
    MannKendall flat = MannKendall.of(new double[] {2, 2, 2, 2});
    assertThat(flat).isEqualTo(new MannKendall(0, 0, 0, 0));
    assertThat(flat.p()).isOne();
    assertThat(MannKendall.of(new double[] {2, 4, 1, 3}).s()).isZero();
    assertThat(MannKendall.of(new double[] {1, 2}).p()).isOne();
    assertThat(MannKendall.of(new double[] {0.0, -0.0}).s()).isZero();
  }

  @Test
  void tiesLowerTheVariance() {
    // Two groups of two and one of three: (7·6·19 − 2·2·1·9 − 3·2·11)/18.
    MannKendall test = MannKendall.of(new double[] {1, 1, 2, 2, 3, 3, 3});
    assertThat(test.s()).isEqualTo(16);
    assertThat(test.variance()).isEqualTo((798 - 36 - 66) / 18.0, within(1e-12));
    assertThat(test.p())
        .isCloseTo(2 * new NormalDistribution().cumulativeProbability(-test.z()), within(1e-12));
  }

  /**
   * log10 of erfc(z/√2), computed with mpmath 1.3 in 60 digits, at the z of a series that rises.
   */
  @ParameterizedTest
  @CsvSource({
    "11, -4.5810999047916492821",
    "50, -23.875598624775098996",
    "150, -72.95080157141418478",
    "200, -97.439519772087129331",
    "300, -146.38284871399110222",
    "1000, -488.64715695718830159"
  })
  void keepsItsDigitsForLongSeries(int n, double log10P) {
    double[] rising = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    MannKendall test = MannKendall.of(rising);
    assertThat(test.log10P()).isCloseTo(log10P, within(1e-9 * Math.abs(log10P)));
    assertThat(test.p()).isCloseTo(Math.pow(10, log10P), within(1e-9 * Math.pow(10, log10P)));
  }

  @Property
  void equalsCommonsMath(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 30) Integer> series) {
    double[] values = series.stream().mapToDouble(Integer::doubleValue).toArray();
    MannKendall test = MannKendall.of(values);
    int n = values.length;
    long pairs = n * (n - 1L) / 2;
    long tied =
        IntStream.range(0, n)
            .mapToLong(i -> IntStream.range(i + 1, n).filter(j -> values[i] == values[j]).count())
            .sum();
    double[] time = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    if (tied < pairs) {
      // Kendall's tau-b is S over the root of the pairs not tied in either.
      double tau = new KendallsCorrelation().correlation(time, values);
      assertThat((double) test.s())
          .isCloseTo(tau * Math.sqrt((double) pairs * (pairs - tied)), within(1e-9));
    }
    if (n > 10 || tied > 0) {
      double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(test.z()));
      assertThat(test.p()).isCloseTo(Math.min(1, p), within(1e-9 * p));
    }
    MannKendall reversed =
        MannKendall.of(IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray());
    assertThat(reversed.s()).isEqualTo(-test.s());
    assertThat(reversed.z()).isEqualTo(0.0 - test.z());
    assertThat(reversed.log10P()).isEqualTo(test.log10P());
  }

  @Test
  void whatIsNoSeriesIsRefused() {
    refuses();
    refuses(1);
    refuses(1, Double.NaN);
    refuses(Double.POSITIVE_INFINITY, 1);
  }

  private static void refuses(double... values) {
    assertThatThrownBy(() -> MannKendall.of(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Arrays.toString(values));
  }
}

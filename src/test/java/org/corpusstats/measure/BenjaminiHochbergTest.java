package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  @Test
  void equalsAnExampleByHand() {
    // Sorted 0.01, 0.02, 0.03, 0.05, 0.4; times 5/rank: 0.05, 0.05, 0.05, 0.0625, 0.4.
    assertThat(q(0.4, 0.01, 0.03, 0.05, 0.02))
        .containsExactly(new double[] {0.4, 0.05, 0.05, 0.0625, 0.05}, within(1e-15));
    // The two equal p are both of rank 3: 0.03·4/3; 0.02·4/1 is more.
    assertThat(q(0.03, 0.02, 0.9, 0.03))
        .containsExactly(new double[] {0.04, 0.04, 0.9, 0.04}, within(1e-15));
  }

  @Test
  void equalsTheFirstPublishedExample() {
    // Benjamini and Hochberg 1995, section 3.2: of 15 p-values the procedure at 0.05 rejects the
    // four smallest.
    double[] q =
        q(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.000);
    assertThat(Arrays.stream(q).filter(x -> x <= 0.05).count()).isEqualTo(4);
    assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, within(1e-15));
  }

  @Test
  void testsThatWereNotComputedHavePOne() {
    // scipy 1.17.1: stats.false_discovery_control([1e-8, 3e-6, 3e-6, 4e-5, 0.2] + [1.0]*44845)
    double[] log10P = Stream.of(1e-8, 3e-6, 3e-6, 4e-5, 0.2).mapToDouble(Math::log10).toArray();
    double[] log10Q = BenjaminiHochberg.log10QValues(log10P, 44_850);
    assertThat(Arrays.stream(log10Q).map(q -> Math.pow(10, q)).toArray())
        .containsExactly(new double[] {0.0004485, 0.04485, 0.04485, 0.4485, 1}, within(1e-15));
    assertThatThrownBy(() -> BenjaminiHochberg.log10QValues(log10P, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] q(double... p) {
    double[] log10P = Arrays.stream(p).map(Math::log10).toArray();
    return Arrays.stream(BenjaminiHochberg.log10QValues(log10P))
        .map(q -> Math.pow(10, q))
        .toArray();
  }

  @Test
  void pBelowTheSmallestDoubleKeepTheirOrder() {
    assertThat(BenjaminiHochberg.log10QValues(new double[] {-2000, 0, -1000, -1, -3000}))
        .containsExactly(
            new double[] {
              -2000 + Math.log10(2.5),
              0,
              -1000 + Math.log10(5 / 3.0),
              -1 + Math.log10(1.25),
              -3000 + Math.log10(5)
            },
            within(1e-12));
    assertThat(BenjaminiHochberg.log10QValues(new double[] {Double.NEGATIVE_INFINITY, -1}))
        .containsExactly(Double.NEGATIVE_INFINITY, -1);
    assertThat(BenjaminiHochberg.log10QValues(new double[0])).isEmpty();
  }

  @Property
  void followsTheDefinitionAndItsLaws(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -20, max = 0) Double> values,
      @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = -20, max = 0) Double> ties) {
    double[] p =
        Stream.of(values, ties, ties)
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[] q = BenjaminiHochberg.log10QValues(p);
    for (int i = 0; i < p.length; i++) {
      // What a distributed computation does: the minimum over all with the same or a larger p.
      double pi = p[i];
      double smallest =
          Arrays.stream(p)
              .filter(other -> other >= pi)
              .map(other -> BenjaminiHochberg.log10Scaled(other, rank(p, other), p.length))
              .min()
              .orElseThrow();
      assertThat(q[i]).isEqualTo(smallest).isBetween(pi, 0.0);
      for (int j = 0; j < p.length; j++) {
        assertThat(p[i] < p[j] && q[i] > q[j]).isFalse();
        assertThat(p[i] == p[j] && q[i] != q[j]).isFalse();
      }
    }
  }

  private static long rank(double[] all, double p) {
    return Arrays.stream(all).filter(other -> other <= p).count();
  }

  @Test
  void whatIsNoTestOfAFamilyIsRefused() {
    refuses(0.1, 1, 1);
    refuses(Double.NaN, 1, 1);
    refuses(-1, 0, 1);
    refuses(-1, 2, 1);
  }

  private static void refuses(double log10P, long rank, long familySize) {
    assertThatThrownBy(() -> BenjaminiHochberg.log10Scaled(log10P, rank, familySize))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

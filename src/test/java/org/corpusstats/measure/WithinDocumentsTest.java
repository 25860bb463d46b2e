package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WithinDocumentsTest {
  /**
   * Admissions to Berkeley by sex in six departments (Bickel, Hammel and O'Connell 1975): R's
   * mantelhaen.test without continuity correction has 1.5246 for the square of z.
   */
  @Test
  void isMantelAndHaenszelsTest() {
    long[][] departments = {
      {512, 313, 89, 19},
      {353, 207, 17, 8},
      {120, 205, 202, 391},
      {138, 279, 131, 244},
      {53, 138, 94, 299},
      {22, 351, 24, 317}
    };
    long observed = 0;
    long expected = 0;
    long variance = 0;
    long trials = 0;
    for (long[] cells : departments) {
      long a = cells[0] + cells[1];
      long b = cells[0] + cells[2];
      long n = a + cells[2] + cells[3];
      observed += cells[0];
      expected += WithinDocuments.expectedBillionths(a, b, n);
      variance += WithinDocuments.varianceBillionths(a, b, n);
      trials += Math.min(a, b);
    }
    WithinDocuments within = new WithinDocuments(observed, expected, variance, trials);
    assertThat(within.expected()).isCloseTo(1213.3571665830257, within(1e-8));
    assertThat(within.z()).isCloseTo(-1.2347496347209184, within(1e-9));
    assertThat(within.log10P()).isZero();
  }

  @Test
  void onceTogetherInFortySentencesHappensOneTimeInForty() {
    WithinDocuments once =
        new WithinDocuments(
            1,
            WithinDocuments.expectedBillionths(1, 1, 40),
            WithinDocuments.varianceBillionths(1, 1, 40),
            1);
    assertThat(once.z()).isCloseTo(39 / Math.sqrt(39), within(1e-9));
    assertThat(Math.pow(10, once.log10P())).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void whereChanceHasNoChoiceNothingCanBeSaid() {
    assertThat(WithinDocuments.varianceBillionths(1, 1, 1)).isZero();
    assertThat(WithinDocuments.varianceBillionths(2, 3, 3)).isZero();
    WithinDocuments inEverySentence =
        new WithinDocuments(2, WithinDocuments.expectedBillionths(2, 3, 3), 0, 2);
    assertThat(inEverySentence.z()).isNull();
    assertThat(inEverySentence.log10P()).isZero();
    assertThat(new WithinDocuments(0, 0, 0, 0).log10P()).isZero();
  }

  /** Against whole numbers. */
  @Property
  void areTheMomentsOfTheHypergeometricDistribution(
      @ForAll @IntRange(min = 2, max = 400) int n,
      @ForAll @IntRange(min = 0, max = 400) int someA,
      @ForAll @IntRange(min = 0, max = 400) int someB) {
    long a = Math.min(someA, n);
    long b = Math.min(someB, n);
    double billion = 1e9;
    assertThat(WithinDocuments.expectedBillionths(a, b, n))
        .isCloseTo(Math.round(billion * (a * b) / n), within(1L));
    BigInteger numerator =
        BigInteger.valueOf(a * b).multiply(BigInteger.valueOf((n - a) * (n - b)));
    BigInteger denominator = BigInteger.valueOf((long) n * n).multiply(BigInteger.valueOf(n - 1));
    assertThat(WithinDocuments.varianceBillionths(a, b, n))
        .isCloseTo(
            Math.round(billion * numerator.doubleValue() / denominator.doubleValue()), within(1L));
  }
}

package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
  /** Computed with SciPy 1.17 (scipy.stats.t.ppf); the first three are in every printed table. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174694",
    "1.0001, 12.703202820451473",
    "1.5, 6.016663104427929",
    "2, 4.302652729749462",
    "2.718281828, 3.377420412613284",
    "17.25, 2.1074887374283344",
    "30, 2.0422724563012378",
    "200, 1.9718962236339088",
    "255.5, 1.9692921936948298",
    "201, 1.971836506779859",
    "500, 1.9647198374673676",
    "1000, 1.9623390808264083",
    "1000000000, 1.959963986912325"
  })
  void isTheQuantileOfTheDistribution(double degreesOfFreedom, double quantile) {
    assertThat(StudentT.quantile975(degreesOfFreedom)).isCloseTo(quantile, within(1e-9));
  }

  /** With one degree of freedom it is Cauchy's distribution, with two an algebraic one. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1, 5, 300, 1e6})
  void tailsAreThoseOfFewDegreesInClosedForm(double t) {
    double cauchy = 2 / Math.PI * Math.atan2(1, t);
    double two = 2 / (Math.sqrt(2 + t * t) * (Math.sqrt(2 + t * t) + t));
    assertThat(StudentT.log10TwoSided(t, 1)).isCloseTo(Math.log10(cauchy), within(1e-9));
    assertThat(StudentT.log10TwoSided(-t, 2)).isCloseTo(Math.log10(two), within(1e-9));
  }

  @Test
  void tailsOfManyDegreesAreNormalAndNeverBelowTheSmallestDouble() {
    for (double t : new double[] {0.5, 2, 8, 20}) {
      assertThat(StudentT.log10TwoSided(t, 1e9))
          .isCloseTo(NormalTail.log10TwoSided(t), within(1e-4));
    }
    assertThat(StudentT.log10TwoSided(1e9, 1e6)).isEqualTo(Math.log10(Double.MIN_VALUE));
    assertThat(StudentT.log10TwoSided(StudentT.quantile975(7), 7))
        .isCloseTo(Math.log10(0.05), within(1e-9));
  }

  @Test
  void whatIsNoTIsRefused() {
    assertThatThrownBy(() -> StudentT.log10TwoSided(1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StudentT.log10TwoSided(Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lessThanOneDegreeOfFreedomIsRefused() {
    assertThatThrownBy(() -> StudentT.quantile975(0.99))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StudentT.quantile975(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

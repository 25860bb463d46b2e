package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquaredTest {
  @ParameterizedTest
  @CsvSource({"3.841458820694124, 0.05", "6.634896601021213, 0.01", "10.827566170662733, 0.001"})
  void givesTheLevelsOfTheTables(double value, double p) {
    assertThat(ChiSquared.log10UpperTail(value)).isCloseTo(Math.log10(p), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.1, 1, 2.5, 7, 12, 20})
  void equalsTheGammaFunction(double value) {
    double p = 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(value);
    assertThat(Math.pow(10, ChiSquared.log10UpperTail(value))).isCloseTo(p, within(1e-9 * p));
  }

  /** √(2/(π·x))·exp(−x/2) bounds the tail from above, and 1 − 1/x of it from below. */
  @ParameterizedTest
  @ValueSource(doubles = {100, 449, 451, 1000, 1e5})
  void keepsItsOrderFarBelowTheSmallestDouble(double value) {
    double upper = Math.log10(Math.sqrt(2 / (Math.PI * value))) - value / 2 / Math.log(10);
    assertThat(ChiSquared.log10UpperTail(value))
        .isLessThan(upper)
        .isGreaterThan(upper + Math.log10(1 - 1 / value));
  }

  @Test
  void isOneAtZeroAndRefusesLess() {
    assertThat(ChiSquared.log10UpperTail(0)).isEqualTo(0);
    assertThatThrownBy(() -> ChiSquared.log10UpperTail(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChiSquared.log10UpperTail(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

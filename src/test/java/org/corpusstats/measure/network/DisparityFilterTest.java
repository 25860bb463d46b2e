package org.corpusstats.measure.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DisparityFilterTest {
  /** (1 − w/s)^(k−1): half of the strength among three edges, a tenth among five. */
  @Test
  void followsTheFormula() {
    assertThat(alpha(5, 10, 3)).isCloseTo(0.25, within(1e-15));
    assertThat(alpha(1, 10, 5)).isCloseTo(0.9 * 0.9 * 0.9 * 0.9, within(1e-15));
    assertThat(alpha(0.64, 16, 2)).isCloseTo(0.96, within(1e-15));
  }

  /**
   * As the paper has it, equation 2: 1 − (k−1)·∫ (1−x)^(k−2) dx from 0 to w/s, by Simpson's rule.
   */
  @Test
  void equalsTheIntegralThatDefinesIt() {
    for (int degree : new int[] {2, 3, 7, 40}) {
      for (double share : new double[] {0.01, 0.2, 0.5, 0.9}) {
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
          double x = share * i / steps;
          int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
          sum += weight * Math.pow(1 - x, degree - 2);
        }
        double integral = sum * share / steps / 3;
        assertThat(alpha(share, 1, degree)).isCloseTo(1 - (degree - 1) * integral, within(1e-9));
      }
    }
  }

  @Test
  void theOnlyEdgeOfANodeIsComparedWithNothing() {
    assertThat(DisparityFilter.alpha(3, 3, 1)).isNull();
    assertThat(DisparityFilter.ofEdge(null, null)).isNull();
    assertThat(DisparityFilter.ofEdge(null, 0.3)).isEqualTo(0.3);
    assertThat(DisparityFilter.ofEdge(0.2, null)).isEqualTo(0.2);
  }

  @Test
  void anEdgeMattersWhereItDoesToOneOfItsNodes() {
    assertThat(DisparityFilter.ofEdge(0.9, 0.01)).isEqualTo(0.01);
    assertThat(DisparityFilter.ofEdge(0.01, 0.9)).isEqualTo(0.01);
  }

  private static double alpha(double weight, double strength, long degree) {
    return requireNonNull(DisparityFilter.alpha(weight, strength, degree));
  }
}

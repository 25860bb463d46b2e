package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProximityTest {
  @Test
  void fallsByEWithEachSentence() {
    // Powers of 1/e to nine decimals.
    long[] weights = {
      1_000_000_000, 367_879_441, 135_335_283, 49_787_068, 18_315_639, 6_737_947, 0, 0
    };
    for (int i = 0; i < weights.length; i++) {
      assertThat(Proximity.billionths(i)).isEqualTo(weights[i]);
    }
  }

  @Test
  void sumsOfBillionthsAreProximities() {
    assertThat(Proximity.ofBillionths(2 * Proximity.billionths(0) + Proximity.billionths(5)))
        .isCloseTo(2 + Math.exp(-5), within(1e-9));
  }

  @Test
  void whatIsNoDistanceIsRefused() {
    assertThatThrownBy(() -> Proximity.billionths(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}

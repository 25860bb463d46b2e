package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidakTest {
  /** mpmath 1.3.0 with 40 digits: the z where erfc(z/√2) = −expm1(log1p(−0.05)/m). */
  @ParameterizedTest
  @CsvSource({
    "1, 1.9599639845400542",
    "2, 2.2364766445577923",
    "45, 3.2536809154025172",
    "44850, 4.8651565373384104",
    "1999000, 5.5687354215175098",
    "49999995000000, 8.023724069219324"
  })
  void zIsThatOfTheFamilysLevel(long familySize, double z) {
    assertThat(Sidak.z(familySize)).isCloseTo(z, within(1e-12));
  }

  @Property
  void allIntervalsHoldTogetherWithNinetyFivePercent(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long familySize) {
    double outside = Math.pow(10, NormalTail.log10TwoSided(Sidak.z(familySize)));
    assertThat(familySize * Math.log1p(-outside)).isCloseTo(Math.log(0.95), within(1e-11));
  }

  @Test
  void aFamilyOfNoneIsRefused() {
    assertThatThrownBy(() -> Sidak.z(0)).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.corpusstats.tone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

class ToneTest {
  @Property
  void millionthsAreWholeAndSumToAMillion(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double negative = Math.min(one, other);
    double positive = 1 - Math.max(one, other);
    Tone exact = new Tone(negative, Math.max(0, 1 - negative - positive), positive);
    Tone rounded = exact.inMillionths();
    long ill = whole(rounded.negative());
    long neither = whole(rounded.neutral());
    long well = whole(rounded.positive());
    assertThat(ill + neither + well).isEqualTo(1_000_000);
    assertThat(ill).isNotNegative();
    assertThat(neither).isNotNegative();
    assertThat(well).isNotNegative();
    assertThat(rounded.score()).isCloseTo(exact.score(), Offset.offset(2e-6));
  }

  private static long whole(double share) {
    assertThat(share * 1e6).isCloseTo(Math.rint(share * 1e6), Offset.offset(1e-9));
    return Math.round(share * 1e6);
  }
}

package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PossiblePairsTest {
  @Test
  void pairsAreUnorderedAndOfDifferentItems() {
    assertThat(PossiblePairs.among(0)).isZero();
    assertThat(PossiblePairs.among(1)).isZero();
    assertThat(PossiblePairs.among(2)).isEqualTo(1);
    assertThat(PossiblePairs.among(5)).isEqualTo(10);
    assertThat(PossiblePairs.among(10_000_000)).isEqualTo(49_999_995_000_000L);
  }

  @Test
  void pairsOfTwoSetsAreAllCombinations() {
    assertThat(PossiblePairs.between(3, 4)).isEqualTo(12);
    assertThat(PossiblePairs.between(0, 4)).isZero();
    assertThat(PossiblePairs.between(10_000_000, 10_000_000)).isEqualTo(100_000_000_000_000L);
  }

  @Property
  void nothingOverflows(@ForAll @LongRange(min = 0, max = 4_294_967_296L) long items) {
    BigInteger all = BigInteger.valueOf(items);
    assertThat(PossiblePairs.among(items))
        .isEqualTo(all.multiply(all.subtract(BigInteger.ONE)).shiftRight(1).longValueExact());
  }

  @Test
  void whatNoNumberHoldsIsRefused() {
    assertThatThrownBy(() -> PossiblePairs.among(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PossiblePairs.between(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PossiblePairs.among(1L << 40)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> PossiblePairs.between(1L << 40, 1L << 40))
        .isInstanceOf(ArithmeticException.class);
  }
}

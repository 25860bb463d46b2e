package org.corpusstats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {
  @Test
  void cellsFollowFromTheMargins() {
    ContingencyTable table = new ContingencyTable(8, 15828, 4675, 14307668);
    assertThat(table.o11()).isEqualTo(8);
    assertThat(table.o12()).isEqualTo(15820);
    assertThat(table.o21()).isEqualTo(4667);
    assertThat(table.o22()).isEqualTo(14287173);
    assertThat(table.expected()).isEqualTo(15828.0 * 4675 / 14307668);
  }

  @Test
  void marginsWhoseProductsLeaveTheRangeOfALongAreFine() {
    long huge = 1L << 52;
    assertThat(new ContingencyTable(huge, huge, huge, 2 * huge).expected()).isEqualTo(huge / 2.0);
    assertThat(new ContingencyTable(0, Long.MAX_VALUE, 0, Long.MAX_VALUE).o22()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, 5, 10",
    "3, 2, 5, 10",
    "3, 5, 2, 10",
    "3, 11, 3, 10",
    "3, 3, 11, 10",
    "1, 6, 6, 10",
    "0, 0, 0, 0",
    "0, 9223372036854775807, 9223372036854775807, 9223372036854775807"
  })
  void aNegativeCellIsRefused(long both, long a, long b, long units) {
    assertThatThrownBy(() -> new ContingencyTable(both, a, b, units))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a contingency table: both " + both);
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionLimitTest {
  @Test
  void aNumberIsOfRecords() {
    RejectionLimit limit = RejectionLimit.parse("2");
    assertThat(limit.allows(2, 3)).isTrue();
    assertThat(limit.allows(3, 1_000_000)).isFalse();
  }

  @Test
  void aPercentageIsOfTheRecordsRead() {
    RejectionLimit limit = RejectionLimit.parse("0.5%");
    assertThat(limit.allows(5, 1000)).isTrue();
    assertThat(limit.allows(6, 1000)).isFalse();
    for (int percent = 0; percent <= 100; percent++) {
      RejectionLimit exact = RejectionLimit.parse(percent + "%");
      assertThat(exact.allows(percent, 100)).isTrue();
      assertThat(exact.allows(percent + 1, 100)).isFalse();
    }
  }

  @Test
  void withoutALimitEverythingMayBeRejected() {
    assertThat(RejectionLimit.NONE.allows(7, 7)).isTrue();
  }

  @Test
  void itIsShownAsItWasGiven() {
    assertThat(RejectionLimit.parse("0.5%")).hasToString("0.5%");
    assertThat(RejectionLimit.parse("50%")).hasToString("50%");
    assertThat(RejectionLimit.parse("2")).hasToString("2");
  }

  @Test
  void aShareHasThreeDigits() {
    assertThat(RejectionLimit.share(1, 3)).isEqualTo("33.3%");
    assertThat(RejectionLimit.share(7, 7)).isEqualTo("100%");
    assertThat(RejectionLimit.share(123456, 1_000_000_000)).isEqualTo("0.0123%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "1.5", "101%", "%", "", "1e999", "Infinity"})
  void anythingElseIsAMistake(String text) {
    assertThatThrownBy(() -> RejectionLimit.parse(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--max-rejected " + text + " is not");
  }
}

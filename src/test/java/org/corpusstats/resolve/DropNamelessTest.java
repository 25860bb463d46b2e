package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropNamelessTest {
  private final DropNameless rule = new DropNameless();

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "--", "…", "😀", "$ %"})
  void withoutALetterOrDigitThereIsNoName(String text) {
    assertThat(rule.apply(Mentions.of(text))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "3M", "7", "東京", "𝒳", "-a-"})
  void oneLetterOrDigitIsEnough(String text) {
    assertThat(rule.apply(Mentions.of(text))).isEqualTo(Mentions.of(text));
  }
}

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropCommonWordsTest {
  private final DropCommonWords rule = new DropCommonWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY democracy]",
        "[IDEOLOGY left - wing]",
        "[MISC 2020]",
        "[MISC 2020 , 1999]",
        "[PERSON Mr. Speaker]",
        "[PERSON President]",
        "[PERSON Prime Minister]",
      })
  void namesNothing(String notation) {
    Texts text = Texts.of(notation);
    assertThat(rule.apply(text.name(), text.words())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY Democracy]",
        "[ORGANIZATION al - Qaeda]",
        "[ORGANIZATION iPhone]",
        "[ORGANIZATION U.S.]",
        "[PERSON Mr. Obama]",
        "[ORGANIZATION President]",
      })
  void namesStay(String notation) {
    Texts text = Texts.of(notation);
    assertThat(rule.apply(text.name(), text.words())).isEqualTo(text.name());
  }
}

package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
  @Test
  void greetingAndEndAreSetApart() {
    assertThat(Letters.split("Dear Ms. Brax, the offer is too low. Regards, Ada Falk"))
        .containsExactly("Dear Ms. Brax,", "the offer is too low.", "Regards, Ada Falk");
    assertThat(Letters.split("Hi all, we meet at ten. Best wishes, Otto"))
        .containsExactly("Hi all,", "we meet at ten.", "Best wishes, Otto");
    assertThat(Letters.split("We meet at ten. Yours sincerely, Otto A. Kern"))
        .containsExactly("We meet at ten.", "Yours sincerely, Otto A. Kern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear readers will know this.",
        "He sent his regards, and left.",
        "God bless you. Thank you.",
        "She won. Thanks to Otto Kern, we know.",
        "Dear Ms. Brax,",
        "> Dear Ms. Brax, the offer is too low. Regards, Ada Falk",
        "Regards, Ada Falk"
      })
  void restStaysAsItIs(String text) {
    assertThat(Letters.split(text)).containsExactly(text);
  }
}

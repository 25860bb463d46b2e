package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SMITH:",
        "MR. SMITH:",
        "THE PRESIDENT:",
        "REP. O’NEIL (D-CA):",
        "KORHONEN (through an interpreter):",
        "UNIDENTIFIED SPEAKER #2:",
        "Q:",
        "A:"
      })
  void aLabelInCapitalsIsSetApart(String label) {
    assertThat(split(label + " We agreed.")).containsExactly(label, "We agreed.");
  }

  @Test
  void alsoBetweenSentences() {
    assertThat(split("HOST: Welcome. SMITH: Thank you. It is late. HOST: “Yes.” SMITH: No."))
        .containsExactly(
            "HOST:",
            "Welcome.",
            "SMITH:",
            "Thank you. It is late.",
            "HOST:",
            "“Yes.”",
            "SMITH:",
            "No.");
  }

  @Test
  void aLabelWithSmallLettersIsOneWhereItComesAgain() {
    List<String> paragraphs =
        List.of("Mary Jones: Why?", "Ann: So.", "Mary Jones: I see.", "Note: it rained.");
    assertThat(SpeakerLabels.setApart(paragraphs))
        .containsExactly(
            "Mary Jones:", "Why?", "Ann: So.", "Mary Jones:", "I see.", "Note: it rained.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He spoke about NATO: it is old.",
        "At 10:30 they left: all of them.",
        "See HTTP://X.EXAMPLE for more",
        "SMITH:",
        "The facts: they are few.",
        "Shares rose by 3%. NASDAQ: ACME went up."
      })
  void otherColonsStay(String text) {
    assertThat(split(text)).containsExactly(text);
  }

  private static List<String> split(String paragraph) {
    return SpeakerLabels.setApart(List.of(paragraph));
  }
}

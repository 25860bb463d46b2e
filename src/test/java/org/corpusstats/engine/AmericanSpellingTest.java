package org.corpusstats.engine;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.Americanize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** American spelling of words, against CoreNLP's own. */
class AmericanSpellingTest {
  private static final List<String> WORDS =
      List.of(
          "colour",
          "colours",
          "contour",
          "haemoglobin",
          "haematology",
          "leukaemia",
          "anaemia",
          "programmes",
          "theatre",
          "Labour",
          "january",
          "may",
          "neighbourhood",
          "fourteen",
          "Glamour",
          "honour",
          "MARK",
          "a",
          "",
          "...",
          "U.S.",
          "interferon-gamma",
          "😀",
          "\ud83d");

  @Test
  void isCoreNlps() {
    AmericanSpelling spelling = CompileAmericanSpelling.compile();
    for (String word : WORDS) {
      for (String variant : List.of(word, "un" + word, word + "s", word + "-" + word)) {
        assertThat(spelling.of(variant)).isEqualTo(Americanize.americanize(variant));
      }
    }
  }

  /** CoreNLP tries its rules only on words that hold a pattern, which misses this one. */
  @Test
  void leavesAloneWhatNoRuleIsTriedOn() {
    assertThat(CompileAmericanSpelling.compile().of("haemoglobin")).isEqualTo("haemoglobin");
  }
}

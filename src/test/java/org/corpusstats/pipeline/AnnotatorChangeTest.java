package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotatorChangeTest {
  @Test
  void whatDiffersIsNamedWithBothValues() {
    assertThat(
            AnnotatorChange.difference(
                Map.of("max_sentence_tokens", "1000", "code_version", "3"),
                Map.of("max_sentence_tokens", "500", "code_version", "3")))
        .isEqualTo("max-sentence-tokens is 500 and was 1000");
  }

  @Test
  void whatIsNewOrGoneDiffersTooAndAFewPartsAreEnough() {
    assertThat(
            AnnotatorChange.difference(
                Map.of("a", "1", "b", "1", "c", "1"), Map.of("b", "2", "c", "2", "d", "2")))
        .isEqualTo("a is nothing and was 1; b is 2 and was 1; c is 2 and was 1; and 1 more");
  }
}

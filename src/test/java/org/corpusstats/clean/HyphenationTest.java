package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
  @ParameterizedTest
  @CsvSource({
    // The text has the word elsewhere …
    "Nurmag-, ambetova spoke, and Nurmagambetova left, Nurmagambetova spoke",
    "the delega-, tions met, one delegation, the delegations met",
    // … or with its hyphen,
    "a long-, term contract, no long-term plan, a long-term contract",
    // an end that is no word,
    "the govern-, ment fell, nothing more, the government fell",
    // and else the hyphen stays.
    "a well-, informed man, nothing more, a well-informed man",
    "Jean-, Luc met, nothing more, Jean-Luc met",
    "two-, and three-day talks, nothing more, two- and three-day talks",
    "mid-, 1990s, nothing more, mid-1990s",
    "so-, (called), nothing more, so- (called)"
  })
  void theTextDecides(String line, String next, String elsewhere, String joined) {
    assertThat(join(List.of(List.of(line, next), List.of(elsewhere)))).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource({
    "the Kazakh-, stan plan, the Kazakhstan plan",
    "a well-, informed man, a well-informed man",
    "Jean-, Luc met, Jean-Luc met"
  })
  void whereOtherWordsAreBrokenThisOneIsToo(String line, String next, String joined) {
    assertThat(join(List.of(List.of(line, next), List.of("a govern-", "ment fell"))))
        .isEqualTo(joined);
  }

  private static String join(List<List<String>> blocks) {
    return HardWrap.join(blocks.get(0), Hyphenation.of(blocks));
  }
}

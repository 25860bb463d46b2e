package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripPossessiveTest {
  private final StripPossessive rule = new StripPossessive();

  @Test
  void theEndingOfAGenitiveGoesAndTheMentionEndsEarlier() {
    assertThat(rule.apply(Mentions.of("France's"))).isEqualTo(Mentions.at(100, "France", 106));
    assertThat(rule.apply(Mentions.of("France’s"))).isEqualTo(Mentions.at(100, "France", 106));
    assertThat(rule.apply(Mentions.of("the IS'"))).isEqualTo(Mentions.at(100, "the IS", 106));
    assertThat(rule.apply(Mentions.of("the IS’"))).isEqualTo(Mentions.at(100, "the IS", 106));
  }

  @Test
  void whiteSpaceBeforeTheEndingGoesToo() {
    assertThat(rule.apply(Mentions.of("France 's"))).isEqualTo(Mentions.at(100, "France", 106));
  }

  @Test
  void offsetsCountCodePoints() {
    assertThat(rule.apply(Mentions.of("😀 Zoë’s"))).isEqualTo(Mentions.at(100, "😀 Zoë", 105));
  }

  @ParameterizedTest
  @ValueSource(strings = {"James", "O'Brien", "France's bank", "'s Hertogenbosch", "ISIS"})
  void otherNamesStayAsTheyAre(String name) {
    assertThat(rule.apply(Mentions.of(name))).isEqualTo(Mentions.of(name));
  }

  @Test
  void anEndingAloneLeavesAMentionWithoutText() {
    assertThat(rule.apply(Mentions.of("'s"))).isEqualTo(Mentions.at(100, "", 100));
  }
}

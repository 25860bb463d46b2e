package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionRulesTest {
  private final MentionRules rules = new MentionRules(new ResolveConfig(Set.of("PERSON")));

  @Test
  void rulesWorkOnWhatEarlierOnesLeft() {
    assertThat(rules.apply(Mentions.of("the Smiths’"))).isEqualTo(Mentions.at(104, "Smiths", 110));
  }

  @Test
  void whatOneRuleDropsIsGone() {
    assertThat(rules.apply(Mentions.of("Ann", "DATE"))).isNull();
    assertThat(rules.apply(Mentions.of("She"))).isNull();
    assertThat(rules.apply(Mentions.of("’s"))).isNull();
  }

  @Test
  void aNameThatNoRuleTouchesStays() {
    assertThat(rules.apply(Mentions.of("Ann"))).isEqualTo(Mentions.of("Ann"));
  }
}

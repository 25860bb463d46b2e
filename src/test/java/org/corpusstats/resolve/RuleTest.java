package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  @ParameterizedTest
  @EnumSource
  void everyRuleHasANameAndAStrength(Rule rule) {
    assertThat(rule.columnValue()).matches("[a-z]+(_[a-z]+)*");
    assertThat(rule.strength()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SAME_NAME", "CORRECTION"})
  void whatTheNameOrTheUserSaysIsSureAndCannotBeSwitchedOff(Rule rule) {
    assertThat(rule.strength()).isEqualTo(1);
    assertThat(Rule.SWITCHABLE).doesNotContain(rule);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SAME_NAME", "CORRECTION"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyOtherRuleCanBeSwitchedOff(Rule rule) {
    assertThat(Rule.SWITCHABLE).contains(rule);
  }
}

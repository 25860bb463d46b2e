package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  @ParameterizedTest
  @EnumSource
  void theDocumentOfResolutionNamesItAndItsStrength(Rule rule) throws IOException {
    assertThat(Files.readString(Path.of("docs/resolution.md")))
        .contains(
            String.format(Locale.ROOT, "| `%s` | %.2f |", rule.columnValue(), rule.strength()));
  }
}

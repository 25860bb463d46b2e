package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.Set;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTypesTest {
  private final KeepTypes rule = new KeepTypes(Set.of("PERSON", "CITY"));

  @Test
  void onlyTheConfiguredTypesStay() {
    assertThat(rule.apply(Mentions.of("Ann", "PERSON"))).isEqualTo(Mentions.of("Ann", "PERSON"));
    assertThat(rule.apply(Mentions.of("Lodz", "CITY"))).isNotNull();
    assertThat(rule.apply(Mentions.of("Chad", "COUNTRY"))).isNull();
    assertThat(rule.apply(Mentions.of("Chad", "person"))).isNull();
  }

  @Test
  void theDefaultsAreTheTypesOfNames() {
    ConfigSection defaults =
        new ConfigSection(ConfigFactory.parseResources("default.conf"), "resolve");
    assertThat(ResolveConfig.from(defaults).types())
        .containsExactlyInAnyOrder(
            "PERSON",
            "ORGANIZATION",
            "LOCATION",
            "COUNTRY",
            "CITY",
            "STATE_OR_PROVINCE",
            "NATIONALITY",
            "RELIGION",
            "IDEOLOGY",
            "MISC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[person]", "[PERSON, \"\"]", "[\"PERSON CITY\"]"})
  void whatAreNoTypesIsRefused(String types) {
    ConfigSection resolve =
        new ConfigSection(ConfigFactory.parseString("resolve.types = " + types), "resolve");
    assertThatThrownBy(() -> ResolveConfig.from(resolve))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("resolve.types = [")
        .hasMessageEndingWith("is not a list of CoreNLP's entity types, such as [PERSON, CITY]");
  }
}

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepTypesTest {
  @Test
  void onlyListedTypesAreKept() {
    KeepTypes rule = new KeepTypes(Set.of("PERSON", "CITY"));
    Texts city = Texts.of("[CITY Paris]");
    Texts date = Texts.of("[DATE Monday]");
    assertThat(rule.apply(city.name(), city.words())).isEqualTo(city.name());
    assertThat(rule.apply(date.name(), date.words())).isNull();
  }
}

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{LOCATION [LOCATION Lake] [COUNTRY Chad]} dried . | 0 LOCATION Lake Chad",
        "{LOCATION Lake [COUNTRY Chad]} dried . | 0 LOCATION Lake Chad",
        "the {ORGANIZATION [NATIONALITY African] [ORGANIZATION Union]} met . | 0 ORGANIZATION"
            + " African Union",
        "the {ORGANIZATION [CITY Boston] Globe} wrote . | 0 ORGANIZATION Boston Globe",
        "{PERSON [COUNTRY Jordan] Smith} ran . | 0 PERSON Jordan Smith",
      })
  void whatTheModelsSawAsOneNameIsOne(String notation, String name) {
    assertThat(repaired(notation)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Equal spans: the gazetteers know the type better.
        "{LOCATION [COUNTRY Chad]} won .",
        "{LOCATION [STATE_OR_PROVINCE New York]} won .",
        // Places one after another.
        "{LOCATION [CITY Baghdad] [COUNTRY Iraq]} burned .",
        "{LOCATION [CITY Houston] [STATE_OR_PROVINCE Texas]} burned .",
        // A people and what some of it believe.
        "{MISC [NATIONALITY Kenyan] [IDEOLOGY Marxist]} groups .",
        // The mention reaches farther.
        "{ORGANIZATION Islamic [ORGANIZATION State} of Iraq] fled .",
        "[ORGANIZATION Bank of {LOCATION America}] closed .",
        // Nothing was found at all.
        "{ORGANIZATION Acme} closed .",
        // Numbers and dates are no names.
        "{DATE [DATE March] 2020} passed .",
      })
  void mentionsThatAreNotCutStay(String notation) {
    Texts text = Texts.of(notation);
    assertThat(repaired(notation)).isEqualTo(text.show(text.names()));
  }

  @Test
  void aGenitiveIsNoPartOfAName() {
    assertThat(repaired("{LOCATION [CITY Mecca] 's Grand Mosque} opened ."))
        .containsExactly("0 CITY Mecca", "0 LOCATION Grand Mosque");
    assertThat(repaired("{ORGANIZATION [PERSON Lloyd] 's} paid ."))
        .as("nothing follows the genitive")
        .containsExactly("0 ORGANIZATION Lloyd's");
  }

  @Test
  void withoutRepairTheMentionsAreThoseOfTheAnnotators() {
    Texts text = Texts.of("{LOCATION Lake [COUNTRY Chad]} dried .");
    assertThat(text.show(WholeNames.in(text.words(), 0, false))).containsExactly("0 COUNTRY Chad");
  }

  private static List<String> repaired(String notation) {
    Texts text = Texts.of(notation);
    return text.show(WholeNames.in(text.words(), 0, true));
  }
}

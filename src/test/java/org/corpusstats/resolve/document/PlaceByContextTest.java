package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.corpusstats.resolve.text.TokenizedDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceByContextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rents rose in [STATE_OR_PROVINCE New York] again | New York CITY",
        "then [STATE_OR_PROVINCE Washington] was calm | Washington CITY",
        "the mayor of [STATE_OR_PROVINCE Quebec] left | Quebec CITY",
        "then [STATE_OR_PROVINCE Quebec] was calm | Quebec STATE_OR_PROVINCE",
        "the state of [STATE_OR_PROVINCE New York] sued | New York STATE_OR_PROVINCE",
        "a [STATE_OR_PROVINCE New York] state court sat | New York STATE_OR_PROVINCE",
        "in upstate [CITY New York] it snowed | New York STATE_OR_PROVINCE",
        "in [CITY Albany] , [STATE_OR_PROVINCE New York] | Albany CITY, New York STATE_OR_PROVINCE",
        "anti-Bonn crowds in [CITY Albany] , [CITY New York] | Albany CITY, New York"
            + " STATE_OR_PROVINCE",
        "in [CITY Albany] and [STATE_OR_PROVINCE New York] | Albany CITY, New York CITY",
        "[CITY Albany] , [CITY New York] , where it rained | Albany CITY, New York"
            + " STATE_OR_PROVINCE",
        "[CITY Bonn] , [CITY New York] and [CITY Rome] | Bonn CITY, New York CITY, Rome CITY",
        "[CITY Bonn] , [CITY New York] , [CITY Rome] | Bonn CITY, New York CITY, Rome CITY",
        "then [STATE_OR_PROVINCE WASHINGTON] - it rained | WASHINGTON CITY",
        "in [STATE_OR_PROVINCE Washington] , [STATE_OR_PROVINCE D.C.] | Washington CITY",
        "in [LOCATION Washington , DC] it rained | Washington CITY",
        "then [PERSON Washington] spoke | Washington PERSON",
      })
  void theWordsAroundANameTellCitiesFromStates(String sentence, String expected) {
    TokenizedDocument words = TokenizedDocument.of(Texts.document("d", sentence));
    assertThat(
            WholeNames.in(words, 0, false).stream()
                .map(name -> new PlaceByContext().apply(name, words))
                .filter(name -> name != null)
                .map(name -> words.text(name) + " " + name.type()))
        .containsExactly(expected.split(", "));
  }
}

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnamesOfPlacesTest {
  private static final String FULL = "[PERSON Vera Lincoln] spoke/VBD . || ";

  @Test
  void whoDoesWhatPeopleDoIsThePersonOfThatSurname() {
    assertThat(in(FULL + "[CITY Lincoln] claims/VBZ so . || they blamed [CITY Lincoln] ."))
        .containsExactly("0 PERSON Vera Lincoln", "1 PERSON Lincoln", "2 PERSON Lincoln");
    assertThat(in(FULL + "[LOCATION Lincoln] 's father left .")).contains("1 PERSON Lincoln");
    assertThat(in(FULL + "[CITY Lincoln] also/RB claims/VBZ so .")).contains("1 PERSON Lincoln");
    assertThat(in(FULL + "Ms. [CITY Lincoln] , it was .")).contains("1 PERSON Lincoln");
  }

  @Test
  void aPlaceThatSomethingIsInStaysOne() {
    assertThat(in(FULL + "[CITY Lincoln] grew/VBD . || she lives in [CITY Lincoln] ."))
        .contains("1 CITY Lincoln", "2 CITY Lincoln");
    assertThat(in(FULL + "[CITY Lincoln] said/VBD it would/MD pay .")).contains("1 CITY Lincoln");
    assertThat(in(FULL + "the [CITY Lincoln] plant closed .")).contains("1 CITY Lincoln");
  }

  @Test
  void ofAPlaceThatNoListHasOneInIsNotEnough() {
    String twice = "they lost trust in [%1$s Lincoln] . || [%1$s Lincoln] spoke/VBD .";
    assertThat(in(FULL + twice.formatted("LOCATION")))
        .contains("1 PERSON Lincoln", "2 PERSON Lincoln");
    assertThat(in(FULL + twice.formatted("CITY"))).contains("1 CITY Lincoln", "2 CITY Lincoln");
  }

  @Test
  void itsBearerIsNamedInFullBefore() {
    assertThat(in("[CITY Lincoln] grew/VBD . || [PERSON Vera Lincoln] spoke ."))
        .contains("0 CITY Lincoln");
    assertThat(in("[PERSON Lincoln Vera] spoke . || [CITY Lincoln] grew/VBD ."))
        .contains("1 CITY Lincoln");
  }

  private static List<String> in(String notation) {
    Texts texts = Texts.of(notation);
    return texts.show(SurnamesOfPlaces.in(texts.names(), texts.words()));
  }
}

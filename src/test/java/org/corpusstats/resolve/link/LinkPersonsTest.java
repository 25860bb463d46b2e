package org.corpusstats.resolve.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.resolve.link.Linked.links;

import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.name.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPersonsTest {
  private static final LinkMiddleNames MIDDLE_NAME = new LinkMiddleNames();
  private static final LinkPersons SURNAME = new LinkPersons(Rule.SURNAME);
  private static final LinkPersons GIVEN_NAME = new LinkPersons(Rule.GIVEN_NAME);

  @ParameterizedTest
  @CsvSource({
    "Mark Jay Heller, Mark Heller",
    "Mark Jay Heller, Mark J. Heller",
    "Mark J. Heller, Mark Heller",
    "Mr. Mark Jay Heller Jr., Dr. Mark Heller Jr.",
    "Mark Jay Lee Heller, Mark Lee Heller"
  })
  void aNameWithoutMiddleNamesIsTheOneWithThem(String full, String part) {
    assertThat(links("[PERSON %s] met [PERSON %s] .".formatted(full, part), MIDDLE_NAME))
        .containsExactly(EntityId.of(part) + " = " + EntityId.of(full));
    assertThat(links("[PERSON %s] met [PERSON %s] .".formatted(part, full), MIDDLE_NAME))
        .as("whichever comes first")
        .containsExactly(EntityId.of(part) + " = " + EntityId.of(full));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Mark Jay Heller] met [PERSON Mark Lee Heller] .",
        "[PERSON Mark Jay Heller] met [PERSON Mark L. Heller] .",
        "[PERSON Mark Jay Heller] met [PERSON Ann Heller] .",
        "[PERSON Mark Jay Heller] met [PERSON Mark Hiller] .",
        "[PERSON Mark Jay Heller] met [PERSON Heller] .",
        "[PERSON Mark Jay Heller] met [ORGANIZATION Mark Heller] .",
        "[PERSON Mark Jay Heller] , [PERSON Mark Lee Heller] , [PERSON Mark Heller] .",
      })
  void otherNamesAreOfOtherPeople(String notation) {
    assertThat(links(notation, MIDDLE_NAME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Barack Obama, Obama",
    "Barack Obama, President Obama",
    "President Barack Obama, Mr. Obama",
    "Barack Hussein Obama, Obama",
    "Ludwig van Beethoven, van Beethoven",
    "Martin Luther King Jr., King",
    "Barack Obama, OBAMA"
  })
  void aSurnameIsTheOnePersonWhoHasIt(String full, String part) {
    assertThat(links("[PERSON %s] met [PERSON %s] .".formatted(full, part), SURNAME))
        .containsExactly(EntityId.of(part) + " = " + EntityId.of(full));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Barack Obama] met [PERSON Michelle Obama] and [PERSON Obama] .",
        "[PERSON Barack Obama] met [PERSON Mrs. Michelle Obama] .",
        "[PERSON Barack Obama] met [PERSON Barack] .",
        "[PERSON Obama] met [PERSON Mr. Obama] .",
        "[PERSON Hugh Paris] left [CITY Paris] .",
        "[PERSON Ann Us] left the [ORGANIZATION US] .",
        "[ORGANIZATION Saatchi Heller] met [PERSON Heller] .",
      })
  void aSurnameOfNobodyOrSeveralIsLeftApart(String notation) {
    assertThat(links(notation, SURNAME)).isEmpty();
  }

  @Test
  void aSurnameTakenForAnOrganisationIsThePersons() {
    assertThat(links("[PERSON Mark Heller] met [ORGANIZATION Heller] .", SURNAME))
        .containsExactly("heller = mark_heller");
  }

  @Test
  void severalNamesOfOnePersonAreOne() {
    String notation = "[PERSON Mark Jay Heller] , [PERSON Mark Heller] , [PERSON Heller] .";
    assertThat(links(notation, SURNAME)).as("two names fit").isEmpty();
    assertThat(links(notation, MIDDLE_NAME, SURNAME))
        .containsExactly("heller = mark_jay_heller", "mark_heller = mark_jay_heller");
  }

  @ParameterizedTest
  @CsvSource({"Barack Obama, Barack", "Jean Claude Juncker, Jean Claude"})
  void aGivenNameIsTheOnePersonWhoHasIt(String full, String part) {
    assertThat(links("[PERSON %s] met [PERSON %s] .".formatted(full, part), GIVEN_NAME))
        .containsExactly(EntityId.of(part) + " = " + EntityId.of(full));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Ann Lee] met [PERSON Ann Poe] and [PERSON Ann] .",
        "[PERSON Ann Lee] met [PERSON Lee] .",
        "[PERSON Ann Lee] met [ORGANIZATION Ann] .",
        "[PERSON Jordan Lee] left [COUNTRY Jordan] .",
      })
  void aGivenNameOfNobodyOrSeveralIsLeftApart(String notation) {
    assertThat(links(notation, GIVEN_NAME)).isEmpty();
  }
}

package org.corpusstats.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.corpusstats.resolve.name.Veto.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoTest {
  @ParameterizedTest
  @CsvSource({
    "Ivor Quill, Ivor Quill Jr.",
    "Ivor Quill Sr., Ivor Quill Jr.",
    "Ivor Quill II, Ivor Quill III",
    "King Otto II, King Otto III",
    "Quill Jr., Ivor Quill Sr.",
    "Quill Jr., Ivor Quill"
  })
  void fatherAndSonAreTwo(String one, String other) {
    assertVeto(one, other, Reason.GENERATION);
  }

  @ParameterizedTest
  @CsvSource({
    "Mr. Kolbe, Anna Kolbe",
    "Mrs Brand, Boris Brand",
    "Queen Marta, King Otto",
    "Sir Quill, Lady Quill",
    "Mario Brand, Maria Brand",
    "Mario Pilz, Miss Pilz"
  })
  void manAndWomanAreTwo(String one, String other) {
    assertVeto(one, other, Reason.GENDER);
  }

  @Test
  void theContextSaysAGenderToo() {
    PersonName brother = name("Pilz").spokenOfAs(Gender.MALE);
    assertThat(Veto.between(brother, name("Anna Pilz"))).contains(Reason.GENDER);
    assertThat(Veto.between(brother, name("Mrs. Pilz"))).contains(Reason.GENDER);
    assertThat(Veto.between(brother, name("Karl Pilz"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Robert Quill, Edward Quill",
    "Anna Quill, Helen Quill",
    "Zorvan Quill, Zorvana Quill",
    "J. Quill, Robert Quill",
    "Moon Jae-in, Moon Ki-ho",
    "Park Geun-hye, Park Jin-woo"
  })
  void twoGivenNamesAreTwo(String one, String other) {
    assertThat(Veto.between(name(one), name(other))).isPresent();
    assertThat(Veto.between(name(other), name(one))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Quill, Robert Quill",
    "Mr. Quill, Robert Quill",
    "Quill, Robert Quill Jr.",
    "Quill Jr., Robert Quill Jr.",
    "Otto, King Otto II",
    "R. Quill, Robert Quill",
    "Robert J. Quill, Robert Quill",
    "J. Robert Quill, Robert Quill",
    "Willard Martin Quill, Martin Quill",
    "Chris Quill, Christopher Quill",
    "Qasem Quill, Qassem Quill",
    "Erik Quill, Eric Quill",
    "Mohammed Quill, Muhammad Quill",
    "Mr. Kim, Kim Jong-un",
    "Mr. Moon, Moon Jae-in",
    "Mr. Quill, Jean Quill",
    "Zorvan Quill, Brontel Quill"
  })
  void nothingSpeaksAgainstOnePerson(String one, String other) {
    assertThat(Veto.between(name(one), name(other))).isEmpty();
    assertThat(Veto.between(name(other), name(one))).isEmpty();
  }

  @Test
  void personsAndGroupsAreTwo() {
    assertThat(Veto.between("quill", Kind.GROUP, "robert_quill", Kind.PERSON))
        .contains(Reason.KIND);
    assertThat(Veto.between("mr_quill", Kind.PERSON, "anna_quill", Kind.PERSON))
        .contains(Reason.GENDER);
    assertThat(Veto.between("lake_quill", Kind.PLACE, "quill", Kind.GROUP)).isEmpty();
  }

  private static void assertVeto(String one, String other, Reason reason) {
    assertThat(Veto.between(name(one), name(other))).contains(reason);
    assertThat(Veto.between(name(other), name(one))).contains(reason);
  }

  private static PersonName name(String text) {
    return PersonName.ofKey(EntityId.of(text));
  }
}

package org.corpusstats.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {
  @ParameterizedTest
  @CsvSource({
    "Chris, Christopher",
    "R., Robert",
    "Qasem, Qassem",
    "Erik, Eric",
    "Mohammed, Muhammad",
    "Bettie, Betty",
    "Vickie, Vicky",
    "Geoffrey, Geoffrie"
  })
  void formsOfOneName(String one, String other) {
    assertThat(NameForms.areForms(one, other)).isTrue();
    assertThat(NameForms.areForms(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"John, Jane", "Carlo, Carla", "Daniel, Daniela", "Bob, Robert", "Mo, Maurice"})
  void namesThatAreTwo(String one, String other) {
    assertThat(NameForms.areForms(one, other)).isFalse();
    assertThat(NameForms.areForms(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Mo, Maurice, true",
    "Jim, James, true",
    "Bob, Robert, false",
    "Tom, Tim, false",
    "Peter, Petronius, false",
    "M., Maurice, false"
  })
  void aNicknameThatBeginsLikeTheName(String one, String other, boolean mayBe) {
    assertThat(NameForms.mayBeShort(one, other)).isEqualTo(mayBe);
    assertThat(NameForms.mayBeShort(other, one)).isEqualTo(mayBe);
  }
}

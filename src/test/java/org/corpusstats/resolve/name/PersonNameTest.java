package org.corpusstats.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "Barack Obama, Barack Obama",
    "President Barack Obama, Barack Obama",
    "Vice President Joe Biden, Joe Biden",
    "Mr. Obama, Obama",
    "Lt. Col. Ann Smith, Ann Smith",
    "Martin Luther King Jr., Martin Luther King",
    "John Smith III, John Smith",
    "John Smith Ph.D. ., John Smith",
    "President, President",
    "Jr., Jr.",
    "Prince, Prince"
  })
  void titlesAndSuffixesArePartOfNoName(String name, String words) {
    assertThat(PersonName.words(List.of(name.split(" ")))).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Barack Obama, Barack, Obama",
    "Mr. Obama, '', Obama",
    "Moon Jae-in, jae in, moon",
    "Lee Myung-bak, myung bak, lee",
    "Tsai Ing-wen, ing wen, tsai",
    "Xi Jinping, jinping, xi",
    "Dan Hannan, Dan, Hannan",
    "Lee Van Cleef, Lee Van, Cleef",
    "Pope Francis, Francis, ''",
    "Charles III, Charles, ''"
  })
  void surnamesComeLastOrInEastAsiaFirst(String text, String given, String surname) {
    PersonName name = PersonName.ofKey(EntityId.of(text));
    assertThat(String.join(" ", name.givenNames())).isEqualToIgnoringCase(given);
    assertThat(Objects.requireNonNullElse(name.surname(), "")).isEqualToIgnoringCase(surname);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mr. Speaker", "President", "Prime Minister", "attorney general"})
  void titlesAloneNameNobody(String name) {
    assertThat(PersonName.isTitle(List.of(name.split(" ")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mr. Obama", "Obama"})
  void titlesWithANameDo(String name) {
    assertThat(PersonName.isTitle(List.of(name.split(" ")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', Jay, true",
    "J., Jay, true",
    "Jay, J., true",
    "J., J., true",
    "Jay, Jay, true",
    "Jay Lee, Lee, true",
    "J. L., Lee, true",
    "J., Lee, false",
    "Jay, Jim, false",
    "Jay Lee, Lee Jay, false",
  })
  void middleNamesAgreeUnlessTheyContradictEachOther(String one, String other, boolean agree) {
    assertThat(PersonName.middlesAgree(words(one), words(other))).isEqualTo(agree);
    assertThat(PersonName.middlesAgree(words(other), words(one))).isEqualTo(agree);
  }

  private static List<String> words(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}

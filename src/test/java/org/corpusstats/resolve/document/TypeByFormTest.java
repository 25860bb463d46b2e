package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeByFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY al - Qaeda]",
        "[IDEOLOGY American Federation of/IN Labor]",
        "[IDEOLOGY Hezbollah]",
      })
  void properNamesOfTheGazetteerOfIdeologiesAreOrganisations(String notation) {
    assertThat(typed(notation)).isEqualTo("ORGANIZATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY communism]",
        "[IDEOLOGY Communism]",
        "[IDEOLOGY Marxist]",
        "[IDEOLOGY Democrats]",
        "[IDEOLOGY Republican]",
        "[IDEOLOGY Libertarians]",
        "[IDEOLOGY Islamists]",
        "[IDEOLOGY independent/JJ]",
        "[IDEOLOGY Green/JJ]",
      })
  void beliefsAndTheirFollowersStayIdeologies(String notation) {
    assertThat(typed(notation)).isEqualTo("IDEOLOGY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[MISC Alba Gazette]",
        "[MISC Museum of/IN Flight]",
        "[RELIGION Greek Orthodox Church]",
        "[IDEOLOGY Young Democrats Association]"
      })
  void namesOfInstitutionsSayWhatTheyAre(String notation) {
    assertThat(typed(notation)).isEqualTo("ORGANIZATION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[PERSON Hezbollah]",
        "[RELIGION Islam]",
        "[MISC Qaeda]",
        "[MISC Church]",
        "[MISC State of/IN the Union]",
        "[LOCATION Alba Museum]"
      })
  void otherTypesStay(String notation) {
    assertThat(typed(notation)).isEqualTo(Texts.of(notation).name().type());
  }

  private static String typed(String notation) {
    Texts text = Texts.of(notation);
    return new TypeByForm().apply(text.name(), text.words()).type();
  }
}

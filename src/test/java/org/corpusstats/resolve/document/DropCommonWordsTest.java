package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropCommonWordsTest {
  private final DropCommonWords rule = new DropCommonWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY democracy]",
        "[IDEOLOGY left - wing]",
        "[MISC 2020]",
        "[MISC 2020 , 1999]",
        "[PERSON Mr. Speaker]",
        "[PERSON President]",
        "[PERSON Prime Minister]",
      })
  void namesNothing(String notation) {
    Texts text = Texts.of(notation);
    assertThat(rule.apply(text.name(), text.words())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[IDEOLOGY Democracy]",
        "[ORGANIZATION al - Qaeda]",
        "[ORGANIZATION iPhone]",
        "[ORGANIZATION U.S.]",
        "[PERSON Mr. Obama]",
        "[ORGANIZATION President]",
      })
  void namesStay(String notation) {
    Texts text = Texts.of(notation);
    assertThat(rule.apply(text.name(), text.words())).isEqualTo(text.name());
  }

  @Test
  void whatStandsAfterAPersonIsADegree() {
    assertThat(kept("[PERSON Ida Brandt] , [STATE_OR_PROVINCE QC] , won ."))
        .containsExactly("0 PERSON Ida Brandt");
    assertThat(kept("in [CITY Alba] , [STATE_OR_PROVINCE SC] , it rained .")).hasSize(2);
    assertThat(kept("[PERSON Ida Brandt] , [CITY Bergen] , won .")).hasSize(2);
  }

  @Test
  void numeralsNotesAndLegalFormsNameNobody() {
    assertThat(kept("[PERSON VIII] . [STATE_OR_PROVINCE VI] , [MISC II]")).isEmpty();
    assertThat(kept("so [PERSON Vi] met [ORGANIZATION XL] .")).hasSize(2);
    assertThat(kept("he spoke . [ [MISC Laughter] ] then")).isEmpty();
    assertThat(kept("of Norvex , [ORGANIZATION LLC] .")).isEmpty();
    assertThat(kept("of Norvex , [ORGANIZATION Co.] .")).isEmpty();
  }

  @Test
  void nobodyIsCalledThisHill() {
    assertThat(kept("on/IN this/DT [PERSON Hill] we stood .")).isEmpty();
    assertThat(kept("so said the [PERSON Hill] campaign .")).hasSize(1);
  }

  @Test
  void aLanguageIsNoCountry() {
    assertThat(kept("said in/IN [NATIONALITY Norlandic] .")).isEmpty();
    assertThat(kept("they speak/VB [NATIONALITY Norlandic] at home")).isEmpty();
    assertThat(kept("a [NATIONALITY Norlandic] - speaking town")).isEmpty();
    assertThat(kept("in/IN [NATIONALITY Norlandic] towns")).hasSize(1);
    assertThat(kept("so [NATIONALITY Norlandic] - backed forces fled")).hasSize(1);
  }

  @Test
  void aCountryThatBeginsAnothersNameIsNotNamed() {
    assertThat(kept("as [COUNTRY USA] Today wrote")).isEmpty();
    assertThat(kept("as [COUNTRY USA] today grew")).hasSize(1);
  }

  @Test
  void lettersAfterATimeOrANumberAreAUnit() {
    assertThat(kept("at 06:00/CD [MISC GMT] .")).isEmpty();
    assertThat(kept("at 9/CD pm/NN [MISC EST] .")).isEmpty();
    assertThat(kept("I/PRP am/VBP [ORGANIZATION NATO] 's/POS envoy .")).isNotEmpty();
    assertThat(kept("at 9/CD pm/NN [ORGANIZATION BST] A fire")).isEmpty();
    assertThat(kept("won 51/CD [ORGANIZATION KO] .")).isEmpty();
    assertThat(kept("with 108/CD [ORGANIZATION UN] inspectors/NNS")).hasSize(1);
    assertThat(kept("with six/CD [ORGANIZATION UN] .")).hasSize(1);
  }

  @Test
  void aCurrencyIsNoCountry() {
    assertThat(kept("it cost [COUNTRY NZ] $/$ 26 .")).isEmpty();
    assertThat(kept("it cost [COUNTRY NZ] 26 .")).hasSize(1);
  }

  private List<String> kept(String notation) {
    Texts text = Texts.of(notation);
    return text.show(
        text.names().stream().filter(name -> rule.apply(name, text.words()) != null).toList());
  }
}

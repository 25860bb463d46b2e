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

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AffiliationsTest {
  @Test
  void lettersThatAPersonIsOfAreAnOrganization() {
    assertThat(in("[PERSON Ida Brandt] of ZPU won .")).contains("0 ORGANIZATION ZPU");
    assertThat(in("ZPU 's [PERSON Ida Brandt] won .")).contains("0 ORGANIZATION ZPU");
  }

  @Test
  void otherLettersAreNoName() {
    assertThat(in("[PERSON Ida Brandt] took a DNA test .")).containsExactly("0 PERSON Ida Brandt");
    assertThat(in("the CEO , [PERSON Ida Brandt] , won .")).containsExactly("0 PERSON Ida Brandt");
    assertThat(in("[PERSON Brandt] of ZPU won .")).as("no full name").hasSize(1);
    assertThat(in("[PERSON IDA BRANDT] OF ZPU WON TWICE .")).as("all in capitals").hasSize(1);
  }

  @Test
  void whatAPersonIsOfIsAGroup() {
    assertThat(
            in("[PERSON Ida Brandt] of the [MISC Young Greens] won . || [MISC Young Greens] met ."))
        .containsExactly(
            "0 PERSON Ida Brandt", "0 ORGANIZATION Young Greens", "1 ORGANIZATION Young Greens");
    assertThat(in("[MISC Young Greens] 's [PERSON Ida Brandt] won ."))
        .contains("0 ORGANIZATION Young Greens");
    assertThat(in("[PERSON Ida Brandt] of [PERSON Norvando] won . || [PERSON Norvando] won ."))
        .containsExactly(
            "0 PERSON Ida Brandt", "0 ORGANIZATION Norvando", "1 ORGANIZATION Norvando");
  }

  @Test
  void peopleAndPlacesStayWhatTheyAre() {
    assertThat(in("[PERSON Ida Brandt] of [PERSON Robert] won .")).contains("0 PERSON Robert");
    assertThat(in("[PERSON Ida Brandt] of [PERSON Dahl] , [PERSON Elin Dahl] ."))
        .contains("0 PERSON Dahl");
    assertThat(in("[PERSON Ida Brandt] of [CITY Bergen] won .")).contains("0 CITY Bergen");
    assertThat(in("[PERSON Norvando] 's [PERSON Ida Brandt] won .")).contains("0 PERSON Norvando");
  }

  private static List<String> in(String notation) {
    Texts texts = Texts.of(notation);
    return texts.show(Affiliations.in(texts.names(), texts.words(), true));
  }
}

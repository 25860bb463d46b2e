package org.corpusstats.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.corpusstats.report.review.LookAlikes.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IS | is | ORGANIZATION | Islamic State | islamic_state | MISC",
        "U.N. | un | MISC | United Nations | united_nations | ORGANIZATION",
        "BOA | boa | ORGANIZATION | Bank of America | bank_of_america | ORGANIZATION",
        "BA | ba | ORGANIZATION | Bank of America | bank_of_america | ORGANIZATION",
        "JFK | jfk | PERSON | John F. Kennedy | john_f_kennedy | PERSON",
        "Solberg | solberg | PERSON | Henrik Solberg | henrik_solberg | PERSON",
        "Red Sox | red_sox | ORGANIZATION | Boston Red Sox | boston_red_sox | ORGANIZATION",
        "Alexandos Tsipras | alexandos_tsipras | PERSON"
            + " | Alexandros Tsipras | alexandros_tsipras | PERSON",
        "Central Bank | central_bank | MISC | Central Banks | central_banks | ORGANIZATION",
        "Ann Lees | ann_lees | PERSON | Ann Lee | ann_lee | PERSON",
        "Ruth Gonzalez | ruth_gonzalez | PERSON | Ruth Gonsales | ruth_gonsales | PERSON"
      })
  void namesThatMayBeOneShareAKey(
      String alias, String aliasId, String aliasType, String name, String id, String type) {
    assertThat(isAliasOf(alias, aliasId, aliasType, name, id, type)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is | is | ORGANIZATION | Islamic State | islamic_state | MISC",
        "ISISISI | isisisi | MISC | I S I S I S I | i_s_i_s_i_s_i | MISC",
        "JFK | jfk | ORGANIZATION | John F. Kennedy | john_f_kennedy | PERSON",
        "Solberg | solberg | CITY | Henrik Solberg | henrik_solberg | PERSON",
        "Congress | congress | ORGANIZATION | 83rd Congress | 83rd_congress | ORGANIZATION",
        "Civic Party | civic_party | ORGANIZATION"
            + " | Chan of the Civic Party | chan_of_the_civic_party | ORGANIZATION",
        "North Korea | north_korea | COUNTRY | South Korea | south_korea | COUNTRY",
        "Boeing 737 | boeing_737 | MISC | Boeing 777 | boeing_777 | MISC",
        "Ann Lee | ann_lee | PERSON | Ann Leo | ann_leo | PERSON",
        "Austria | austria | COUNTRY | Australia | australia | COUNTRY",
        "Henrik Solberg | henrik_solberg | PERSON | Solberg | solberg | PERSON"
      })
  void namesThatAreOnlyAlikeShareNone(
      String alias, String aliasId, String aliasType, String name, String id, String type) {
    assertThat(isAliasOf(alias, aliasId, aliasType, name, id, type)).isFalse();
  }

  @Test
  void headlinesHaveNoKeys() {
    String id = "a_b_c_d_e_f_g_h_i_j_k_l_m";
    assertThat(LookAlikes.keys(id, "a b c d e f g h i j k l m", "ORGANIZATION")).isEmpty();
  }

  @Test
  void aNameHasFewKeys() {
    assertThat(LookAlikes.keys("jo_" + "abcdefghij".repeat(2), "Jo Abc", "PERSON"))
        .hasSizeLessThan(220);
  }

  private static boolean isAliasOf(
      String alias, String aliasId, String aliasType, String name, String id, String type) {
    Set<String> targets =
        LookAlikes.keys(id, name, type).stream()
            .filter(Likeness::isTarget)
            .map(key -> key.reason() + key.key())
            .collect(Collectors.toSet());
    return LookAlikes.keys(aliasId, alias, aliasType).stream()
        .filter(Likeness::isAlias)
        .filter(key -> targets.contains(key.reason() + key.key()))
        .anyMatch(key -> key.word().isEmpty() || spelledAlike(key, id));
  }

  private static boolean spelledAlike(Likeness key, String id) {
    return Set.of(id.split("_")).stream()
        .anyMatch(word -> LookAlikes.areSpellings(key.word(), word));
  }
}

package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.resolve.world.WorldNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryInNameTest {
  private static final CountryInName RULE = new CountryInName(WorldNames.load());

  @ParameterizedTest
  @CsvSource({
    "U.S. Navy, U.S.",
    "United Kingdom Home Office, United Kingdom",
    "Democratic Republic of Congo Army, Democratic Republic of Congo",
    "Kenya Red Cross, Kenya"
  })
  void anOrganisationThatBeginsWithACountryIsTwoMentions(String organisation, String country) {
    assertThat(added("the [ORGANIZATION " + organisation + "] came ."))
        .containsExactly("0 COUNTRY " + country, "0 ORGANIZATION " + organisation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the [ORGANIZATION Bank of America] closed .",
        "the [ORGANIZATION Acme] closed .",
        "the [COUNTRY Kenya] closed .",
        "the [PERSON Jordan Smith] left .",
        "the [LOCATION Kenya Hills] burned .",
        "the [ORGANIZATION Russian Navy] left .",
        "the [ORGANIZATION Georgia Tech] won .",
        "the [ORGANIZATION Georgia Bureau of Ports] closed .",
        "the [ORGANIZATION Jersey City Council] met .",
        "the [ORGANIZATION Niger Delta Board] met .",
        "the [ORGANIZATION USA TODAY] wrote .",
        "the [ORGANIZATION China and Japan Bank] closed .",
      })
  void otherNamesHoldNone(String notation) {
    Texts text = Texts.of(notation);
    assertThat(added(notation)).isEqualTo(text.show(text.names()));
  }

  private static List<String> added(String notation) {
    Texts text = Texts.of(notation);
    return text.show(RULE.added(text.names(), text.words()));
  }
}

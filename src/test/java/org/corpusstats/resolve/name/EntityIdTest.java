package org.corpusstats.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityIdTest {
  @ParameterizedTest
  @CsvSource({
    "United Nations, united_nations",
    "UNITED  NATIONS, united_nations",
    "'united\nnations', united_nations",
    "'united\u00A0nations', united_nations",
    "O’Brien, o'brien",
    "O‘Brien, o'brien",
    "O ' Brien, o'brien",
    "“The Rock” Johnson, '\"the_rock\"_johnson'",
    "Łódź, lodz",
    "Zoë, zoe",
    "Straße, strasse",
    "Łukasz, lukasz",
    "Søren Dahlgård, soren_dahlgard",
    "Đorđe, dorde",
    "Encyclopædia, encyclopaedia",
    "STRASSE, strasse",
    "AT&T, at_and_t",
    "AT and T, at_and_t",
    "Al-Qaeda, al_qaeda",
    "al Qaeda, al_qaeda",
    "al–Qaeda, al_qaeda",
    "AFL/CIO, afl_cio",
    "snake_case, snake_case",
    "100%, 100%",
    "𐐀𐐁, 𐐨𐐩"
  })
  void anIdReadsLikeTheName(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "U.S., us",
    "U. S., us",
    "U.S, us",
    "U.N. Security Council, un_security_council",
    "George W. Bush, george_w_bush",
    "J.K. Rowling, jk_rowling",
    "J. K. Rowling, jk_rowling",
    "St. Louis, st_louis",
    "'Martin Luther King, Jr.', martin_luther_king_jr",
    "Martin Luther King Jr., martin_luther_king_jr",
    "'Dahl,II', dahl_ii",
    "Acme Corp., acme_corp",
    "Yahoo! Inc., yahoo!_inc",
    "Booking.com, booking.com",
    "Version 2.0, version_2.0",
    "A..B, ab",
    "Wait... and See, wait_and_see"
  })
  void fullStopsOfAbbreviationsAreNoPartOfIt(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "William (Bill) Tanner, william_tanner",
    "William ( Bill ) Tanner, william_tanner",
    "WILLIAM (BILL) TANNER, william_tanner",
    "Siemens (China) Ltd., siemens_(china)",
    "Morgan Stanley (India) Ltd., morgan_stanley_(india)",
    "Hyundai (Beijing) Motors, hyundai_(beijing)_motors",
    "Workers Party (Marxist) Norland, workers_party_(marxist)_norland"
  })
  void whatStandsInBracketsIsANicknameOfPeopleOnly(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Labour Party, labor_party",
    "Ministry of Defence, ministry_of_defense",
    "World Trade Centre, world_trade_center",
    "Health Organisation, health_organization",
    "Health Organisations, health_organizations",
    "Theatre Royal, theater_royal",
    "World Food Programme, world_food_program",
    "Pearl Harbour, pearl_harbor",
    "Centrepoint, centrepoint",
    "Labourers, labourers"
  })
  void britishEndingsAreAmerican(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "United Nation, United Nations",
    "Korea, Koreas",
    "Ann Smith, Smith Ann",
    "IS, ISIS",
    "The Times, Times",
    "Jordan's, Jordan"
  })
  void otherDifferencesMatter(String one, String other) {
    assertThat(EntityId.of(one)).isNotEqualTo(EntityId.of(other));
  }

  @ParameterizedTest
  @CsvSource({"…, …", "-, -", "., .", "--, --", "' - ', -"})
  void aNameOfSignsKeepsThem(String name, String id) {
    assertThat(EntityId.of(name)).isEqualTo(id);
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(EntityId.of("Zoe\u0308")).isEqualTo(EntityId.of("Zoë"));
    assertThat(EntityId.of("I\u0307stanbul")).isEqualTo(EntityId.of("İstanbul"));
    assertThat(EntityId.of("북한")).isEqualTo("북한");
    assertThat(EntityId.of("が")).isEqualTo("が");
  }

  @Test
  void greekWordsEndAlikeInEitherCase() {
    assertThat(EntityId.of("ΑΘΗΝΑΣ")).isEqualTo(EntityId.of("Αθηνας"));
  }

  @Property
  void caseSpacesAndQuotesDoNotMatter(@ForAll("names") String name) {
    String id = EntityId.of(name);
    assertThat(EntityId.of("  " + name + "\n")).isEqualTo(id);
    assertThat(EntityId.of(name.replace(" ", " \t "))).isEqualTo(id);
    assertThat(EntityId.of(name.replace('\'', '’').replace('"', '“'))).isEqualTo(id);
    assertThat(EntityId.of(name.toUpperCase(Locale.ROOT))).isEqualTo(id);
  }

  @Property
  void anIdIsTheIdOfItself(@ForAll("names") String name) {
    String id = EntityId.of(name);
    assertThat(EntityId.of(id)).isEqualTo(id);
  }

  @Property
  void anIdIsNeverEmptyAndHasNoWhiteSpace(@ForAll("names") String name) {
    assertThat(EntityId.of("x" + name)).isNotEmpty().doesNotContainAnyWhitespaces();
    assertThat(EntityId.of(name + "-")).isNotEmpty().doesNotContainAnyWhitespaces();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abzABZ ßéÉİıŁłΣσςǅﬁ'\"’“_%25f-./&𐐀𐐨")
        .withCharRange('\u00C0', '\u024F')
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(name -> !name.isBlank())
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC));
  }
}

package org.corpusstats.resolve.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.corpusstats.core.UserError;
import org.corpusstats.resolve.name.ModelLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldNamesTest {
  private static final WorldNames NAMES = WorldNames.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S. | United States",
        "U.S | United States",
        "US | United States",
        "US. | United States",
        "U. S. | United States",
        "USA | United States",
        "U.S.A. | United States",
        "United States | United States",
        "United States of America | United States",
        "America | United States",
        "UK | United Kingdom",
        "U.K. | United Kingdom",
        "Britain | United Kingdom",
        "Great Britain | United Kingdom",
        "United Kingdom | United Kingdom",
        "UAE | United Arab Emirates",
        "U.A.E. | United Arab Emirates",
        "Libya | Libya",
        "Holland | Netherlands",
        "Burma | Myanmar",
        "Myanmar | Myanmar",
        "Myanmar (Burma) | Myanmar",
        "Ivory Coast | Ivory Coast",
        "Côte d'Ivoire | Ivory Coast",
        "Cote d’Ivoire | Ivory Coast",
        "Cote d' Ivoire | Ivory Coast",
        "Czech Republic | Czechia",
        "Czechia | Czechia",
        "Turkey | Turkey",
        "Türkiye | Turkey",
        "Turkiye | Turkey",
        "TÜRKİYE | Turkey",
        "East Timor | Timor-Leste",
        "Swaziland | Eswatini",
        "Cabo Verde | Cape Verde",
        "Surinam | Suriname",
        "St. Lucia | St. Lucia",
        "St Lucia | St. Lucia",
        "Saint Lucia | St. Lucia",
        "Saint Pierre & Miquelon | St. Pierre and Miquelon",
        "St. Vincent and the Grenadines | St. Vincent and Grenadines",
        "Sao Tome and Principe | São Tomé and Príncipe",
        "Bosnia | Bosnia and Herzegovina",
        "Bosnia-Herzegovina | Bosnia and Herzegovina",
        "Trinidad & Tobago | Trinidad and Tobago",
        "Republic of Ireland | Ireland",
        "Guinea Bissau | Guinea-Bissau",
        "Georgia | Georgia",
        "Palestine | Palestinian Territories",
        "Islas Malvinas | Falkland Islands",
        "DRC | Congo - Kinshasa",
        "DR Congo | Congo - Kinshasa",
        "Democratic Republic of Congo | Congo - Kinshasa",
        "Congo-Kinshasa | Congo - Kinshasa",
        "the Republic of the Congo | Congo - Brazzaville",
        "North Korea | North Korea",
        "South Korea | South Korea"
      })
  void everyNameLeadsToTheNewspaperName(String name, String country) {
    assertThat(NAMES.country(name)).isEqualTo(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Libya",
        "libya",
        "LIBYA",
        "LiByA",
        " Libya ",
        "the Libya",
        "The Libya",
        "THE LIBYA"
      })
  void caseAndArticleOfLongNamesDoNotMatter(String name) {
    assertThat(NAMES.country(name)).isEqualTo("Libya");
  }

  @ParameterizedTest
  @CsvSource({"Viet Nam, Vietnam", "Viet-Nam, Vietnam", "I ran, ", "Le Banon, "})
  void aNameMayBeParted(String name, @Nullable String country) {
    assertThat(NAMES.country(name)).isEqualTo(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the U.S.", "The US", "THE UNITED STATES", "the united states"})
  void abbreviationsTakeAnArticleToo(String name) {
    assertThat(NAMES.country(name)).isEqualTo("United States");
  }

  @ParameterizedTest
  @CsvSource({"the Netherlands, Netherlands", "The Gambia, Gambia", "the Bahamas, Bahamas"})
  void theArticleOfANameIsNotPartOfIt(String name, String country) {
    assertThat(NAMES.country(name)).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({
    "Hong Kong, Hong Kong",
    "H.K., Hong Kong",
    "Hong Kong SAR China, Hong Kong",
    "Macau, Macao",
    "Greenland, Greenland",
    "Puerto Rico, Puerto Rico",
    "Taiwan, Taiwan",
    "Reunion, Réunion",
    "US Virgin Islands, U.S. Virgin Islands"
  })
  void territoriesOfIsoAreEntriesOfTheirOwn(String name, String country) {
    assertThat(NAMES.country(name)).isEqualTo(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us", "u.s.", "uk", "Uk", "usa", "Usa", "uae", "drc"})
  void abbreviationsAreInCapitals(String word) {
    assertThat(NAMES.country(word)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IT", "IN", "IS", "AM", "NO", "DE", "CA", "it", "in", "GB", "FR", "GBR", "CAN", "PER",
        "AND", "CAR", "ANZ"
      })
  void otherCodesAndInitialsAreNoNames(String word) {
    assertThat(NAMES.country(word)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Congo", "Virgin Islands", "Korea", "Republic"})
  void namesThatDoNotTellWhichCountryNameNone(String name) {
    assertThat(NAMES.country(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Czechoslovakia",
        "West Germany",
        "Soviet Union",
        "Yugoslavia",
        "Zaire",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "Kurdistan",
        "Chechnya",
        "Tibet",
        "Corsica"
      })
  void placesWithDemonymsOfTheirOwnAreNoOtherCountry(String name) {
    assertThat(NAMES.country(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa",
        "Europe",
        "Asia",
        "North America",
        "Oceania",
        "EU",
        "E.U.",
        "European Union",
        "UN",
        "U.N.",
        "United Nations",
        "Eurozone",
        "world",
        "Outlying Oceania",
        "Pseudo-Accents",
        "Unknown Region",
        "Canary Islands",
        "Ceuta and Melilla",
        "Kosovo"
      })
  void regionsOutsideOfIsoAreNoCountries(String name) {
    assertThat(NAMES.country(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "the", "The", "&", "'", "Tripoli", "Ann", "中国"})
  void otherTextNamesNoCountry(String text) {
    assertThat(NAMES.country(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Libyan, Libya",
    "Libyans, Libya",
    "the Libyans, Libya",
    "LIBYANS, Libya",
    "American, United States",
    "Americans, United States",
    "French, France",
    "Frenchman, France",
    "Frenchmen, France",
    "Frenchwomen, France",
    "British, United Kingdom",
    "Britons, United Kingdom",
    "Dutch, Netherlands",
    "Turkish, Turkey",
    "Turks, Turkey",
    "Burmese, Myanmar",
    "Czech, Czechia",
    "Irish, Ireland",
    "Swiss, Switzerland",
    "Thais, Thailand",
    "Ivorian, Ivory Coast",
    "Swazi, Eswatini",
    "Surinamese, Suriname",
    "Chinese, China",
    "Macanese, Macao",
    "Monegasque, Monaco",
    "South Korean, South Korea",
    "Nigerien, Niger",
    "Nigerian, Nigeria",
    "South African, South Africa",
    "Emirati, United Arab Emirates"
  })
  void demonymsLeadToTheCountry(String word, String country) {
    assertThat(NAMES.countryOfDemonym(word)).isEqualTo(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Congolese", "Dominican", "Dominicans", "Korean", "Koreans"})
  void demonymsOfTwoCountriesLeadToNone(String word) {
    assertThat(NAMES.placeOfDemonym(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Libyans, Libya",
    "American, United States",
    "African, Africa",
    "Europeans, Europe",
    "English, England",
    "Scottish, Scotland",
    "Welshman, Wales",
    "Northern Irish, Northern Ireland",
    "Irish, Ireland",
    "Soviet, Soviet Union",
    "Czech, Czechia",
    "Yugoslavs, Yugoslavia",
    "Kosovar, Kosovo",
    "West Indian, West Indies"
  })
  void demonymsLeadToTheirPlaceWhereTheyAreNoCountrys(String word, String place) {
    assertThat(NAMES.placeOfDemonym(word)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kurdish", "Kurds"})
  void aPeopleOfSeveralCountriesHasNone(String word) {
    assertThat(NAMES.placeOfDemonym(word)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "African",
        "Europeans",
        "Kurdish",
        "Kurds",
        "Scottish",
        "English",
        "Welsh",
        "Soviet",
        "West Indian",
        "Northern Irish",
        "Kosovar"
      })
  void demonymsOfOtherPlacesLeadToNone(String word) {
    assertThat(NAMES.countryOfDemonym(word)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the", "french", "polish", "the turks", "Libya", "Laos", "US"})
  void otherWordsAreNoDemonyms(String word) {
    assertThat(NAMES.placeOfDemonym(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "California, California",
    "CALIFORNIA, California",
    "california, California",
    "Calif., California",
    "Calif, California",
    "Mass., Massachusetts",
    "N.Y., New York",
    "N. Y., New York",
    "N.Y, New York",
    "N. Dak., North Dakota",
    "W.Va., West Virginia",
    "Georgia, Georgia",
    "Ohio, Ohio",
    "Wash., Washington"
  })
  void namesAndAbbreviationsLeadToTheState(String name, String state) {
    assertThat(NAMES.state(name)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ".", "calif.", "calif", "Miss", "Mass", "Wash", "La", "Pa", "CA", "LA", "PA", "DC",
        "IN", "OR", "OK", "ME", "HI", "Ontario", "Paris"
      })
  void wordsAndPostalCodesAreNoStates(String name) {
    assertThat(NAMES.state(name)).isNull();
  }

  @Test
  void thereAreFiftyStates() {
    assertThat(UsStates.load().byName()).hasSize(50);
  }

  @Test
  void theCountriesAreThoseOfIso3166() {
    List<CldrCountry> countries = CldrCountry.all();
    assertThat(countries).extracting(CldrCountry::alpha2).hasSize(249).doesNotHaveDuplicates();
    // The JDK's list keeps a former country.
    assertThat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2))
        .containsAll(countries.stream().map(CldrCountry::alpha2).toList());
    assertThat(countries).extracting(CldrCountry::name).doesNotHaveDuplicates();
    assertThat(NAMES.countries())
        .containsExactlyInAnyOrderElementsOf(countries.stream().map(CldrCountry::name).toList());
  }

  @Test
  void everyNameOfACountryLeadsToIt() {
    for (String country : NAMES.countries()) {
      assertThat(NAMES.namesOf(country)).contains(country);
      assertThat(NAMES.namesOf(country))
          .allSatisfy(name -> assertThat(NAMES.country(name)).isEqualTo(country));
    }
  }

  @Test
  void namesOfACountryAreAllThatTheSourcesGive() {
    assertThat(NAMES.namesOf("United States"))
        .isEqualTo(
            Set.of("United States", "United States of America", "America", "US", "U.S.", "USA"));
    assertThat(NAMES.namesOf("Turkey")).containsExactly("Turkey", "Türkiye");
    assertThat(NAMES.namesOf("Türkiye")).isEmpty();
  }

  @Test
  void newspaperNamesHaveNoSignsOrParentheses() {
    assertThat(NAMES.countries())
        .allSatisfy(name -> assertThat(name).matches("[\\p{L} .-]+").doesNotContain("SAR"));
  }

  @Test
  void aCopyFromAnotherMachineKnowsTheSame() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(NAMES);
    }
    assertThat(bytes.size()).isLessThan(40_000);

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      WorldNames copy = (WorldNames) in.readObject();
      assertThat(copy.countries()).isEqualTo(NAMES.countries());
      assertThat(copy.namesOf("Myanmar")).isEqualTo(NAMES.namesOf("Myanmar"));
      assertThat(copy.country("the U.S.")).isEqualTo("United States");
      assertThat(copy.countryOfDemonym("Libyans")).isEqualTo("Libya");
      assertThat(copy.state("Calif.")).isEqualTo("California");
    }
  }

  @Test
  void theOrderOfTheListOfDemonymsDoesNotMatter() {
    List<PlaceDemonyms> rows = PlaceDemonyms.all();
    PlaceDemonyms[] reversed = rows.toArray(PlaceDemonyms[]::new);
    Collections.reverse(Arrays.asList(reversed));
    WorldNames other = WorldNames.of(new GatherCountries(CldrCountry.all(), List.of(reversed)));
    for (PlaceDemonyms row : rows) {
      assertThat(other.country(row.place())).isEqualTo(NAMES.country(row.place()));
      for (String demonym : row.demonyms()) {
        assertThat(other.countryOfDemonym(demonym)).isEqualTo(NAMES.countryOfDemonym(demonym));
      }
    }
  }

  @Test
  void missingModelsAreTheUsersMistake() {
    assertThatThrownBy(() -> ModelLines.cells("no/such/list.txt"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no/such/list.txt is not on the class path");
  }
}

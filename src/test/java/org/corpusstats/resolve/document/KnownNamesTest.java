package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.resolve.correction.GazetteerName;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.corpusstats.table.row.CorpusName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  @Test
  void theLongestNameThatBeginsAtAWordIsFound() {
    TokenizedDocument words = Texts.of("the Islamic State of Iraq fled .").words();
    KnownNames known =
        KnownNames.of(
            List.of(
                new CorpusName("Islamic State", "ORGANIZATION", 3),
                new CorpusName("Islamic State of Iraq", "ORGANIZATION", 2),
                new CorpusName("Islamic State of Iraq and Syria", "ORGANIZATION", 2)));
    assertThat(known.at(words, 0, 1))
        .isEqualTo(new Name(0, 1, 4, "ORGANIZATION", Name.FOUND_IN_CORPUS));
    assertThat(known.at(words, 0, 0)).isNull();
    assertThat(known.at(words, 0, 2)).isNull();
  }

  @Test
  void equalNamesOfSeveralTypesAreOfTheFirstTypeInWhateverOrderTheyCome() {
    TokenizedDocument words = Texts.of("Paris burns .").words();
    CorpusName city = new CorpusName("Paris", "CITY", 3);
    CorpusName person = new CorpusName("Paris", "PERSON", 3);
    Name found = new Name(0, 0, 0, "CITY", Name.FOUND_IN_CORPUS);
    assertThat(KnownNames.of(List.of(city, person)).at(words, 0, 0)).isEqualTo(found);
    assertThat(KnownNames.of(List.of(person, city)).at(words, 0, 0)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISLAMIC STATE .", "islamic state .", "Islamic States .", "Islamic"})
  void onlyEqualWordsAreTheName(String notation) {
    KnownNames known = KnownNames.of(List.of(new CorpusName("Islamic State", "MISC", 3)));
    assertThat(known.at(Texts.of(notation).words(), 0, 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al - Shabaab",
        "Lloyd 's Bank",
        "Lloyd ’s Bank",
        "O'Brien 's Pub",
        "Boys ' Club",
        "Smith , Jones & Co",
        "Acme ( UK ) Ltd",
        "Do n't Panic",
        "Solvanor",
        "Y Combinator",
        "7 - Eleven",
        "U.S. Bank"
      })
  void theUsersNamesArePartedAsTheAnnotatorsPartThem(String words) {
    Texts text = Texts.of(words);
    String written = text.document("d").text();
    KnownNames known = KnownNames.ofGazetteer(List.of(new GazetteerName(written, "MISC")));
    assertThat(known.at(text.words(), 0, 0))
        .isEqualTo(new Name(0, 0, words.split(" ").length - 1, "MISC", Name.FOUND_IN_GAZETTEER));
  }

  @Test
  void aPrefixWithinANamePartsItNot() {
    KnownNames known =
        KnownNames.ofGazetteer(List.of(new GazetteerName("Anti-Defamation League", "MISC")));
    assertThat(known.at(Texts.of("Anti-Defamation League .").words(), 0, 0))
        .isEqualTo(new Name(0, 0, 2, "MISC", Name.FOUND_IN_GAZETTEER));
  }

  @Test
  void theKindOfApostropheDoesNotMatter() {
    KnownNames known = KnownNames.ofGazetteer(List.of(new GazetteerName("O'Brien’s Pub", "MISC")));
    assertThat(known.at(Texts.of("O’Brien 's Pub .").words(), 0, 0)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"Soto,So to speak", "Justin,Just in time", "New Port,Newport falls"})
  void wordsThatHaveTheLettersOfANameAreNotIt(String name, String words) {
    KnownNames known = KnownNames.ofGazetteer(List.of(new GazetteerName(name, "MISC")));
    assertThat(known.at(Texts.of(words).words(), 0, 0)).isNull();
  }

  @Test
  void aNameEndsWithAWord() {
    KnownNames known = KnownNames.ofGazetteer(List.of(new GazetteerName("Acme Lab", "MISC")));
    assertThat(known.at(Texts.of("Acme Labs .").words(), 0, 0)).isNull();
    assertThat(known.at(Texts.of("Acme").words(), 0, 0)).isNull();
  }
}

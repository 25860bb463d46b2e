package org.corpusstats.resolve.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.resolve.text.Name;
import org.corpusstats.resolve.text.TokenizedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymDefinitionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "the [ORGANIZATION Islamic State] ( IS ) struck . | IS = ORGANIZATION Islamic State",
        "the Islamic State ( IS ) struck . | IS = ORGANIZATION Islamic State",
        "the Islamic State [ IS ] struck . | IS = ORGANIZATION Islamic State",
        "the Islamic State ( IS , formerly ISIL ) struck . | IS = ORGANIZATION Islamic State",
        "the African Union , or AU , met . | AU = ORGANIZATION African Union",
        "IS ( Islamic State ) struck . | IS = ORGANIZATION Islamic State",
        "IS ( the Islamic State ) struck . | IS = ORGANIZATION Islamic State",
        "the Federal Bureau of Investigation ( FBI ) came . | FBI = ORGANIZATION Federal Bureau of"
            + " Investigation",
        "the Department of Defense ( DOD ) paid . | DOD = ORGANIZATION Department of Defense",
        "the Department of Defense ( DoD ) paid . | DoD = ORGANIZATION Department of Defense",
        "the United Nations ( U.N. ) met . | U.N. = ORGANIZATION United Nations",
        "the Islamic State of Iraq and the Levant ( ISIL ) fled . | ISIL = ORGANIZATION Islamic"
            + " State of Iraq and the Levant",
        "the [LOCATION Central African Republic] ( CAR ) voted . | CAR = LOCATION Central African"
            + " Republic",
        "the [PERSON Justice Party] ( JP ) lost . | JP = ORGANIZATION Justice Party",
        "the [ORGANIZATION Marijuana Corp.] ( MJC ) fell . | MJC = ORGANIZATION Marijuana Corp.",
      })
  void theDocumentSaysWhatLettersStandFor(String notation, String definition) {
    assertThat(definitions(notation)).containsExactly(definition);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Representative [PERSON Ted Poe] ( R - Texas ) spoke .",
        "shares of [ORGANIZATION Apple] ( AAPL ) fell .",
        "shares of Apple ( NASDAQ : AAPL ) fell .",
        "the [PERSON Ann Smith] ( ASH ) spoke .",
        "the Islamic State struck .",
        "the Islamic State ( see below ) struck .",
        "the Islamic State ( A ) struck .",
        "the Islamic State ( is ) struck .",
        "the Islamic State ( UN ) struck .",
        "he left , or SO they say .",
        "UN ( United Kingdom ) spoke .",
        "( IS ) struck .",
        "the Islamic State ( IS",
        "ISLAMIC STATE ( IS ) STRUCK AGAIN",
      })
  void otherBracketsDefineNothing(String notation) {
    assertThat(definitions(notation)).isEmpty();
  }

  /** Of which any may be a small word or an initial. */
  @Test
  @Timeout(20)
  void aBracketOfManySingleLettersTakesAMoment() {
    assertThat(definitions("AAAAAAAA ( " + "A ".repeat(400) + "x ) struck .")).isEmpty();
  }

  @Test
  void bothSidesOfADefinitionAreNamesOfItsType() {
    Texts text = Texts.of("the [ORGANIZATION State] ( IS ) . || the Islamic State ( IS ) .");
    assertThat(AcronymDefinitions.in(text.words(), text.names()))
        .singleElement()
        .satisfies(
            definition -> {
              assertThat(definition.letters())
                  .isEqualTo(new Name(1, 4, 4, "ORGANIZATION", Name.FOUND_AS_ACRONYM));
              assertThat(definition.words())
                  .isEqualTo(new Name(1, 1, 2, "ORGANIZATION", Name.FOUND_AS_ACRONYM));
            });
  }

  @Test
  void aNameThatTheAnnotatorsFoundIsStillTheirs() {
    Texts text = Texts.of("the [ORGANIZATION Islamic State] ( IS ) .");
    assertThat(AcronymDefinitions.in(text.words(), text.names()).get(0).words())
        .isEqualTo(text.name());
  }

  private static List<String> definitions(String notation) {
    Texts text = Texts.of(notation);
    TokenizedDocument words = text.words();
    return AcronymDefinitions.in(words, text.names()).stream()
        .map(
            found ->
                words.text(found.letters())
                    + " = "
                    + found.words().type()
                    + " "
                    + words.text(found.words()))
        .toList();
  }
}

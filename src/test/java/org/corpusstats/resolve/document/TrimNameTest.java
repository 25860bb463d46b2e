package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.corpusstats.resolve.text.TokenizedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrimNameTest {
  private final TrimName rule = new TrimName();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[COUNTRY the United States] | United States",
        "[COUNTRY The United States] | United States",
        "[ORGANIZATION an Acme] | Acme",
        "[COUNTRY France 's] | France",
        "[COUNTRY France ’s] | France",
        "[COUNTRY the United States '] | United States",
        "[ORGANIZATION `` Acme ''] | Acme",
        "[ORGANIZATION ( Acme )] | Acme",
        "[ORGANIZATION Acme ,] | Acme",
        "[CITY the/DT city/NN of/IN Fallujah] | Fallujah",
        "[STATE_OR_PROVINCE southern/JJ province/NN of/IN Helmand] | Helmand",
        "[RELIGION Scientology - related] | Scientology",
        "[MISC Iranian -] | Iranian",
        "[MISC Russian - backed/VBN] | Russian",
        "[MISC Wodan - given/VBN] | Wodan",
        "[MISC Andy Warhol - like/JJ] | Andy Warhol",
        "[PERSON Nathan Law of/IN Demosisto] | Nathan Law",
      })
  void takesOffWhatDoesNotBelongToTheName(String notation, String name) {
    assertThat(trimmed(notation)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ORGANIZATION Bank of/IN England]",
        "[ORGANIZATION al - Qaeda of/IN Iraq]",
        "[ORGANIZATION al - Qaeda]",
        "[PERSON Cheng Chung - tai/NNP]",
        "[PERSON Jean - Claude]",
        "[PERSON Joan of/IN Arc]",
        "[ORGANIZATION Church of/IN the/DT Nazarene]",
        "[MISC A-Team]",
        "[PERSON O'Brien]",
        "[ORGANIZATION The]",
        "[ORGANIZATION AT&T]",
      })
  void leavesWhatDoes(String notation) {
    Texts text = Texts.of(notation);
    assertThat(rule.apply(text.name(), text.words())).isEqualTo(text.name());
  }

  @Test
  void aPrefixBelongsToALongerNameWhereTheNameAloneGivesItsCapital() {
    assertThat(trimmed("[ORGANIZATION the Anti-Defamation League]"))
        .isEqualTo("Anti-Defamation League");
    assertThat(trimmed("[ORGANIZATION Non-Aligned Movement]")).isEqualTo("Non-Aligned Movement");
    assertThat(trimmed("[ORGANIZATION anti-Islamic State]")).isEqualTo("Islamic State");
    assertThat(trimmed("[COUNTRY Anti-Norland]")).as("a word alone").isEqualTo("Norland");
    assertThat(trimmed("[PERSON Ex-Ida Brandt]")).as("a person").isEqualTo("Ida Brandt");
    assertThat(trimmedIn("`` [ORGANIZATION Anti-Islamic State] fighters left ."))
        .as("the first word of a sentence")
        .isEqualTo("Islamic State");
    assertThat(trimmedIn("Many Fighters Join [ORGANIZATION Anti-Islamic State] Coalition Today"))
        .as("a headline")
        .isEqualTo("Islamic State");
  }

  private String trimmed(String notation) {
    return trimmedIn("before " + notation + " after .");
  }

  private String trimmedIn(String sentence) {
    Texts text = Texts.of(sentence);
    TokenizedDocument words = text.words();
    return words.text(rule.apply(text.name(), words));
  }
}

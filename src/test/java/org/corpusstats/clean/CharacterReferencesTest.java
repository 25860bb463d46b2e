package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterReferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AT&amp;T|AT&T",
        "O&#39;Rourke and O&#x27;Hara|O'Rourke and O'Hara",
        "Jos&eacute; and &Eacute;mile|José and Émile",
        "AT&amp;amp;T, O&amp;amp;amp;#39;Rourke|AT&T, O'Rourke",
        "&ldquo;Yes&rdquo; &hellip;|“Yes” …",
        "it&#146;s|it’s",
        "&quot;Red&quot;|\"Red\"",
        "BARLOW &AMP; FINCH, CAF&EACUTE;|BARLOW & FINCH, CAFÉ",
        "see http://a.example/b?c=1&nbsp;and|see http://a.example/b?c=1\u00A0and"
      })
  void referencesBecomeCharacters(String text, String resolved) {
    assertThat(CharacterReferences.resolve(text)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT&T; Barlow & Finch",
        "&nosuchname; and &x;",
        "http://a.example/?b=1&amp;c=2&copy;=3",
        "R&D &; &#; &#x;"
      })
  void othersStay(String text) {
    assertThat(CharacterReferences.resolve(text)).isEqualTo(text);
  }
}

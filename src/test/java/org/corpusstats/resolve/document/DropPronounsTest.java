package org.corpusstats.resolve.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropPronounsTest {
  private final DropPronouns rule = new DropPronouns();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I",
        "me",
        "My",
        "mine",
        "myself",
        "you",
        "Your",
        "yours",
        "yourself",
        "he",
        "He",
        "him",
        "his",
        "His",
        "himself",
        "she",
        "She",
        "her",
        "hers",
        "herself",
        "it",
        "its",
        "itself",
        "we",
        "We",
        "us",
        "Us",
        "our",
        "ours",
        "ourselves",
        "they",
        "them",
        "their",
        "theirs",
        "themselves",
        "who",
        "whom",
        "whose"
      })
  void pronounsNameNobody(String pronoun) {
    Texts text = Texts.of("then [PERSON " + pronoun + "] left .");
    assertThat(rule.apply(text.name(), text.words())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"US", "IT", "WHO", "ITS", "HE Ann", "Ann", "He Jiankui", "My Lai", "Usher"})
  void namesStay(String name) {
    Texts text = Texts.of("then [PERSON " + name + "] left .");
    assertThat(rule.apply(text.name(), text.words())).isEqualTo(text.name());
  }

  @Test
  void inAHeadlineOfCapitalsTheirCapitalsSayNothing() {
    Texts text = Texts.of("WHY [PERSON THEY] LEFT TOWN");
    assertThat(rule.apply(text.name(), text.words())).isNull();
    Texts country = Texts.of("WHY [COUNTRY US] LEFT TOWN");
    assertThat(rule.apply(country.name(), country.words())).isNull();
  }
}

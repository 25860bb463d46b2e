package org.corpusstats.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripArticleTest {
  private final StripArticle rule = new StripArticle();

  @ParameterizedTest
  @CsvSource({
    "the United States, United States, 104",
    "The Hague, Hague, 104",
    "THE EU, EU, 104",
    "a Reuters, Reuters, 102",
    "an AP, AP, 103",
    "'the \n Łódź', Łódź, 106",
    "the 😀 Bank, 😀 Bank, 104"
  })
  void aLeadingArticleGoesAndTheMentionBeginsLater(String text, String name, int begin) {
    NamedMention mention = Mentions.of(text);
    assertThat(rule.apply(mention)).isEqualTo(Mentions.at(begin, name, mention.charEnd()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Theresa May", "Anna", "the", "A", "Over the Moon", "the-x", "T.H.E. x"})
  void otherNamesStayAsTheyAre(String name) {
    assertThat(rule.apply(Mentions.of(name))).isEqualTo(Mentions.of(name));
  }

  @Test
  void oneArticleGoes() {
    assertThat(rule.apply(Mentions.of("the The The")).text()).isEqualTo("The The");
  }
}

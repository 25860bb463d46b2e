package org.corpusstats.resolve.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corpusstats.resolve.link.Linked.links;

import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.resolve.name.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkGroupsTest {
  private static final LinkGroups INITIALS = new LinkGroups(Rule.INITIALS);
  private static final LinkGroups SHORT_NAME = new LinkGroups(Rule.SHORT_NAME);
  private static final LinkGroups HEAD_NOUN = new LinkGroups(Rule.HEAD_NOUN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ORGANIZATION Islamic State] | [ORGANIZATION IS]",
        "[ORGANIZATION Federal Bureau of Investigation] | [ORGANIZATION FBI]",
        "[ORGANIZATION Department of Defense] | [ORGANIZATION DOD]",
        "[ORGANIZATION United Nations] | [ORGANIZATION U.N.]",
        "[LOCATION Central African Republic] | [LOCATION CAR]",
        "[LOCATION Central African Republic] | [ORGANIZATION CAR]",
      })
  void lettersAreTheOneNameWithTheseInitials(String full, String letters) {
    for (String notation : new String[] {full + " met " + letters, letters + " met " + full}) {
      Texts text = Texts.of(full);
      assertThat(links(notation, INITIALS))
          .containsExactly(
              EntityId.of(text(letters)) + " = " + EntityId.of(text.words().text(text.name())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ORGANIZATION Islamic State] , [ORGANIZATION Indian Steel] , [ORGANIZATION IS]",
        "[ORGANIZATION Islamic State] [ORGANIZATION ISIS]",
        "[ORGANIZATION Islamic State] [ORGANIZATION Is]",
        "[ORGANIZATION Islamic State] [PERSON IS]",
        "[LOCATION Islamic State] [ORGANIZATION IS]",
        "[PERSON Ann Bell Cox] [ORGANIZATION ABC]",
        "[ORGANIZATION Investigation] [ORGANIZATION I.]",
      })
  void lettersOfNoNameOrSeveralAreLeftApart(String notation) {
    assertThat(links(notation, INITIALS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "then [ORGANIZATION Boston Red Sox] won . | [ORGANIZATION Red Sox]",
        "then [ORGANIZATION Church of Scientology] grew . | [RELIGION Scientology]",
        "then [ORGANIZATION Betty Ford Center] grew . | [ORGANIZATION Betty Ford]",
        "then [ORGANIZATION Betty Ford Center] grew . | she went into [PERSON Betty Ford]",
      })
  void aShortNameIsTheOneThatContainsIt(String full, String part) {
    assertThat(links(full + " || " + part, SHORT_NAME))
        .containsExactly(EntityId.of(text(part)) + " = " + EntityId.of(text(full)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // One word alone is mostly a common noun.
        "the [ORGANIZATION 83rd Congress] and [ORGANIZATION Congress]",
        "the [ORGANIZATION White House] and the [ORGANIZATION House]",
        "then [ORGANIZATION Boston Red Sox] and [ORGANIZATION Boston]",
        // Several fit.
        "then [ORGANIZATION Boston Red Sox] , [ORGANIZATION Old Red Sox] , [ORGANIZATION Red Sox]",
        // The rest begins with a small word.
        "the [ORGANIZATION Friends for the Red Sox] and [ORGANIZATION Red Sox]",
        "the [ORGANIZATION Bureau for Land Use] and [ORGANIZATION Land Use]",
        // Other kinds.
        "then [ORGANIZATION Boston Red Sox] and [CITY Red Sox]",
        "the [LOCATION Boston Red Sox] and [ORGANIZATION Red Sox]",
        // A person, who may be one.
        "the [ORGANIZATION Betty Ford Center] and [PERSON Betty Ford]",
        // Before the centre is named.
        "he saw [ORGANIZATION Betty Ford] and the [ORGANIZATION Betty Ford Center]",
        // The longer name may be what a headline adds.
        "[ORGANIZATION Boston Red Sox] Wins Again Against Tigers || then [ORGANIZATION Red Sox]",
      })
  void otherShortNamesAreLeftApart(String notation) {
    assertThat(links(notation, SHORT_NAME)).isEmpty();
  }

  @Test
  void aHeadNounIsTheOneNameThatItBegins() {
    assertThat(
            links(
                "the [ORGANIZATION Church of Scientology] and the [ORGANIZATION Church]",
                HEAD_NOUN))
        .containsExactly("church = church_of_scientology");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ORGANIZATION Church of Rome] , [ORGANIZATION Church of Greece] , [ORGANIZATION Church]",
        "[ORGANIZATION Church Street Bank] and [ORGANIZATION Church]",
        "[ORGANIZATION Church of Rome] and [PERSON Church]",
        "[LOCATION Gulf of Aden] and [LOCATION Gulf]",
        "[ORGANIZATION CHURCH of Rome] and [ORGANIZATION CHURCH]",
      })
  void otherHeadNounsAreLeftApart(String notation) {
    assertThat(links(notation, HEAD_NOUN)).isEmpty();
  }

  /** The text of the one mention. */
  private static String text(String notation) {
    Texts text = Texts.of(notation);
    return text.words().text(text.name());
  }

  @Test
  void wherePeopleGoIntoANameItIsAPlaceEvenBeforeItsFullName() {
    String full = "then [ORGANIZATION Olga Brandis Center] said so .";
    assertThat(links("She Goes Into [PERSON Olga Brandis] || " + full, SHORT_NAME))
        .containsExactly("olga_brandis = olga_brandis_center");
    assertThat(links("they met at [PERSON Olga Brandis] 's grave . || " + full, SHORT_NAME))
        .isEmpty();
  }

  @Test
  void aTeamIsCalledByItsLastWord() {
    String place = "in [CITY Fairmont] it rained . || ";
    String full = "the [ORGANIZATION Fairmont Otters] won . || ";
    assertThat(links(place + full + "the [ORGANIZATION Otters] won .", SHORT_NAME))
        .containsExactly("otters = fairmont_otters");
    assertThat(links(full + "the [ORGANIZATION Otters] won .", SHORT_NAME))
        .as("no place of the document")
        .isEmpty();
    assertThat(links(place + full + "the [IDEOLOGY Otters] won .", SHORT_NAME)).isEmpty();
    assertThat(
            links(
                place
                    + full
                    + "the [ORGANIZATION Fairmont City Otters] and [ORGANIZATION Otters] .",
                SHORT_NAME))
        .as("two teams, one of another place")
        .containsExactly("otters = fairmont_otters");
    assertThat(
            links(
                place
                    + "the [ORGANIZATION Fairmont University] and the [ORGANIZATION University] .",
                SHORT_NAME))
        .as("a common noun")
        .isEmpty();
  }
}

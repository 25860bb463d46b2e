package org.corpusstats.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSectionTest {
  private enum Colour {
    RED,
    DARK_BLUE
  }

  @Test
  void everyKindOfValueIsRead() {
    ConfigSection section =
        section(
            "text = some words, flag = yes, count = 7, ratio = -0.5, list = [a, b c],"
                + " colour = dark-blue");
    assertThat(section.text("text")).isEqualTo("some words");
    assertThat(section.flag("flag")).isTrue();
    assertThat(section.wholeNumber("count", 1, 10)).isEqualTo(7);
    assertThat(section.number("ratio", -1, 1)).isEqualTo(-0.5);
    assertThat(section.texts("list")).containsExactly("a", "b c");
    assertThat(section.choice("colour", Colour.class)).isEqualTo(Colour.DARK_BLUE);
  }

  @Test
  void theEndsOfARangeBelongToIt() {
    ConfigSection section = section("least = 1, most = 10, low = -1, high = 1.0");
    assertThat(section.wholeNumber("least", 1, 10)).isEqualTo(1);
    assertThat(section.wholeNumber("most", 1, 10)).isEqualTo(10);
    assertThat(section.number("low", -1, 1)).isEqualTo(-1);
    assertThat(section.number("high", -1, 1)).isEqualTo(1);
  }

  @Test
  void aNumberInQuotationMarksIsANumber() {
    ConfigSection section = section("count = \"7\", ratio = \"0.5\"");
    assertThat(section.wholeNumber("count", 1, 10)).isEqualTo(7);
    assertThat(section.number("ratio", 0, 1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "11, 11",
    "99999999999, 99999999999",
    "1.5, 1.5",
    "many, '\"many\"'",
    "[1], [1]"
  })
  void whatIsNoWholeNumberInTheRangeIsRefused(String given, String shown) {
    assertThatThrownBy(() -> section("count = " + given).wholeNumber("count", 1, 10))
        .isInstanceOf(UserError.class)
        .hasMessage("s.count = " + shown + " is not a whole number from 1 to 10");
  }

  @ParameterizedTest
  @CsvSource({
    "-1.01, -1.01",
    "2, 2",
    "NaN, '\"NaN\"'",
    "little, '\"little\"'",
    "{a: 1}, {\"a\":1}"
  })
  void whatIsNoNumberInTheRangeIsRefused(String given, String shown) {
    assertThatThrownBy(() -> section("ratio = " + given).number("ratio", -1, 1))
        .isInstanceOf(UserError.class)
        .hasMessage("s.ratio = " + shown + " is not a number from -1.0 to 1.0");
  }

  @Test
  void otherWrongKindsAreRefusedWithTheKeyTheValueAndWhatIsAllowed() {
    assertThatThrownBy(() -> section("text = [a]").text("text"))
        .isInstanceOf(UserError.class)
        .hasMessage("s.text = [\"a\"] is not a text");
    assertThatThrownBy(() -> section("flag = perhaps").flag("flag"))
        .isInstanceOf(UserError.class)
        .hasMessage("s.flag = \"perhaps\" is not true or false");
    assertThatThrownBy(() -> section("list = a").texts("list"))
        .isInstanceOf(UserError.class)
        .hasMessage("s.list = \"a\" is not a list of texts");
    assertThatThrownBy(() -> section("list = [[a]]").texts("list"))
        .isInstanceOf(UserError.class)
        .hasMessage("s.list = [[\"a\"]] is not a list of texts");
  }

  @ParameterizedTest
  @CsvSource({"green", "RED", "dark_blue", "''"})
  void anUnknownChoiceIsRefusedWithAllThereAre(String given) {
    assertThatThrownBy(() -> section("colour = \"" + given + "\"").choice("colour", Colour.class))
        .isInstanceOf(UserError.class)
        .hasMessage("s.colour = \"" + given + "\" is not one of red, dark-blue");
  }

  @Test
  void aMissingKeyIsNamedWithWhatItMustBe() {
    assertThatThrownBy(() -> section("").wholeNumber("count", 1, 10))
        .isInstanceOf(UserError.class)
        .hasMessage("s.count is missing; it must be a whole number from 1 to 10");
    assertThatThrownBy(() -> section("").choice("colour", Colour.class))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("s.colour is missing");
  }

  @Test
  void aKeyWithoutAValueIsAMistakeToo() {
    assertThatThrownBy(() -> section("count = null").wholeNumber("count", 1, 10))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("s.count")
        .hasMessageContaining("a whole number from 1 to 10");
  }

  @Test
  void aTextMayStandForAListOfOne() {
    assertThat(section("of = en").textOrTexts("of")).containsExactly("en");
    assertThat(section("of = [en, de]").textOrTexts("of")).containsExactly("en", "de");
    assertThatThrownBy(() -> section("").textOrTexts("of"))
        .isInstanceOf(UserError.class)
        .hasMessage("s.of is missing; it must be a list of texts");
  }

  @Test
  void aSectionInsideNamesItsKeysInFull() {
    ConfigSection inside = section("deep { count = 7, list = [a] }").section("deep");
    assertThat(inside.wholeNumber("count", 1, 10)).isEqualTo(7);
    assertThatThrownBy(() -> inside.text("name"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("s.deep.name is missing");
  }

  @Test
  void aRecordsOwnRuleRefusesInTheSameForm() {
    assertThat(section("list = []").refused("list", "a list that holds something"))
        .hasMessage("s.list = [] is not a list that holds something");
  }

  private static ConfigSection section(String content) {
    return new ConfigSection(ConfigFactory.parseString("s { " + content + " }"), "s");
  }
}

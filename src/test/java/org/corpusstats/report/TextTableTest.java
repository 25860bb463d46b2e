package org.corpusstats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<String> COLUMNS = List.of("name", "count", "mean", "text");

  @Test
  void textsStandLeftAndNumbersRight() {
    List<AnswerRow> rows =
        List.of(row("Ann", 7L, 0.5, "good"), row("Zoë 😀", 12345L, -12.25, "bad"));
    assertThat(TextTable.of(rows, List.of("name", "count", "mean", "text"), 80))
        .isEqualTo(
            """
            name     count     mean  text
            Ann          7    0.500  good
            Zoë 😀  12,345  -12.250  bad
            """);
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    String marked = "Zoe\u0308";
    List<AnswerRow> rows =
        List.of(row("李明", 1L, null, null), row("ｶﾞ", 2L, null, null), row(marked, 3L, null, null));
    assertThat(TextTable.of(rows, List.of("name", "count"), 80).lines())
        .containsExactly("name  count", "李明      1", "ｶﾞ        2", marked + "       3");
    assertThat(TextTable.of(List.of(row(null, null, null, "李".repeat(9))), List.of("text"), 12))
        .isEqualTo("text\n" + "李".repeat(5) + "…\n");
  }

  /** An id may be any text: shown as it is, it would clear the screen or write over a line. */
  @Test
  void whatATerminalWouldObeyIsShown() {
    assertThat(
            TextTable.of(
                List.of(row("a\u001b[2J\u0007\u009bb\r\nc", 1L, null, null)), List.of("name"), 80))
        .isEqualTo("name\na␛[2J␇�b c\n");
  }

  @Test
  void columnsComeInTheOrderAskedFor() {
    assertThat(TextTable.of(List.of(row("Ann", 7L, 0.5, "x")), List.of("count", "name"), 80))
        .isEqualTo(
            """
            count  name
                7  Ann
            """);
  }

  @Test
  void aRowThatIsTurnedHasItsValuesInOneColumnHoweverLongTheNames() {
    AnswerRow row =
        new AnswerRow(
            List.of("sentences", "sentences_that_are_boilerplate"), Arrays.asList(18218L, null));
    assertThat(TextTable.turned(row))
        .isEqualTo(
            """
            sentences                       18,218
            sentences_that_are_boilerplate  –
            """);
  }

  @Test
  void withoutRowsTheHeadStands() {
    assertThat(TextTable.of(List.of(), List.of("name", "count"), 80)).isEqualTo("name  count\n");
  }

  @Test
  void aLongTextIsCutWithAnEllipsis() {
    List<AnswerRow> rows = List.of(row("😀".repeat(70), 1L, null, null));
    assertThat(TextTable.of(rows, List.of("name", "count"), 80).lines())
        .containsExactly("name" + " ".repeat(56) + "  count", "😀".repeat(29) + "…       1");
  }

  @Test
  void theLastTextFillsTheTerminal() {
    List<AnswerRow> rows = List.of(row("Ann", 1L, null, "x".repeat(100)));
    assertThat(TextTable.of(rows, List.of("name", "text"), 80).lines())
        .containsExactly("name  text", "Ann   " + "x".repeat(73) + "…");
    assertThat(TextTable.of(rows, List.of("name", "text"), 200).lines())
        .containsExactly("name  text", "Ann   " + "x".repeat(100));
  }

  @Test
  void whatDoesNotFitIsLeftOut() {
    List<AnswerRow> rows = List.of(row("Ann", 7L, 0.5, "a text of some length"));
    assertThat(TextTable.of(rows, List.of("name", "count", "mean", "text"), 16))
        .isEqualTo(
            """
            name  count
             Ann      7
            """
                .replace(" Ann ", "Ann  "));
    assertThat(TextTable.of(rows, List.of("name", "count"), 2)).isEqualTo("name\nAnn\n");
  }

  @Test
  void aNumberIsNeverCut() {
    List<AnswerRow> rows = List.of(row("Ann", 1_234_567_890_123L, null, null));
    assertThat(TextTable.of(rows, List.of("name", "count"), 23).lines())
        .containsExactly("name              count", "Ann   1,234,567,890,123");
    assertThat(TextTable.of(rows, List.of("name", "count"), 20)).isEqualTo("name\nAnn\n");
  }

  @Test
  void everyKindOfValueHasItsForm() {
    assertThat(TextTable.cell(null)).isEqualTo("–");
    assertThat(TextTable.cell(1234567)).isEqualTo("1,234,567");
    assertThat(TextTable.cell(-1234L)).isEqualTo("-1,234");
    assertThat(TextTable.cell(0.12345)).isEqualTo("0.123");
    assertThat(TextTable.cell(0.5f)).isEqualTo("0.500");
    assertThat(TextTable.cell(0.0)).isEqualTo("0.000");
    assertThat(TextTable.cell(0.0006)).isEqualTo("0.001");
    assertThat(TextTable.cell(1.4e-9)).isEqualTo("1e-09");
    assertThat(TextTable.cell(-0.0004)).isEqualTo("-4e-04");
    assertThat(TextTable.cell(999.9994)).isEqualTo("999.999");
    assertThat(TextTable.cell(1234.5678)).isEqualTo("1,235");
    assertThat(TextTable.cell(-56789.0)).isEqualTo("-56,789");
    assertThat(TextTable.cell(-1e300)).isEqualTo("-1.000e+300");
    assertThat(TextTable.cell(Double.NaN)).isEqualTo("NaN");
    assertThat(TextTable.cell(new BigInteger("170141183460469231731687303715884105727")))
        .isEqualTo("170,141,183,460,469,231,731,687,303,715,884,105,727");
    assertThat(TextTable.cell(new byte[] {1, -1})).isEqualTo("01ff");
    assertThat(TextTable.cell(LocalTime.of(12, 34, 56))).isEqualTo("12:34:56");
    assertThat(TextTable.cell(true)).isEqualTo("true");
    assertThat(TextTable.cell(LocalDate.of(2025, 3, 9))).isEqualTo("2025-03-09");
    assertThat(TextTable.cell("two\n\n lines\t")).isEqualTo("two lines ");
  }

  @Test
  void aColumnOfNumbersAndNothingStandsRight() {
    List<AnswerRow> rows = List.of(row("a", null, null, null), row("b", 1234L, null, null));
    assertThat(TextTable.of(rows, List.of("name", "count"), 80).lines())
        .containsExactly("name  count", "a         –", "b     1,234");
  }

  private static AnswerRow row(
      @Nullable String name, @Nullable Long count, @Nullable Double mean, @Nullable String text) {
    return new AnswerRow(COLUMNS, Arrays.asList(name, count, mean, text));
  }
}

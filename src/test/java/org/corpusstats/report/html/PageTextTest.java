package org.corpusstats.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corpusstats.report.html.Mark.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as text: sentences, data and marks, before a browser sees them. */
class PageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | no document", "1 | 1 document", "2 | 2 documents", "41233 | 41,233 documents"})
  void countsHaveTheirNoun(long count, String words) {
    assertThat(InWords.count(count, "document", "documents")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-04, 2025-12-27, 4 January to 27 December 2025",
    "2024-01-04, 2025-12-27, 4 January 2024 to 27 December 2025",
    "2025-01-04, 2025-01-04, 4 January 2025"
  })
  void spansSayAYearOnce(LocalDate first, LocalDate last, String words) {
    assertThat(InWords.span(first, last).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @Test
  void listsEndInAnd() {
    assertThat(InWords.list(List.of())).isEmpty();
    assertThat(InWords.list(List.of("a"))).isEqualTo("a");
    assertThat(InWords.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(InWords.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void sentencesKeepMarkupOfNamesAsText() {
    assertThat(new Prose().say("1 < 2: ").stressAll(List.of("<b>", "A & 'B'")).say(".").html())
        .isEqualTo(
            "1 &lt; 2: <strong dir=\"auto\">&lt;b&gt;</strong> and"
                + " <strong dir=\"auto\">A &amp; &#39;B&#39;</strong>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><img src=x onerror=alert(1)>",
        "<!-- <script>",
        "a & b",
        "line\u2028and\u2029paragraph",
        "\"quoted\" \\ backslash",
        "{{data}}",
        "\uD83D\uDEA2 ship"
      })
  void dataIsInertAndReadAsItWas(String text) throws IOException {
    String json = InertJson.of(Map.of("text", text));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(new ObjectMapper().readTree(json).get("text").asText()).isEqualTo(text);
  }

  @Test
  void halfACharacterHasBytes() {
    assertThat(InertJson.of("a\uD83Db")).isEqualTo("\"a\\ud83db\"");
  }

  @Test
  void numbersHaveFiveDigits() {
    assertThat(InertJson.of(List.of(1.0, 0.123456789, 1234567.0, 3.2e-12, -0.5, 0.0)))
        .isEqualTo("[1,0.12346,1234600,3.2E-12,-0.5,0]");
    assertThat(InertJson.of(List.of(Double.NaN, LocalDate.of(2025, 1, 4), 5L)))
        .isEqualTo("[null,\"2025-01-04\",5]");
  }

  @Test
  void marksStandWhereMentionsDo() {
    String first = "The \uD83D\uDEA2 of Brandvik.";
    String second = "Solvanor paid Brandvik.";
    List<Mark> marks =
        Mark.in(
            first + " … " + second,
            List.of(
                new Mention(first, 9, 17), new Mention(second, 0, 8), new Mention(second, 14, 22)));
    assertThat(
            marks.stream()
                .map(mark -> (first + " … " + second).substring(mark.begin(), mark.end())))
        .containsExactly("Brandvik", "Solvanor", "Brandvik");
  }

  @Test
  void nothingIsMarkedTwiceAndNothingThatIsNotThere() {
    assertThat(
            Mark.in(
                "Bank of Russia",
                List.of(
                    new Mention("Bank of Russia", 0, 14),
                    new Mention("Bank of Russia", 8, 14),
                    new Mention("Another sentence", 0, 7))))
        .containsExactly(new Mark(0, 14));
  }

  @Test
  void periodsHaveNoGapsAndTheLatestAreKept() {
    Periods months =
        Periods.between("month", LocalDate.of(2024, 11, 1), LocalDate.of(2025, 2, 1), 3);
    assertThat(months.starts())
        .containsExactly(
            LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
    assertThat(months.left()).isEqualTo(1);
    assertThat(
            Periods.between("quarter", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), 9)
                .starts())
        .hasSize(5);
    assertThat(
            Periods.between("week", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 20), 9)
                .starts())
        .hasSize(3);
  }

  @Test
  void smallCommunitiesAreNotNamed() {
    List<Object> nodes =
        List.of("B", "B", "B", "B", "A", "A", "A", "A", "A", "C", "C", "C", "", "", "", "", "", "");
    assertThat(NetworkSection.communities(nodes)).containsExactly("A", "B");
  }

  /** Else braces in a name would be filled in, or a quotation mark would end the policy. */
  @Test
  void whatIsFilledInIsNotFilledInAgain() {
    String page =
        PageTemplate.fill("{{data}} \"><script>", "", List.of("{{program}}"), List.of(), Map.of());
    assertThat(page)
        .contains("<title>{{data}} &quot;&gt;&lt;script&gt;</title>", "<li>{{program}}</li>")
        .contains("default-src 'none'; script-src 'sha256-")
        .doesNotContain("unsafe-inline", "unsafe-eval", "http-equiv=\"refresh\"", "src=\"http");
  }
}

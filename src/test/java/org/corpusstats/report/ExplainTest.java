package org.corpusstats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.corpusstats.LocalSpark;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.DuckDb;
import org.corpusstats.report.query.SparkSql;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.store.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the people and ports of the sample. */
class ExplainTest {
  private static final Look PLAIN = new Look(200, false);

  private static SqlEngine tables;

  @BeforeAll
  static void open() {
    tables = DuckDb.over(SampleSnapshot.get().files());
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void anEntityHasItsNamesSourcesWordsMonthsPartnersAndSentences() {
    String text = text("Henrik Solberg");
    assertThat(text)
        .startsWith("Henrik Solberg (PERSON, id henrik_solberg): 29 mentions in 29 sentences of 12")
        .containsSubsequence(
            "found as",
            "Solberg ",
            "tone",
            "sources",
            "harbour-gazette",
            "over time",
            "█",
            "words in the sentences that name it",
            "executive",
            "appears with",
            "Baltmar Terminals",
            "sentences of the strongest tone",
            "towards Henrik Solberg: -0.99");
  }

  @Test
  void monthsWithoutTheEntityHaveNoBar() {
    assertThat(text("Henrik Solberg").lines().filter(line -> line.startsWith("2025-06-01")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(" 0 ").doesNotContain("█"));
  }

  @Test
  void aPairHasItsScopesAndEvidence() {
    assertThat(text("Baltmar Terminals", "Solberg"))
        .containsSubsequence(
            "Baltmar Terminals (ORGANIZATION",
            "Henrik Solberg (PERSON",
            "sentence ",
            "paragraph ",
            "document ",
            "over time",
            "evidence",
            "She blamed Henrik Solberg, the chief executive of Baltmar Terminals");
  }

  @Test
  void sparkSaysTheSame() {
    SqlEngine spark = SparkSql.over(LocalSpark.session(), SampleSnapshot.get().files());
    for (List<String> wanted : List.of(List.of("dorota zawisza"), List.of("Solberg", "CWU"))) {
      assertThat(new Explain(spark).text(wanted, PLAIN))
          .isEqualTo(new Explain(tables).text(wanted, PLAIN));
    }
  }

  @Test
  void aTerminalShowsTheNamesInBold() {
    assertThat(new Explain(tables).text(List.of("Solberg"), new Look(100, true)))
        .contains("She accused \u001b[1mHenrik Solberg\u001b[0m of ordering");
    assertThat(text("Solberg")).doesNotContain("\u001b");
  }

  @Test
  void noLineIsWiderThanTheTerminalButSentences() {
    assertThat(
            new Explain(tables)
                .text(List.of("Solberg"), new Look(60, false))
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.contains(" id ")))
        .allMatch(line -> line.codePointCount(0, line.length()) <= 60);
  }

  @Test
  void jsonHasEveryColumn() throws IOException {
    JsonNode entity = new ObjectMapper().readTree(new Explain(tables).json(List.of("Solberg")));
    assertThat(entity.at("/entities/0/entity_id").asText()).isEqualTo("henrik_solberg");
    assertThat(entity.at("/tone/0/mean").isNumber()).isTrue();
    assertThat(entity.at("/periods").size()).isEqualTo(12);
    JsonNode quote = entity.at("/quotes/0");
    int begin = quote.at("/names/0/char_begin").asInt();
    int end = quote.at("/names/0/char_end").asInt();
    assertThat(quote.at("/text").asText().substring(begin, end)).isEqualTo("Henrik Solberg");
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(text("hENRIK sOLBERG")).isEqualTo(text("henrik_solberg"));
  }

  /** The engine that reads the tables folds case; Java's "İ" would become two characters. */
  @Test
  void lettersOfAnyLanguageAreFound(@TempDir Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.txt"), "We saw that İlkay Gündoğan was here again today.");
    Snapshot made =
        Runs.run(
            input,
            folder.resolve("out"),
            DictionaryEngine.annotators(Map.of("İlkay Gündoğan", "PERSON")));
    try (SqlEngine duckDb = DuckDb.over(made.files())) {
      for (SqlEngine engine : List.of(duckDb, SparkSql.over(LocalSpark.session(), made.files()))) {
        assertThat(new Explain(engine).text(List.of("İLKAY GÜNDOĞAN"), PLAIN))
            .startsWith("İlkay Gündoğan (PERSON");
      }
    }
  }

  @Test
  void halfANameOrAMisspeltOneIsOfferedChoices() {
    assertThatThrownBy(() -> text("coastal"))
        .isInstanceOf(UserError.class)
        .hasMessage("no entity is called coastal; similar: Coastal Workers Union (32)");
    assertThatThrownBy(() -> text("Solburg"))
        .isInstanceOf(UserError.class)
        .hasMessage("no entity is called Solburg; similar: Henrik Solberg (29)");
    assertThatThrownBy(() -> text("Xqxqxqxqxq"))
        .isInstanceOf(UserError.class)
        .hasMessage("no entity is called Xqxqxqxqxq; see: show entities");
  }

  /** The text of such evidence is no stretch of the document. */
  @Test
  void namesAreMarkedInEvidenceOfTwoSentencesToo() throws IOException {
    List<AnswerRow> pairs =
        tables
            .ask(
                """
                SELECT DISTINCT entity_a, entity_b FROM pair_evidence
                WHERE second_sentence_index > sentence_index + 1
                ORDER BY entity_a, entity_b LIMIT 25""")
            .rows();
    assertThat(pairs).hasSize(25);
    for (AnswerRow pair : pairs) {
      List<String> ids = List.of(pair.text("entity_a"), pair.text("entity_b"));
      List<String> names =
          tables
              .ask("SELECT DISTINCT text FROM mentions WHERE entity_id IN (?, ?)", ids.toArray())
              .rows()
              .stream()
              .map(row -> row.text("text"))
              .toList();
      JsonNode quotes = new ObjectMapper().readTree(new Explain(tables).json(ids)).at("/quotes");
      for (JsonNode quote : quotes) {
        assertThat(quote.at("/names").size()).as(quote.toString()).isGreaterThan(1);
        for (JsonNode name : quote.at("/names")) {
          assertThat(names)
              .contains(
                  quote
                      .at("/text")
                      .asText()
                      .substring(name.at("/char_begin").asInt(), name.at("/char_end").asInt()));
        }
      }
    }
  }

  @Test
  void twoThatNeverMeetAreNoPair() {
    assertThatThrownBy(() -> text("Henrik Solberg", "Southern Cup"))
        .isInstanceOf(UserError.class)
        .hasMessage("Henrik Solberg and Southern Cup are no pair of this snapshot");
  }

  private static String text(String... wanted) {
    return new Explain(tables).text(List.of(wanted), PLAIN);
  }
}

package org.corpusstats.report.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @Test
  void semicolonsEndStatements() {
    assertThat(Statements.of("SELECT 1; SELECT 2\n;")).containsExactly("SELECT 1", "SELECT 2");
    assertThat(Statements.of("SELECT 1")).containsExactly("SELECT 1");
  }

  @Test
  void thoseInQuotesAndCommentsDoNot() {
    assertThat(Statements.of("SELECT 'a;b' AS \"c;d\"; -- e;f\nSELECT /* g;h */ 2;"))
        .containsExactly("SELECT 'a;b' AS \"c;d\"", "-- e;f\nSELECT /* g;h */ 2");
  }

  @Test
  void aBackslashKeepsNoQuotationMarkFromEndingATextButInSpark() {
    assertThat(Statements.of("SELECT '\\'; SELECT 2")).containsExactly("SELECT '\\'", "SELECT 2");
    assertThat(Statements.of("SELECT e'\\';'; SELECT 2"))
        .containsExactly("SELECT e'\\';'", "SELECT 2");
    assertThat(Statements.ofSpark("SELECT '\\';'; SELECT 2"))
        .containsExactly("SELECT '\\';'", "SELECT 2");
  }

  @Test
  void sparkHasCommentsInCommentsTextsAsTheyAreAndNamesInBackticks() {
    assertThat(Statements.ofSpark("SELECT /* a; /* b; */ c; */ 1;; SELECT 2 -- d; e\n;"))
        .containsExactly("SELECT /* a; /* b; */ c; */ 1", "SELECT 2 -- d; e");
    assertThat(Statements.ofSpark("select r'\\'; select \"x;\" AS `y;`;"))
        .containsExactly("select r'\\'", "select \"x;\" AS `y;`");
    assertThat(Statements.ofSpark("SELECT '🙂;', 'ß'; SELECT 'ŉ'"))
        .containsExactly("SELECT '🙂;', 'ß'", "SELECT 'ŉ'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\"", "`"})
  void whatNobodyEndsGoesOnToTheEndForSparkToo(String mark) {
    String begun = "SELECT " + mark + "a; b";
    assertThat(Statements.ofSpark("SELECT 1; " + begun)).containsExactly("SELECT 1", begun);
  }

  @Test
  void dollarsAreQuotesToo() {
    assertThat(Statements.of("SELECT $$a;b$$; SELECT $x$c;$$;d$x$"))
        .containsExactly("SELECT $$a;b$$", "SELECT $x$c;$$;d$x$");
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertThat(Statements.of("")).isEmpty();
    assertThat(Statements.of(" ;\n; ")).isEmpty();
    assertThat(Statements.of("SELECT 1; -- c\n/* only; */")).containsExactly("SELECT 1");
    assertThat(Statements.ofSpark("SELECT 1; /* only */")).containsExactly("SELECT 1");
    assertThat(Statements.of("-- nothing\n-- at all\n")).isEmpty();
  }
}

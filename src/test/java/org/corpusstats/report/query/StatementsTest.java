package org.corpusstats.report.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void commentsAloneAreNoStatement() {
    assertThat(Statements.of("")).isEmpty();
    assertThat(Statements.of(" ;\n; ")).isEmpty();
    assertThat(Statements.of("-- nothing\n-- at all\n")).isEmpty();
  }
}

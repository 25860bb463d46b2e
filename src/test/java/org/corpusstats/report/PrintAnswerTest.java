package org.corpusstats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.corpusstats.report.query.GivenSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintAnswerTest {
  private static final String MIXED =
      "SELECT * FROM (VALUES ('Ann, \"A\"', 1, 0.25, DATE '2025-03-09', ['x', 'y'], {'k': 1}),"
          + " ('', NULL, -1e300, NULL, [], NULL)) AS t(name, n, mean, day, list, struct)";

  private static GivenSql tables;

  @BeforeAll
  static void open() {
    tables = new GivenSql();
  }

  @AfterAll
  static void close() {
    tables.close();
  }

  @Test
  void csvTellsNothingFromAnEmptyTextAndKeepsEveryDigit() {
    assertThat(printed(MIXED, AnswerFormat.CSV).split("\r?\n"))
        .containsExactly(
            "name,n,mean,day,list,struct",
            "\"Ann, \"\"A\"\"\",1,0.25,2025-03-09,\"[\"\"x\"\",\"\"y\"\"]\",\"{\"\"k\"\":1}\"",
            "\"\",,-1.0E300,,[],");
  }

  @Test
  void jsonIsOneArrayOfObjects() {
    assertThat(printed(MIXED, AnswerFormat.JSON))
        .isEqualTo(
            """
            [
            {"name":"Ann, \\"A\\"","n":1,"mean":0.25,"day":"2025-03-09","list":["x","y"],"struct":{"k":1}},
            {"name":"","n":null,"mean":-1.0E300,"day":null,"list":[],"struct":null}
            ]
            """);
    assertThat(printed("SELECT 1 AS one WHERE false", AnswerFormat.JSON)).isEqualTo("[]\n");
  }

  @Test
  void columnsOfOneNameAreToldApart() {
    String twice = "SELECT 1 AS a, 2 AS a, 3 AS a_1";
    assertThat(printed(twice, AnswerFormat.CSV)).isEqualTo("a,a_1,a_1_1\n1,2,3\n");
    assertThat(printed(twice, AnswerFormat.JSON))
        .isEqualTo("[\n{\"a\":1,\"a_1\":2,\"a_1_1\":3}\n]\n");
    assertThat(printed(twice, AnswerFormat.TABLE)).isEqualTo("a  a_1  a_1_1\n1    2      3\n");
  }

  @Test
  void everyKindOfValueHasAForm() {
    String kinds =
        "SELECT TIME '12:34:56' AS t, [TIME '01:00:00'] AS ts, INTERVAL 3 DAY AS i, '\\xAA'::BLOB AS b,"
            + " 'NaN'::DOUBLE AS n, '-Infinity'::DOUBLE AS f";
    assertThat(printed(kinds, AnswerFormat.CSV).lines().skip(1))
        .containsExactly("12:34:56,\"[\"\"01:00\"\"]\",3 days,aa,NaN,-INF");
    assertThat(printed(kinds, AnswerFormat.JSON))
        .isEqualTo(
            """
            [
            {"t":"12:34:56","ts":["01:00"],"i":"3 days","b":"aa","n":null,"f":null}
            ]
            """);
  }

  @Test
  void ofAStatementWithoutAnAnswerNothingIsPrinted() {
    for (AnswerFormat format : List.of(AnswerFormat.CSV, AnswerFormat.JSON, AnswerFormat.TABLE)) {
      assertThat(printed("SET threads = 1", format)).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutRowsHasItsColumns() {
    String none = "SELECT 1 AS one, 2 AS two WHERE false";
    assertThat(printed(none, AnswerFormat.CSV).strip()).isEqualTo("one,two");
    assertThat(printed(none, AnswerFormat.TABLE)).isEqualTo("one  two\n");
  }

  @Test
  void aTableSaysWhichColumnsATerminalHasNoRoomFor() {
    assertThat(print("SELECT 'x' AS first, 'y' AS second, 'z' AS third", AnswerFormat.TABLE, 14))
        .isEqualTo(
            """
            first  second
            x      y
            too wide to show: third
            """);
  }

  @Test
  void aTableHasNoMoreRowsThanAnybodyReads() {
    String[] lines = printed("SELECT range AS n FROM range(2500)", AnswerFormat.TABLE).split("\n");
    assertThat(lines).hasSize(1002);
    assertThat(lines[1001]).isEqualTo("and 1,500 rows more; --format csv prints all");
    assertThat(printed("SELECT range AS n FROM range(2500)", AnswerFormat.CSV).lines())
        .hasSize(2501);
  }

  private static String printed(String query, AnswerFormat format) {
    return print(query, format, 1000);
  }

  private static String print(String query, AnswerFormat format, int width) {
    StringWriter out = new StringWriter();
    PrintAnswer.print(tables.engine(), query, format, width, new PrintWriter(out));
    return out.toString().replace(System.lineSeparator(), "\n");
  }
}

package org.corpusstats.report.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFieldTest {
  @Test
  void valuesStayAsTheyAre() {
    for (String formula : List.of("=1+1", "+41", "-", "@cmd", "", " x ", "a\"b,c\r\nd")) {
      assertThat(CsvField.of(formula)).isEqualTo(formula);
    }
  }

  @Test
  void whatIsNoTextHasOneSpelling() {
    assertThat(CsvField.of(null)).isNull();
    assertThat(CsvField.of(0.1)).isEqualTo("0.1");
    assertThat(CsvField.of(Double.NEGATIVE_INFINITY)).isEqualTo("-INF");
    assertThat(CsvField.of(Double.POSITIVE_INFINITY)).isEqualTo("INF");
    assertThat(CsvField.of(Double.NaN)).isEqualTo("NaN");
    assertThat(CsvField.of(LocalTime.of(12, 34, 56))).isEqualTo("12:34:56");
    assertThat(CsvField.of(Map.of("a", "\"b\""))).isEqualTo("{\"a\":\"\\\"b\\\"\"}");
    assertThat(CsvField.of(Arrays.asList(1L, null))).isEqualTo("[1,null]");
    assertThat(CsvField.of(new byte[] {1, 2})).isEqualTo("0102");
  }
}

package org.corpusstats.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsOfCsvTest {
  @Test
  void valuesStayAsTheyAre() {
    for (String formula : List.of("=1+1", "+41", "-", "@cmd", "", " x ", "a\"b,c\r\nd")) {
      assertThat(DelimitedTables.field(formula)).isEqualTo(formula);
    }
  }

  @Test
  void whatIsNoTextHasOneSpelling() {
    assertThat(DelimitedTables.field(null)).isNull();
    assertThat(DelimitedTables.field(0.1)).isEqualTo("0.1");
    assertThat(DelimitedTables.field(Double.NEGATIVE_INFINITY)).isEqualTo("-INF");
    assertThat(DelimitedTables.field(Double.POSITIVE_INFINITY)).isEqualTo("INF");
    assertThat(DelimitedTables.field(Map.of("a", "\"b\""))).isEqualTo("{\"a\":\"\\\"b\\\"\"}");
    assertThat(DelimitedTables.field(Arrays.asList(1L, null))).isEqualTo("[1,null]");
    assertThat(DelimitedTables.field(new byte[] {1, 2})).isEqualTo("0102");
  }
}

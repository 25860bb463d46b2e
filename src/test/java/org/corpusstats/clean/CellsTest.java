package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @CsvSource({
    "'Ada Brandt\tOtto Kern', 'Ada Brandt\n\nOtto Kern'",
    "'Oslo\tRiga\tBergen\nNorway\tLatvia\tNorway', 'Oslo\n\nRiga\n\nBergen\nNorway\n\nLatvia\n\nNorway'",
    "'Ada Brandt      Otto Kern  Ida Falk', 'Ada Brandt\n\nOtto Kern\n\nIda Falk'",
    "'Oslo  Riga  Bergen', 'Oslo\n\nRiga\n\nBergen'",
    "'Ada Brandt\tvan der Meer\t12', 'Ada Brandt\n\nvan der Meer\n\n12'",
    "'1.\tAda Brandt\tOslo', '1. Ada Brandt\n\nOslo'",
    "'Ada\u00A0\u00A0\u00A0Otto', 'Ada\n\nOtto'"
  })
  void cellsBecomeParagraphs(String text, String separated) {
    assertThat(Cells.separate(text)).isEqualTo(separated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said so.  She did not.   Nobody knew.",
        "\tAn indented line",
        "   centred   ",
        "the   minister  who   had  said   on Monday that  he",
        "the\tminister\twho\thad\tsaid",
        "one  slip of Ada's typing",
        "plain text"
      })
  void proseStaysAsItIs(String text) {
    assertThat(Cells.separate(text)).isEqualTo(text);
  }
}

package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftHyphensTest {
  @ParameterizedTest
  @CsvSource({
    "'govern\u00AD\nment', government",
    "'govern\u00AD\r\n   ment', government",
    "'govern¬ \nment', government",
    "'not ¬\nhere', 'not ¬\nhere'",
    "'gov\u00ADern', 'gov\u00ADern'"
  })
  void wordsBrokenAtTheEndOfALineAreJoined(String text, String joined) {
    assertThat(SoftHyphens.join(text)).isEqualTo(joined);
  }
}

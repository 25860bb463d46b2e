package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.corpusstats.HostileLines;
import org.junit.jupiter.api.Test;

/** One text, whatever it is, takes neither the stack nor the day. */
class CleaningCostTest {
  /** Where rules begin to look closely. */
  private static final List<String> OPENINGS =
      List.of("ا", "HOST: ", "Ada Brandt: ", "Dear Ada, ", "We met. Best regards ", "JosÃ© ", "> ");

  @Test
  void noLineTakesStackOrQuadraticTime() throws Exception {
    assertThat(
            HostileLines.defeating(text -> CleanRecord.paragraphs(Mojibake.repair(text)), OPENINGS))
        .isEmpty();
  }
}

package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualCaseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OTTO KERN MET ADA O'ROURKE IN OSLO.|Otto Kern met Ada O'Rourke in Oslo.",
        "NATO TOLD US WHO IS IN: IT WAS MAY|NATO told us who is in: it was may",
        "THE US AND RUSSIA’S BNP SAID NO.|The US and Russia’s BNP said no.",
        "He left. THE U.S. ARMY STAYED. She left.|He left. The U.S. Army stayed. She left.",
        "McDuff asks IBEX for a loan. WHAT MCDUFF TOLD IBEX ABOUT LOAN FEES|"
            + "McDuff asks IBEX for a loan. What McDuff told IBEX about loan Fees"
      })
  void capitalsAreReadAsIfTheyWereNone(String text, String reading) {
    assertThat(UsualCase.read(text)).isEqualTo(reading).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Kern met Ada in OSLO.",
        "AAPL MSFT GOOG IBM",
        "THE END",
        "",
        "\n\n",
        "ﬁ ẞ İ"
      })
  void theRestIsReadAsItStands(String text) {
    assertThat(UsualCase.read(text)).isSameAs(text);
  }

  @Test
  @Timeout(20)
  void aMillionStopsOrSentencesTakeAMoment() {
    String stops = "WE KNOW OF NONE" + ".".repeat(1_000_000) + "!\"".repeat(500_000);
    assertThat(UsualCase.read(stops)).startsWith("We know of none...");
    assertThat(UsualCase.read("WHAT DO WE SEE? ".repeat(60_000)))
        .isEqualTo("What do we see? ".repeat(60_000));
    String curly = "“WE” DO NOT SEE IT IN THE LEAST. ";
    assertThat(UsualCase.read(curly.repeat(60_000)))
        .isEqualTo("“We” do not see it in the least. ".repeat(60_000));
  }
}

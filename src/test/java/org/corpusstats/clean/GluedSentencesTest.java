package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "he said.Pope Leo spoke|he said. Pope Leo spoke",
        "in Quito.Jorge met her.They talked|in Quito. Jorge met her. They talked",
        "Why?Because.Stop!Now|Why? Because. Stop! Now",
        "he left.“We go,” she said|he left. “We go,” she said",
        "“We go.”She left|“We go.” She left",
        "\"We go.\"She left|\"We go.\" She left",
        "she said.\"We go.\" He|she said. \"We go.\" He",
        "(so they say).The end|(so they say). The end",
        "in 2024.The bank|in 2024. The bank",
        "by 3.5%.The bank|by 3.5%. The bank",
        "at 9 a.m.The bank|at 9 a.m. The bank",
        "of NATO.The talks|of NATO. The talks",
        "in the U.S.The talks|in the U.S. The talks",
        "we knew.I left. So did he.I’m sure|we knew. I left. So did he. I’m sure",
        "it said.NATO agreed with officials.U.S. troops|it said. NATO agreed with officials. U.S. troops",
        "and so on...Then|and so on... Then",
        "in Łódź.Éric met|in Łódź. Éric met",
        "IN HELSINKI.RUSSIA AGREED|IN HELSINKI. RUSSIA AGREED",
        "Mr.Smith and Dr.Jones|Mr. Smith and Dr. Jones"
      })
  void theSpaceIsGivenBack(String glued, String apart) {
    assertThat(GluedSentences.separate(glued)).isEqualTo(apart);
    assertThat(GluedSentences.separate(apart)).isEqualTo(apart);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/Story.Of.Life.Html and www.Example.Com",
        "write to Ada.Brandt@mail.example or @Ada.Brandt",
        "Node.js, Asp.Net, Vue.JS and Yahoo.Com",
        "Annual.Report.pdf in /home/Ada/Reports.Old",
        "U.S.A. and U.K.-based, e.g.X, i.e. Y, Ph.D.",
        "3.5 and 1.000.000, v2.Alpha, No.10",
        "System.Out.println and list.Add(x)",
        "He said. She left.",
        "J.R.R. Tolkien",
        "etc.). Then"
      })
  void restStaysAsItIs(String text) {
    assertThat(GluedSentences.separate(text)).isEqualTo(text);
  }
}

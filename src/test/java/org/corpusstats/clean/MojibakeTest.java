package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @CsvSource({
    "itâ€™s over, it’s over",
    "â€œGoâ€\u009D he said, “Go” he said",
    "â€œGoâ€ he said, “Go” he said",
    "2019â€“2020 â€” and so onâ€¦, 2019–2020 — and so on…",
    "JosÃ© ArmendÃ\u00ADa, José Armendía",
    "cafÃ©Â\u00A0au lait, café\u00A0au lait",
    "Â£40 and Â©, £40 and ©",
    "Â© Reuters, © Reuters",
    "Ã‰cole Ã–sterreich Ã“scar, École Österreich Óscar",
    "Lech WaÅ‚Ä™sa, Lech Wałęsa",
    "Åšwiatek, Światek",
    "ErdoÄŸan in Ä°zmir, Erdoğan in İzmir",
    "ÐœÐ¾Ñ\u0081ÐºÐ²Ð°, Москва",
    "â‚¬5 for CorpÂ® and Xâ„¢, €5 for Corp® and X™",
    "ðŸ˜€ good, 😀 good",
    "ï»¿Text, \uFEFFText",
    "voilÃ\u00A0 donc, voilà donc",
    "voilÃ  donc, voilà donc",
    "agreed.Â JosÃ©, agreed. José"
  })
  void whatWasReadWronglyIsPutRight(String broken, String right) {
    assertThat(Mojibake.repair(broken)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It’s José’s café – “très bon”.",
        "Łukasz and naïve Zoë in Łódź",
        "5 € to Đorđe Petrović"
      })
  void twiceAndThriceToo(String right) {
    String once = readWrongly(right);
    String twice = readWrongly(once);
    assertThat(Mojibake.repair(once)).isEqualTo(right);
    assertThat(Mojibake.repair(twice)).isEqualTo(right);
    assertThat(Mojibake.repair(readWrongly(twice))).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He sat in the CAFÉ” and read",
        "the “CAFÉ”—closed",
        "the café”… and",
        "NESCAFÉ™ and ÜÜ",
        "Nescafé®’s cups",
        "Nestlé®\u00A0Gold and “Nescafé™”",
        "café\u00A0€5",
        "SÃO PAULO, MAÇÃ",
        "Âge d’or, château, pâté",
        "ESPAÑA “ÑANDÚ”",
        "Ægir’s Ærø, Ødegård, Þór, Ýmir",
        "«À bientôt» — «È vero»",
        "naïve façade’s",
        "The letter Â is used in Romanian.",
        "Marks such as â€ exist",
        "plain text"
      })
  void soundTextStaysAsItIs(String text) {
    assertThat(Mojibake.repair(text)).isSameAs(text);
  }

  private static String readWrongly(String text) {
    // The five bytes that windows-1252 leaves open pass as control characters.
    StringBuilder read = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, WINDOWS);
      read.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return read.toString();
  }
}

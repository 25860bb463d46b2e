package org.corpusstats.clean.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfTextTest {
  private static final Languages ENGLISH = Languages.of(List.of("en"));
  private static final String STORY =
      "The harbour was closed on Monday after the storm, and the ferries that sail to the islands"
          + " stayed in port. Nobody was hurt, the police said.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Hafen blieb am Montag nach dem Sturm geschlossen, und die Fähren zu den Inseln fuhren nicht aus.",
        "fr|Le port est resté fermé lundi après la tempête, et les bateaux pour les îles ne sont pas partis.",
        "es|El puerto permaneció cerrado el lunes después de la tormenta y los barcos no salieron hacia las islas.",
        "it|Il porto è rimasto chiuso lunedì dopo la tempesta e i traghetti per le isole non sono partiti.",
        "nl|De haven bleef maandag na de storm gesloten en de veerboten naar de eilanden zijn niet vertrokken.",
        "pl|Port był w poniedziałek zamknięty po burzy, a promy na wyspy nie wypłynęły z powodu silnego wiatru.",
        "ru|В понедельник после шторма порт был закрыт, и паромы на острова не вышли в море из-за ветра.",
        "tr|Fırtınanın ardından liman pazartesi günü kapalı kaldı ve adalara giden vapurlar sefere çıkmadı.",
        "id|Pelabuhan ditutup pada hari Senin setelah badai, dan kapal feri ke pulau-pulau itu tidak berangkat.",
        "he|הנמל נסגר ביום שני אחרי הסערה, והמעבורות לאיים לא יצאו לדרך בגלל הרוח החזקה.",
        "ja|嵐の後、港は月曜日に閉鎖され、島へ向かうフェリーは出航しませんでした。"
      })
  void otherLanguagesAreRecognised(String code, String text) {
    LanguageOfText language = LanguageOfText.of(List.of(text), ENGLISH);
    assertThat(language.accepted()).isFalse();
    assertThat(language.code()).isEqualTo(code);
    assertThat(LanguageOfText.of(List.of(text), Languages.of(List.of(code))).accepted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STORY,
        "PRESIDENT OTTO KERN MET MINISTER SAARA LEPPALA IN HELSINKI ON MONDAY. KERN LEFT AT NOON.",
        "Ada Brandt, Otto Kern, Pavel Dvorsky, Ingrid Nygaard, Jorge Andrade, Łukasz Wójcik, Mira",
        "Two eggs, butter, flour, salt, pepper, brown sugar, baking powder, vanilla, chocolate chips",
        "Guten Tag!"
      })
  void englishNamesAndShortTextsAreAccepted(String text) {
    assertThat(LanguageOfText.of(List.of(text), ENGLISH).accepted()).isTrue();
  }

  @Test
  void foreignParagraphsOfAnEnglishDocumentAreNamed() {
    String french =
        "Le port est resté fermé lundi après la tempête, et les bateaux pour les îles ne sont pas"
            + " partis.";
    LanguageOfText language = LanguageOfText.of(List.of(STORY, french, STORY), ENGLISH);
    assertThat(language).isEqualTo(new LanguageOfText("en", 1.0, true, List.of(1)));
    assertThat(LanguageOfText.of(List.of(STORY, french, french), ENGLISH).code()).isEqualTo("fr");
    assertThat(LanguageOfText.of(List.of(STORY, french, STORY), Languages.ANY).foreign()).isEmpty();
  }

  @Test
  void realEnglishIsAccepted() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no real corpora given by -Dcorpora=DIR");
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("state_union", "inaugural")) {
      try (Stream<Path> files = Files.list(Path.of(corpora, "corpora", folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
          texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    for (String line : Files.readAllLines(Path.of(corpora, "gold", "ecbplus-dev.jsonl"))) {
      texts.add(new ObjectMapper().readTree(line).get("text").asText());
    }
    assertThat(texts)
        .hasSizeGreaterThan(400)
        .allSatisfy(
            text -> {
              LanguageOfText language = LanguageOfText.of(text.lines().toList(), ENGLISH);
              assertThat(language.accepted()).isTrue();
              assertThat(language.foreign()).isEmpty();
            });
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.corpusstats.aggregate.AggregateConfig.ToneMeasure;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineConfigTest {
  @TempDir private Path folder;

  @Test
  void everyDefaultIsAccepted() {
    PipelineConfig config = PipelineConfig.load(List.of(), List.of());
    assertThat(config.annotate().caps().maxSentenceTokens()).isEqualTo(1000);
    assertThat(config.aggregate().tone()).isEqualTo(ToneMeasure.TARGET);
    assertThat(config.values())
        .containsOnlyKeys(
            "read", "clean", "annotate", "template", "resolve", "aggregate", "publish", "report");
  }

  @Test
  void laterFilesWinAndSingleSettingsWinOverFiles() throws IOException {
    String one = file("one.conf", "annotate { max-sentence-tokens = 300, retry-failed = true }");
    String two = file("two.conf", "annotate.max-sentence-tokens = 400");
    PipelineConfig config =
        PipelineConfig.load(List.of(one, two), List.of("aggregate.tone=sentence"));
    assertThat(config.annotate().caps().maxSentenceTokens()).isEqualTo(400);
    assertThat(config.annotate().retryFailed()).isTrue();
    assertThat(config.aggregate().tone()).isEqualTo(ToneMeasure.SENTENCE);
    assertThat(
            PipelineConfig.load(List.of(two), List.of("annotate.max-sentence-tokens=500"))
                .annotate()
                .caps()
                .maxSentenceTokens())
        .isEqualTo(500);
  }

  @Test
  void aRegularExpressionIsTakenAsItStands() {
    PipelineConfig config = load("read.path-pattern=(?<year>\\d{4})#(?<speaker>[A-Z]\\w+)//x");
    assertThat(config.read().pathFields().of("/a/1945#Truman//x"))
        .containsEntry("year", "1945")
        .containsEntry("speaker", "Truman");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annotate.nope=1 | unknown setting annotate.nope = 1; known are",
        "annotate=1 | unknown setting annotate = 1",
        "novalue | --set novalue is not key=value",
        "annotate.max-sentence-tokens=many | annotate.max-sentence-tokens = \"many\" is not a whole",
        "annotate.max-sentence-tokens=0 | annotate.max-sentence-tokens = 0 is not a whole number from 1",
        "template.kinds=[mottos] | template.kinds = [\"mottos\"] is not a list of repeated, boilerplate",
        "template.min-share=2 | template.min-share = 2 is not a number from 0",
        "aggregate.tone=mood | aggregate.tone = \"mood\" is not one of target, clause, sentence",
        "aggregate.negative-at-most=0.9 | is not below aggregate.positive-at-least",
        "resolve.types=[person] | resolve.types = [\"person\"] is not a list of CAUSE_OF_DEATH, CITY,",
        "resolve.types=[PERSON, ORG] | resolve.types = [\"PERSON\",\"ORG\"] is not a list of CAUSE",
        "resolve.types=[] | resolve.types = [] is not a list of CAUSE_OF_DEATH",
        "aggregate.pair-types=[PEOPLE] | aggregate.pair-types = [\"PEOPLE\"] is not a list of CAUSE",
        "annotate.max-sentence-tokens=1.5 | annotate.max-sentence-tokens = 1.5 is not a whole",
        "resolve.types=${resolve.kinds} [CITY] | configuration",
        "read.path-pattern=([ | read.path-pattern = ([ is not a regular expression"
      })
  void mistakesAreOneLineThatNamesTheKeyAndTheValue(String setting, String message) {
    assertThatThrownBy(() -> load(setting))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }

  @Test
  void aFileOrASettingMayExtendADefault() throws IOException {
    String money = file("money.conf", "resolve { types = ${resolve.types} [MONEY] }");
    String date = file("date.conf", "resolve.types += DATE");
    PipelineConfig config =
        PipelineConfig.load(List.of(money, date), List.of("resolve.types=${resolve.types} [TIME]"));
    assertThat(config.resolve().types()).contains("PERSON", "MISC", "MONEY", "DATE", "TIME");
  }

  @Test
  void theUsersOwnTypesAreThoseOfHisGazetteers() throws IOException {
    String ships = file("ships.csv", "name,type\nNorthern Star,SHIP\n");
    PipelineConfig config =
        load(
            "resolve.gazetteers=[\"" + ships + "\"]",
            "resolve.types=[PERSON, SHIP]",
            "aggregate.pair-types=[SHIP]");
    assertThat(config.resolve().types()).containsExactly("PERSON", "SHIP");
  }

  @Test
  void brokenAndMissingFilesAreNamed() throws IOException {
    String broken = file("broken.conf", "annotate { max-sentence-tokens = ");
    assertThatThrownBy(() -> PipelineConfig.load(List.of(broken), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("broken.conf");
    assertThatThrownBy(() -> PipelineConfig.load(List.of("nowhere.conf"), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("configuration file nowhere.conf does not exist");
  }

  private static PipelineConfig load(String... settings) {
    return PipelineConfig.load(List.of(), Arrays.asList(settings));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}

package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.tone.TargetChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadNewsMtscTest {
  private static final String BOTH =
      """
      {"primary_gid": "wire_7_21_3_Ann_0_3", "sentence_normalized": "Ann blamed Bob.", "targets": [
        {"from": 0, "to": 3, "polarity": 4.0}, {"from": 11, "to": 14, "polarity": 2.0}]}\
      """
          .replace("\n", "");
  private static final String ALONE =
      """
      {"primary_gid": "odd", "sentence_normalized": "Nobody came. Bob was good.", "targets": [
        {"from": 13, "to": 16, "polarity": 6.0}]}\
      """
          .replace("\n", "");

  @TempDir private Path folder;

  @Test
  void everyTargetIsALabelledPlaceInItsSentence() throws IOException {
    LabelledTargets read = read(BOTH + "\n" + ALONE + "\n");
    assertThat(read.unplaced()).isZero();
    assertThat(read.targets()).hasSize(3);
    LabelledTarget bob = read.targets().get(1);
    assertThat(bob.article()).isEqualTo("wire_7_21");
    assertThat(bob.place().first()).isEqualTo(2);
    assertThat(bob.place().last()).isEqualTo(2);
    assertThat(bob.type()).isEqualTo("PERSON");
    assertThat(bob.choice()).isEqualTo(TargetChoice.CHOSEN_WITH_OTHERS);
    assertThat(bob.label()).isZero();
    LabelledTarget alone = read.targets().get(2);
    assertThat(alone.article()).isEqualTo("odd");
    assertThat(alone.place().first()).isZero();
    assertThat(alone.place().sentence().score()).isEqualTo(1); // of the second sentence
    assertThat(alone.choice()).isEqualTo(TargetChoice.CHOSEN);
    assertThat(alone.label()).isEqualTo(2);
  }

  @Test
  void aTargetBetweenTheTokensIsCounted() throws IOException {
    assertThat(read(BOTH.replace("\"to\": 3", "\"to\": 0")).unplaced()).isEqualTo(1);
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertThatThrownBy(() -> read(BOTH + "\n{\"targets\": []}\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("labelled.jsonl:2: ")
        .hasMessageContaining("sentence_normalized");
    assertThatThrownBy(() -> read(BOTH.replace("4.0", "3.0")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("labelled.jsonl:1: polarity is 3.0, not 2, 4 or 6");
  }

  @Test
  void aMissingFileEndsTheProgramWithTwo() {
    assertThat(TrainTargetSentiment.execute("evaluate", "--input", folder + "/none.jsonl"))
        .isEqualTo(2);
    assertThat(TrainTargetSentiment.execute("evaluate")).isEqualTo(2);
  }

  private LabelledTargets read(String lines) throws IOException {
    Path file = folder.resolve("labelled.jsonl");
    Files.writeString(file, lines);
    PlaceTargets places =
        new PlaceTargets(
            DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON")).annotator());
    return ReadNewsMtsc.read(file, places);
  }
}

package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.corpusstats.tone.TargetChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOrdinaryNewsTest {
  private static final String HEADER = "story,char_begin,char_end,first_label,second_label\n";
  private static final String STORIES =
      """
      {"doc_id": "7_1", "text": "😀 Rain fell.\\nAnn was good.\\nBob left."}
      {"title": "no story"}
      """;

  @TempDir private Path folder;

  @Test
  void aNameIsFoundInTheLineThatItsOffsetsPointAt() throws IOException {
    LabelledTargets read = read("7_1,13,16,positive,positive\n7_1,27,30,neutral,neutral\n");
    assertThat(read.unplaced()).isZero();
    assertThat(read.targets())
        .extracting(LabelledTarget::article, LabelledTarget::type, LabelledTarget::label)
        .containsExactly(tuple("7_1", "PERSON", 2), tuple("7_1", "PERSON", 1));
    assertThat(read.targets())
        .extracting(LabelledTarget::choice)
        .containsOnly(TargetChoice.ANY_NAME);
    assertThat(read.targets().get(0).place().sentence().score()).isEqualTo(1); // of its own line
  }

  @Test
  void whereReadersDifferEachLabelCountsForHalf() throws IOException {
    assertThat(read("7_1,13,16,negative,neutral\n7_1,27,30,neutral,neutral\n").targets())
        .extracting(LabelledTarget::label, LabelledTarget::weight)
        .containsExactly(tuple(0, 0.5), tuple(1, 0.5), tuple(1, 1.0));
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertThatThrownBy(() -> read("8_1,0,3,neutral,neutral\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("labels.csv:2: no story 8_1");
    assertThatThrownBy(() -> read("7_1,30,99,neutral,neutral\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("labels.csv:2: no such range");
    assertThatThrownBy(() -> read("7_1,0,3,bad,neutral\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("bad is not one of negative, neutral, positive");
    assertThatThrownBy(() -> read("7_1,0\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("labels.csv:2 is not of the form");
  }

  private LabelledTargets read(String rows) throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, HEADER + rows);
    Path stories = Files.createDirectories(folder.resolve("stories"));
    Files.writeString(stories.resolve("some.jsonl"), STORIES);
    PlaceTargets places =
        new PlaceTargets(
            DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON")).annotator());
    return ReadOrdinaryNews.read(labels, stories, places);
  }
}

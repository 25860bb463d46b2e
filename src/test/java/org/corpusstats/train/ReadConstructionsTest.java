package org.corpusstats.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.corpusstats.core.UserError;
import org.corpusstats.pipeline.DictionaryEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadConstructionsTest {
  private static final Path SHIPPED = Path.of("data/tone/constructions.tsv");

  @TempDir private Path folder;

  @Test
  void aLineIsASentenceANameInItAndALabel() throws IOException {
    assertThat(read("sentence\ttarget\tlabel\nRain hit Ann.\tAnn\tneutral\n").targets())
        .singleElement()
        .satisfies(
            target -> {
              assertThat(target.place().first()).isEqualTo(2);
              assertThat(target.type()).isEqualTo("PERSON");
              assertThat(target.label()).isEqualTo(1);
            });
  }

  @Test
  void mistakesAreNamedWithTheirLine() {
    assertThatThrownBy(() -> read("sentence\ttarget\tlabel\nRain fell.\tAnn\tneutral\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("some.tsv:2 is not a sentence, a name in it, and a label");
    assertThatThrownBy(() -> read("Rain fell.\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("does not begin with sentence, target, label");
  }

  @Test
  void everyNameOfTheShippedFileIsPlaced() throws IOException {
    LabelledTargets read = read(Files.readString(SHIPPED));
    assertThat(read.unplaced()).isZero();
    assertThat(read.targets()).hasSize(218);
  }

  private LabelledTargets read(String lines) throws IOException {
    Path file = folder.resolve("some.tsv");
    Files.writeString(file, lines);
    PlaceTargets places =
        new PlaceTargets(DictionaryEngine.annotators(Map.of("Ann", "PERSON")).annotator());
    return ReadConstructions.read(file, places);
  }
}

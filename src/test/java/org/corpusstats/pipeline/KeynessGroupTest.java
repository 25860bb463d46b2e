package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeynessGroupTest {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON"));

  @TempDir private Path folder;

  @Test
  void aGroupThatNoDocumentCanBeInIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Ann was here."));
    Path output = folder.resolve("out");
    assertThatThrownBy(() -> Runs.run(input, output, ANNOTATORS, "aggregate.keyness-group=sauce"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "aggregate.keyness-group = \"sauce\" is not one of language, period, source: ");
    assertThat(output).doesNotExist();
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sample foretells of a run. */
class EstimateRunTest {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  @TempDir private Path folder;

  @Test
  void aSampleOfPiecesForetellsTheTokensOfAllWithinItsErrorAndLeavesNothingNorAsksTheCatalog()
      throws Exception {
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    long tokens = 0;
    for (int i = 0; i < 9_000; i++) {
      int sentences = 1 + random.nextInt(40);
      tokens += sentences * 4L;
      lines
          .append("{\"text\": \"")
          .append("Ann met Bob%d. ".formatted(i).repeat(sentences).strip())
          .append("\"}\n");
    }
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("all.jsonl"), lines);
    Estimate estimate =
        EstimateRun.run(
            LocalSpark.session(),
            Runs.request(
                input,
                folder.resolve("out"),
                ANNOTATORS,
                RejectionLimit.NONE,
                "publish.catalog=unknown.news"), // which a run refuses
            0.01,
            RunListener.QUIET,
            Clock.systemUTC());
    assertThat(estimate.share()).isBetween(0.2, 0.7); // a megabyte at least
    assertThat(estimate.relativeError()).isBetween(0.001, 0.1);
    assertThat(estimate.tokens() / estimate.share())
        .isCloseTo((double) tokens, within(tokens * estimate.relativeError()));
    assertThat(estimate.annotationSeconds()).isPositive();
    assertThat(estimate.annotationBytes()).isPositive();
    assertThat(estimate.wholeTableBytes()).isGreaterThan((double) estimate.tableBytes());
    assertThat(folder.toFile().list()).containsExactly("in");
  }

  @Test
  void theErrorShrinksWithTheSampleAndIsNoneWhereItIsAll() {
    assertThat(Estimate.relativeError(0, 400, 100, 50)).isCloseTo(0.049, within(1e-12));
    assertThat(Estimate.relativeError(0.75, 400, 100, 50)).isCloseTo(0.0245, within(1e-12));
    assertThat(Estimate.relativeError(1, 400, 100, 50)).isZero();
    assertThat(Estimate.relativeError(0.1, 1, 100, 0)).isEqualTo(1);
  }
}

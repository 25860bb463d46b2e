package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotating by itself, before the tables are made. */
class AnnotateAloneTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;

  @TempDir private Path folder;

  @Test
  void textIsAnnotatedForALaterRunAndNothingIsPublished() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 5);
    Path output = folder.resolve("out");
    Files.writeString(input.resolve("bad.txt"), "Bob may stumble.");
    assertThat(pipeline(input, output).annotate().texts()).isEqualTo(6);
    assertThat(output.resolve("snapshots").toFile().list()).isEmpty();
    assertThat(output.toFile().list()).doesNotContain("CURRENT", "LOCK");
    assertThat(pipeline(input, output).annotate().texts()).isZero();
    Snapshot made = Runs.run(input, output, ANNOTATORS);
    assertThat(Manifest.of(made.files()).counts()).containsEntry("texts_annotated_in_this_run", 0L);
  }

  @Test
  void documentsOfASnapshotAreAnnotatedByOthersWithoutTheirInput() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 5);
    Path output = folder.resolve("out");
    AnnotatorFactory others = DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));
    Snapshot asked = Runs.run(input, folder.resolve("asked"), others);
    Snapshot first = Runs.run(input, output, ANNOTATORS);
    assertThat(input.toFile().renameTo(folder.resolve("gone").toFile())).isTrue();
    assertThatThrownBy(() -> Runs.aggregateAgain(output, others))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was made by other annotators; use annotate first, or run (");

    assertThat(Runs.annotateAgain(output, others).texts()).isEqualTo(5);
    assertThat(output.resolve("CURRENT")).hasContent(first.id());
    assertThat(output.resolve("snapshots").toFile().list()).containsExactly(first.id());
    Snapshot again = Runs.aggregateAgain(output, others);
    assertThat(Runs.tables(again)).isEqualTo(Runs.tables(asked));
    assertThat(Manifest.of(again.files()).annotatorFingerprint())
        .isEqualTo(Manifest.of(asked.files()).annotatorFingerprint());
  }

  private static CorpusPipeline pipeline(Path input, Path output) {
    RunRequest request = Runs.request(input, output, ANNOTATORS, RejectionLimit.NONE);
    return new CorpusPipeline(LocalSpark.session(), request, RunListener.QUIET, Clock.systemUTC());
  }
}

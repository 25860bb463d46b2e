package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotationCaps;
import org.corpusstats.annotate.AnnotationEngine;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.SentenceAnnotator;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotating by itself, before the tables are made. */
class AnnotateAloneTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;

  private static final AnnotatorFactory OTHERS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  private static final AnnotationCaps CAPS = new AnnotationCaps(1000, 200, 500);

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
    Snapshot asked = Runs.run(input, folder.resolve("asked"), OTHERS);
    Snapshot first = Runs.run(input, output, ANNOTATORS);
    assertThat(input.toFile().renameTo(folder.resolve("gone").toFile())).isTrue();
    assertThatThrownBy(() -> Runs.aggregateAgain(output, OTHERS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was made by other annotators; use annotate first, or run (");

    assertThat(Runs.annotateAgain(output, OTHERS).texts()).isEqualTo(5);
    assertThat(output.resolve("CURRENT")).hasContent(first.id());
    assertThat(output.resolve("snapshots").toFile().list()).containsExactly(first.id());
    assertThatThrownBy(() -> Runs.part(output, OTHERS, "a", "true").selection())
        .as("a part of a whole that has other annotations")
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was made by other annotators; use annotate and aggregate for all");
    HeardRun heard = new HeardRun();
    Snapshot again = Runs.aggregateAgain(output, OTHERS, heard);
    assertThat(heard.notices())
        .singleElement()
        .asString()
        .startsWith("the current snapshot was made by other annotators: ");
    assertThat(Runs.tables(again)).isEqualTo(Runs.tables(asked));
    assertThat(Manifest.of(again.files()).annotatorFingerprint())
        .isEqualTo(Manifest.of(asked.files()).annotatorFingerprint());
  }

  @Test
  void aTextThatOthersCannotAnnotateIsRejectedByThem() throws IOException {
    Path input = Runs.corpus(folder.resolve("in"), Map.of("a.txt", "Bob met Ann."));
    Path output = folder.resolve("out");
    Files.writeString(input.resolve("bad.txt"), "Bob may stumble.");
    Runs.run(input, output, new AnnotatorFactory(new Steady(), CAPS));
    RunRequest strict = Runs.request(input, output, OTHERS, RejectionLimit.parse("0"));
    assertThatThrownBy(
            () ->
                new AnnotateAgain(
                        LocalSpark.session(), strict, RunListener.QUIET, Clock.systemUTC())
                    .run())
        .isInstanceOf(TooManyRejections.class);
    assertThat(Runs.rows(Runs.aggregateAgain(output, OTHERS), Rejection.TABLE)).hasSize(1);
  }

  private static CorpusPipeline pipeline(Path input, Path output) {
    RunRequest request = Runs.request(input, output, ANNOTATORS, RejectionLimit.NONE);
    return new CorpusPipeline(LocalSpark.session(), request, RunListener.QUIET, Clock.systemUTC());
  }

  /** An engine that no text defeats. */
  private record Steady() implements AnnotationEngine, SentenceAnnotator {
    @Override
    public SortedMap<String, String> identity() {
      return new TreeMap<>(Map.of("steady", "yes"));
    }

    @Override
    public SentenceAnnotator load() {
      return this;
    }

    @Override
    public List<? extends Sentence> split(String text) {
      return new DictionaryEngine(Map.of()).split(text.replace("stumble", "tumbler"));
    }
  }
}

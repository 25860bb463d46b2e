package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotateConfig.Engine;
import org.corpusstats.core.TextHash;
import org.corpusstats.core.UserError;
import org.corpusstats.store.AnnotationJournal;
import org.corpusstats.store.AnnotationJournal.Company;
import org.corpusstats.store.AnnotationStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts that fell an engine cost themselves alone. What ends processes is in PoisonIT. */
@Timeout(120)
class PoisonTest {
  private static final List<String> GOOD = PoisonedCorpus.GOOD;
  private static final AnnotationCaps CAPS = new AnnotationCaps(1000, 200, 500);

  /** Long enough for a good text on a machine that is busy with other things. */
  private static final int DEADLINE_SECONDS = 10;

  @TempDir private Path folder;
  private AnnotationStore store;

  @BeforeEach
  void open() {
    store = LocalSpark.workspace(folder).annotations();
    PoisonEngine.hangFromNowOn();
  }

  @AfterEach
  void release() {
    PoisonEngine.release();
  }

  @Test
  void aTextThatHangsOrTakesAllMemoryOrOverflowsTheStackIsRejectedAndAllOthersKept()
      throws Exception {
    List<String> poison = List.of("it will hang here", "much memory", "an overflow");
    Annotated annotated = annotate(PoisonEngine.annotators(), false, with(GOOD, poison));
    assertThat(annotated.texts()).isEqualTo(43);
    assertThat(outcomes(poison))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "it will hang here", "deadline: not annotated within 10 seconds",
                "much memory",
                    "out_of_memory: java.lang.OutOfMemoryError: Requested array size exceeds VM limit",
                "an overflow", "annotator_failed: java.lang.StackOverflowError"));
    assertAllAreAnnotated(GOOD);
    assertThat(annotate(PoisonEngine.annotators(), false, with(GOOD, poison)))
        .as("nothing is tried again unless asked")
        .isEqualTo(Annotated.NOTHING);
    assertNoPageIsLeft();
  }

  @Test
  void aTextThatWasUnderWayWhenARunDiedIsTriedAgainAndKept() throws Exception {
    dieAt(Company.OTHERS, GOOD.get(7), GOOD.get(8));
    dieAt(Company.OTHERS, GOOD.get(30));
    dieAt(Company.OTHERS);
    assertThat(annotate(PoisonEngine.annotators(), false, GOOD).texts()).isEqualTo(40);
    assertAllAreAnnotated(GOOD);
    assertNoPageIsLeft();
  }

  @Test
  void aTextAtWhichARunDiedThatTriedItAloneIsRejectedUnlessItIsAskedForAgain() throws Exception {
    String deadly = GOOD.get(7);
    dieAt(Company.OTHERS, GOOD.get(6), deadly);
    dieAt(Company.NONE, deadly);
    annotate(PoisonEngine.annotators(), false, GOOD);
    assertThat(outcomes(GOOD))
        .hasSize(40)
        .containsEntry(
            deadly,
            "annotator_died: twice ended the process that annotated it, the second time with"
                + " nothing beside it");
    assertThat(annotate(PoisonEngine.annotators(), false, GOOD).texts()).isZero();
    assertThat(annotate(PoisonEngine.annotators(), true, GOOD).texts()).isEqualTo(1);
    assertThat(outcomes(List.of(deadly))).containsEntry(deadly, "null: null");
    assertNoPageIsLeft();
  }

  @Test
  void whatIsNoTextsFaultEndsTheRunWithItsOwnMessage() {
    AnnotatorFactory withoutModels = new AnnotatorFactory(new NoModels(), CAPS);
    assertThatThrownBy(() -> annotate(withoutModels, false, GOOD))
        .hasStackTraceContaining("UserError: no models");
    assertThat(store.texts().count()).isZero();
  }

  /** An engine whose models are missing. */
  private record NoModels() implements AnnotationEngine {
    @Override
    public SentenceAnnotator load() {
      throw new UserError("no models");
    }

    @Override
    public SortedMap<String, String> identity() {
      return new TreeMap<>();
    }
  }

  private Annotated annotate(AnnotatorFactory annotators, boolean retryFailed, List<String> texts) {
    AnnotateConfig config =
        new AnnotateConfig(Engine.FAST, true, CAPS, DEADLINE_SECONDS, 2000, retryFailed);
    return AnnotateDocuments.annotate(
        rows(texts), store, annotators, config, AnnotationProgress.quiet());
  }

  /** What a task leaves behind whose process ends at the last of some texts. */
  private void dieAt(Company company, String... texts) throws Exception {
    AnnotationJournal journal = store.journal();
    var page = journal.page(company, 0, texts.length);
    for (String text : texts) {
      page.begin(TextHash.sha256(text));
    }
    page.close(false);
  }

  private void assertAllAreAnnotated(List<String> texts) {
    assertThat(outcomes(texts)).hasSameSizeAs(texts);
    assertThat(outcomes(texts).values()).containsOnly("null: null");
  }

  private void assertNoPageIsLeft() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("_under-way"));
    }
  }

  private Map<String, String> outcomes(List<String> texts) {
    return PoisonedCorpus.outcomes(store, texts);
  }

  private static List<String> with(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Dataset<Row> rows(List<String> texts) {
    return PoisonedCorpus.rows(LocalSpark.session(), texts);
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.judge.Judged;
import org.corpusstats.publish.Published;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of every run, on a corpus of random sentences. */
class RunLawsTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;

  @TempDir private Path folder;

  @AfterEach
  void restoreSession() {
    LocalSpark.restorePartitions();
  }

  @Test
  void tablesAreEqualOnAnyNumberOfPartitions() throws IOException {
    Path input = RandomCorpus.in(folder.resolve("in"), 60);
    List<Map<String, List<String>>> all = new ArrayList<>();
    for (int partitions : List.of(1, 2, 7)) {
      LocalSpark.partition(partitions);
      String taskSize = partitions == 1 ? "100000000" : partitions == 2 ? "4000" : "1000";
      Snapshot snapshot =
          Runs.run(
              input,
              folder.resolve("out" + partitions),
              ANNOTATORS,
              "annotate.partition-characters=" + taskSize);
      all.add(Runs.tables(snapshot));
    }
    assertThat(all.get(0).get("entity_pairs")).hasSizeGreaterThan(40);
    assertThat(all.get(1)).isEqualTo(all.get(0));
    assertThat(all.get(2)).isEqualTo(all.get(0));
  }

  @Test
  void theStagesFollowEachOtherAndSayWhatCameOfThem() throws IOException {
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "a.txt",
                "Ann saw Bob. Ann unscored.",
                "b.txt",
                "Ann saw Bob. Ann unscored.",
                "c.txt",
                "",
                "d.txt",
                "Bob may stumble.",
                "e.md",
                "Chad."));
    Path output = folder.resolve("out");
    HeardRun run = new HeardRun();
    Snapshot first = Runs.run(input, output, ANNOTATORS, run);
    assertThat(run.outcomes().keySet())
        .containsExactly("read", "clean", "annotate", "resolve", "judge", "aggregate", "publish");
    assertThat(run.outcomes().get("read"))
        .extracting("fileCount", "sizeBytes", "otherFiles")
        .containsExactly(4L, 68L, 1L);
    assertThat(run.outcomes().get("annotate"))
        .extracting("texts", "characters", "tokens")
        .containsExactly(2L, 42L, 7L);
    // The empty text is rejected, and so is the file that no format reads.
    assertThat(run.outcomes())
        .containsEntry("clean", new Cleaned(3, 1, 0, 2))
        .containsEntry("resolve", new Resolved(3, 2))
        .containsEntry("judge", new Judged(3, 2))
        .containsEntry("publish", new Published(first.id(), null));
    assertThat(run.outcomes().get("aggregate"))
        .extracting("sentences", "pairs")
        .containsExactly(2L, 3L);

    HeardRun again = new HeardRun();
    Runs.aggregateAgain(output, ANNOTATORS, again);
    assertThat(again.outcomes().keySet())
        .containsExactly("reuse", "resolve", "judge", "aggregate", "publish");
    // What was not annotated is no document of the snapshot: it counts as rejected.
    assertThat(again.outcomes()).containsEntry("reuse", new Cleaned(2, 1, 0, 3));
  }

  @Test
  void copiesShareTheFateOfWhatStandsForThem() throws IOException {
    String story =
        IntStream.range(0, 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "2025-01-01-first.txt", story + " may stumble.",
                "2025-01-02-near.txt", "Ann saw " + story,
                "2025-01-03-exact.txt", story + " may stumble.",
                "2025-01-04-other.txt", "Ann saw Bob."));
    Snapshot snapshot = Runs.run(input, folder.resolve("out"), ANNOTATORS);
    assertThat(Runs.records(snapshot, Rejection.TABLE))
        .extracting(Rejection::code)
        .containsExactly("annotator_failed", "annotator_failed", "annotator_failed");
    assertThat(Runs.records(snapshot, CorpusCounts.TABLE).get(0))
        .extracting(CorpusCounts::recordsRead, CorpusCounts::documents, CorpusCounts::rejections)
        .containsExactly(4L, 1L, 3L);
  }

  @Test
  void offsetsCutMentionsAndOverlappingMentionsAreNoPair() throws IOException {
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "emoji.txt",
                "Łódź cheers 🎉🎉 Zoë.\n\n𝔄nd Ann’s 👩‍👩‍👧 met the Acme of Chad 🇹🇩 today.",
                "decomposed.txt",
                "Zoe\u0308 saw Bob.",
                "overlap.txt",
                "The Acme Łódź grew. Bob saw it."));
    Path output = folder.resolve("out");
    Snapshot snapshot = Runs.run(input, output, ANNOTATORS);

    List<Row> rows =
        snapshot
            .read(Mention.TABLE)
            .as("m")
            .join(snapshot.read(Document.TABLE).as("d"), "doc_id")
            .selectExpr(
                "m.text", "substr(d.text, m.char_begin + 1, m.char_end - m.char_begin) as cut")
            .collectAsList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(10);
    assertThat(rows).allSatisfy(row -> assertThat(row.getString(1)).isEqualTo(row.getString(0)));
    assertThat(rows).extracting(row -> row.getString(0)).contains("Zoë", "Łódź", "Chad", "Bob");

    assertThat(Runs.records(snapshot, EntityPair.TABLE))
        .filteredOn(pair -> pair.scope() == UnitScope.SENTENCE)
        .extracting(pair -> pair.entityA() + " + " + pair.entityB())
        .contains("acme + lodz", "bob + zoe")
        .doesNotContain("acme + acme_lodz", "acme_lodz + lodz");

    assertThat(output.resolve("CURRENT")).hasContent(snapshot.id());
    assertThat(output.resolve("latest").toRealPath().getFileName()).hasToString(snapshot.id());
    assertThat(output.resolve("latest/_work")).doesNotExist();
  }

  @Test
  void tooManyRejectionsPublishNothing() throws IOException {
    Path input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of("a.txt", "Ann saw Bob.", "b.txt", "Bob may stumble.", "c.txt", "Ann."));
    Path output = folder.resolve("out");
    assertThatThrownBy(() -> Runs.run(input, output, ANNOTATORS, RejectionLimit.parse("25%")))
        .isInstanceOf(TooManyRejections.class)
        .hasMessage(
            "1 of 3 records (33.3%) rejected, and --max-rejected allows 25%; nothing was"
                + " published");
    assertThat(output.resolve("CURRENT")).doesNotExist();
    assertThat(output.resolve("snapshots")).isEmptyDirectory();
    assertThat(output.resolve("LOCK")).doesNotExist();
  }
}

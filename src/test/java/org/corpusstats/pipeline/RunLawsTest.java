package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.clean.Cleaned;
import org.corpusstats.core.UserError;
import org.corpusstats.judge.Judged;
import org.corpusstats.publish.Published;
import org.corpusstats.resolve.corpus.Resolved;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.CorpusCounts;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.PublishedTables;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of every run, on a corpus of random sentences. */
class RunLawsTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "Ann",
          "PERSON",
          "Bob",
          "PERSON",
          "Zoë",
          "PERSON",
          "Łódź",
          "CITY",
          "Acme",
          "ORGANIZATION",
          "Acme Łódź",
          "ORGANIZATION",
          "Chad",
          "COUNTRY");
  private static final AnnotatorFactory ANNOTATORS = DictionaryEngine.annotators(NAMES);

  private static final String IN_USE = " is in use by " + System.getProperty("user.name") + " on ";

  /** A run over one sentence, for tests that ask what comes after one; they take copies. */
  @TempDir private static Path published;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() throws IOException {
    Path input = Runs.corpus(published.resolve("in"), Map.of("a.txt", "Ann saw Bob."));
    Runs.run(input, published.resolve("out"), ANNOTATORS);
  }

  @AfterEach
  void restoreSession() {
    LocalSpark.session().conf().set("spark.sql.shuffle.partitions", "4");
  }

  @Test
  void tablesAreEqualOnAnyNumberOfPartitions() throws IOException {
    Path input = randomCorpus(60);
    List<Map<String, List<String>>> all = new ArrayList<>();
    for (String partitions : List.of("1", "2", "7")) {
      LocalSpark.session().conf().set("spark.sql.shuffle.partitions", partitions);
      String taskSize =
          partitions.equals("1") ? "100000000" : partitions.equals("2") ? "4000" : "1000";
      Snapshot snapshot =
          Runs.run(
              input,
              folder.resolve("out" + partitions),
              ANNOTATORS,
              "annotate.partition-characters=" + taskSize);
      all.add(tables(snapshot));
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
  void secondRunAnnotatesNothingAndLaterOnesOnlyWhatIsNew() throws IOException {
    Path input = randomCorpus(10);
    Path output = folder.resolve("out");
    Snapshot first = Runs.run(input, output, ANNOTATORS);
    Snapshot second = Runs.run(input, output, ANNOTATORS);
    assertThat(textsAnnotated(first)).isEqualTo(10);
    assertThat(textsAnnotated(second)).isZero();
    assertThat(tables(second)).isEqualTo(tables(first));
    Files.writeString(input.resolve("new.txt"), "Ann saw Chad.");
    assertThat(textsAnnotated(Runs.run(input, output, ANNOTATORS))).isEqualTo(1);
  }

  @Test
  void aggregatingAgainNeedsNoInputAndGivesTheTablesOfARunWithItsSettings() throws IOException {
    Path input = randomCorpus(8);
    Files.writeString(input.resolve("bad.txt"), "Bob may stumble.");
    Path output = folder.resolve("out");
    Snapshot asked = Runs.run(input, folder.resolve("asked"), ANNOTATORS, "aggregate.tone=clause");
    Snapshot first = Runs.run(input, output, ANNOTATORS, "read.path-pattern=(?<source>s.)/.*");
    input.toFile().renameTo(folder.resolve("gone").toFile());
    Snapshot again = Runs.aggregateAgain(output, ANNOTATORS, "aggregate.tone=clause");

    assertThat(Runs.rows(again, Document.TABLE)).isEqualTo(Runs.rows(first, Document.TABLE));
    assertThat(Runs.rows(again, Rejection.TABLE)).isEqualTo(Runs.rows(asked, Rejection.TABLE));
    assertThat(Runs.rows(again, EntityPair.TABLE))
        .isEqualTo(Runs.rows(asked, EntityPair.TABLE))
        .isNotEqualTo(Runs.rows(first, EntityPair.TABLE));
    var manifest = ConfigFactory.parseURL(manifest(again));
    assertThat(manifest.getString("configuration.read.path-pattern")).isEqualTo("(?<source>s.)/.*");
    assertThat(manifest.getString("configuration.aggregate.tone")).isEqualTo("clause");
    assertThat(manifest.getStringList("inputs")).containsExactly(input.toString());
    assertThat(manifest.getObject("table_seconds")).containsKeys("entities", "entity_pairs");
    assertThat(output.resolve("CURRENT")).hasContent(again.id());
  }

  @Test
  void aggregatingAgainIsRefusedWithoutASnapshotOrByOtherAnnotators() throws IOException {
    assertThatThrownBy(() -> Runs.aggregateAgain(folder.resolve("out"), ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no snapshot");
    AnnotatorFactory others = DictionaryEngine.annotators(Map.of("Ann", "PERSON"));
    assertThatThrownBy(() -> Runs.aggregateAgain(published.resolve("out"), others))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("was made by other annotators; use run");
  }

  @Test
  void annotationsThatWentMissingAreFoundBeforeAnythingIsMadeOfThem() throws IOException {
    Path input = randomCorpus(8);
    Path output = folder.resolve("out");
    Snapshot first = Runs.run(input, output, ANNOTATORS, "annotate.partition-characters=1000");
    Path lost = firstFile(output.resolve("annotations"));
    Files.delete(lost);
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "the annotations in file:.*/annotations/[0-9a-f]{16} lack \\d+ of 8 texts, such as that"
                + " of file:.*\\.txt; files were removed there, and run makes them again");
    assertThat(output.resolve("CURRENT")).hasContent(first.id());
    assertThat(tables(Runs.run(input, output, ANNOTATORS))).isEqualTo(tables(first));
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

  @Test
  void aRunWhoseLinkCannotBeMadeSucceedsAndSaysSo() throws IOException {
    Path output = copyOfPublished();
    Files.deleteIfExists(output.resolve("latest"));
    Files.createDirectory(output.resolve("latest"));
    HeardRun heard = new HeardRun();
    Snapshot snapshot = Runs.aggregateAgain(output, ANNOTATORS, heard);
    assertThat(heard.outcomes().get("publish"))
        .extracting("warning")
        .asString()
        .startsWith("latest does not lead to snapshot " + snapshot.id());
    assertThat(output.resolve("CURRENT")).hasContent(snapshot.id());
    assertThat(snapshot.read(Document.TABLE).count()).isEqualTo(1);
  }

  @Test
  void whatFailsAfterPublishingLeavesTheSnapshotThatCurrentNames() throws IOException {
    Path output = copyOfPublished();
    HeardRun brokenPipe =
        new HeardRun() {
          @Override
          public void stageDone(String stage, Record outcome, double seconds) {
            if (stage.equals("publish")) {
              throw new IllegalStateException("nobody listens");
            }
          }
        };
    String before = Files.readString(output.resolve("CURRENT")).strip();
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS, brokenPipe))
        .hasMessage("nobody listens");
    String current = Files.readString(output.resolve("CURRENT")).strip();
    assertThat(current).isNotEqualTo(before);
    assertThat(output.resolve("snapshots").resolve(current).resolve("manifest.json")).exists();
  }

  @Test
  void whileOneRunWritesToAFolderAnotherIsRefusedBeforeItWrites() throws IOException {
    Path input = published.resolve("in");
    Path output = copyOfPublished();
    String before = Files.readString(output.resolve("CURRENT")).strip();
    OutputFolder held = OutputFolder.open(LocalSpark.session(), output.toString());
    held.alone(
        () -> {
          assertThatThrownBy(() -> Runs.run(input, output, ANNOTATORS))
              .hasMessageContaining(IN_USE);
          assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
              .hasMessageContaining(IN_USE);
          assertThat(held.currentSnapshot().orElseThrow().count(Document.TABLE)).isEqualTo(1);
          return assertThat(output.resolve("snapshots").toFile().list()).containsExactly(before);
        });
    assertThat(output.resolve("LOCK")).doesNotExist();
    Runs.aggregateAgain(output, ANNOTATORS);
  }

  @Test
  void aFolderOfSomethingElseIsRefusedAndLeftAlone() throws IOException {
    Path input = published.resolve("in");
    Path foreign = Runs.corpus(folder.resolve("foreign"), Map.of("thesis.txt", "mine"));
    assertThatThrownBy(() -> Runs.run(input, foreign, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("corpus-stats did not write");
    assertThat(foreign.toFile().list()).containsExactly("thesis.txt");
  }

  private Path copyOfPublished() throws IOException {
    Path from = published.resolve("out");
    Path copy = folder.resolve("out");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
      }
    }
    return copy;
  }

  private Path randomCorpus(int documents) throws IOException {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(NAMES.keySet().stream().sorted().toList());
    words.addAll(List.of("saw", "met", "good", "bad", "unscored", "and", "the"));
    Map<String, String> contents = new LinkedHashMap<>();
    for (int d = 0; d < documents; d++) {
      StringBuilder text = new StringBuilder("Document " + d + ".");
      for (int s = 0; s < 1 + random.nextInt(12); s++) {
        text.append(random.nextInt(3) == 0 ? "\n\n" : " ").append("It");
        for (int w = 0; w < 8; w++) {
          text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        text.append('.');
      }
      contents.put("s%d/2025-%02d-01-%d.txt".formatted(d % 3, 1 + d % 12, d), text.toString());
    }
    return Runs.corpus(folder.resolve("in"), contents);
  }

  private static Path firstFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().findFirst().get();
    }
  }

  private static Map<String, List<String>> tables(Snapshot snapshot) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (Table<?> table : PublishedTables.ALL) {
      tables.put(table.name(), Runs.rows(snapshot, table));
    }
    return tables;
  }

  private static long textsAnnotated(Snapshot snapshot) {
    return ConfigFactory.parseURL(manifest(snapshot)).getLong("counts.texts_annotated_in_this_run");
  }

  private static URL manifest(Snapshot snapshot) {
    try {
      return URI.create(snapshot.location() + "/manifest.json").toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}

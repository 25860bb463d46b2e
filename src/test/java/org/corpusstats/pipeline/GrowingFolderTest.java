package org.corpusstats.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.read.RawRecords;
import org.corpusstats.read.ReadInput;
import org.corpusstats.read.format.Formats;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.ListedFile;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Rejection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that did not change since the current snapshot are not read again. */
class GrowingFolderTest {
  private static final FileTime YESTERDAY =
      FileTime.fromMillis(System.currentTimeMillis() / 1_000 * 1_000 - 86_400_000);
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));

  @TempDir private Path folder;
  private Path input;
  private int lastUnchanged;
  private long lastDropped;

  @BeforeEach
  void corpus() throws IOException {
    input =
        Runs.corpus(
            folder.resolve("in"),
            Map.of(
                "a.txt", "Ann met Bob.",
                "b.jsonl",
                    """
                    {"id": "same", "text": "Ann was here."}
                    {"id": "same", "text": "Bob was there."}
                    {"title": "no text"}
                    """,
                "d.txt", "Bob is good.",
                "poison.txt", "Ann and Bob stumble.",
                "note.pdf", "%PDF"));
    zip("c.zip", "Ann is bad.");
    settle();
  }

  @Test
  void whatIsNewOrChangedIsReadAndTheRestTakenOver() throws IOException {
    run();
    assertThat(lastUnchanged).isZero();
    Files.writeString(input.resolve("e.txt"), "Bob met Ann.");
    Files.writeString(input.resolve("c.json"), "{\"text\": \"Ann takes the id of the archive.\"}");
    Files.writeString(input.resolve("d.txt"), "Bob is bad, and more.");
    Files.delete(input.resolve("a.txt"));
    // Were it read again, it would be another text.
    Files.writeString(
        input.resolve("b.jsonl"),
        Files.readString(input.resolve("b.jsonl")).replace("here", "gone"));
    settle();
    Snapshot grown = run();
    assertThat(lastUnchanged).as("b.jsonl, for c.zip has another id now").isEqualTo(1);
    assertThat(lastDropped).as("a.txt").isEqualTo(1);
    assertThat(texts(grown))
        .contains("Ann was here.")
        .doesNotContain("Ann was gone.", "Ann met Bob.");

    Files.writeString(
        input.resolve("b.jsonl"),
        Files.readString(input.resolve("b.jsonl")).replace("gone", "here"));
    settle();
    assertEqual(grown, runInto("fresh"));
  }

  @Test
  void nothingNewReadsNothingAndChangesNoTable() throws IOException {
    Files.writeString(input.resolve("a.txt"), "Bob met Ann.");
    Snapshot first = run();
    assertEqual(run("aggregate.period=year"), first);
    assertThat(lastUnchanged)
        .as("all but the one that was not annotated, and one changed just before it was listed")
        .isEqualTo(3);
    settle();
    Snapshot settled = run();
    Snapshot aggregated = Runs.aggregateAgain(folder.resolve("out"), ANNOTATORS);
    assertThat(Runs.rows(aggregated, ListedFile.TABLE))
        .isEqualTo(Runs.rows(settled, ListedFile.TABLE));
    assertEqual(run(), settled);
    assertThat(lastUnchanged).as("all but the one that was not annotated").isEqualTo(4);
  }

  @Test
  void whatIsGoneIsKeptWhereTheUserSaysSo() throws IOException {
    Files.createDirectory(input.resolve("Yahoo!"));
    Files.writeString(input.resolve("Yahoo!/y.txt"), "Ann met nobody.");
    run();
    Path away = Files.createDirectory(folder.resolve("away"));
    Files.createDirectory(away.resolve("Yahoo!"));
    List<String> gone = List.of("a.txt", "b.jsonl", "c.zip", "poison.txt", "Yahoo!/y.txt");
    for (String file : gone) {
      Files.move(input.resolve(file), away.resolve(file));
    }
    Files.writeString(input.resolve("e.txt"), "Bob met Ann.");
    Files.writeString(input.resolve("d.txt"), "Bob is bad, and more.");
    settle();
    HeardRun heard = new HeardRun();
    Snapshot kept =
        Runs.runAndKeep(
            input, folder.resolve("out"), ANNOTATORS, heard, "clean.max-document-characters=90");
    RawRecords raw = (RawRecords) requireNonNull(heard.outcomes().get("read"));
    assertThat(raw.unchanged()).as("read by other settings").isEmpty();
    assertThat(raw.kept()).hasSize(5);
    assertThat(raw.keptBytes()).isPositive();
    assertThat(raw.dropped()).isZero();

    for (String file : gone) {
      Files.move(away.resolve(file), input.resolve(file));
    }
    assertEqual(kept, runInto("fresh"));
  }

  @Test
  void otherSettingsOfReadingOrCleaningReadAllAgain() {
    run();
    assertThat(unchanged("aggregate.period=year", "template.min-documents=9")).hasSize(4);
    assertThat(unchanged("clean.max-document-characters=100")).isEmpty();
    assertThat(unchanged("read.max-file-megabytes=9")).isEmpty();
    assertThat(unchanged("read.reuse-unchanged-files=false")).isEmpty();
  }

  private Snapshot run(String... settings) {
    return runInto("out", settings);
  }

  @Test
  void whatAnotherRunPublishedMeanwhileIsNotLost() throws IOException {
    Path output = folder.resolve("out");
    run();
    Path other = Runs.corpus(folder.resolve("other"), Map.of("o.txt", "Bob met Ann elsewhere."));
    HeardRun overtaken =
        new HeardRun() {
          @Override
          public void stageDone(String stage, Record outcome, double seconds) {
            if (stage.equals("read")) {
              Runs.runAndKeep(other, output, ANNOTATORS, new HeardRun());
            }
          }
        };
    assertThatThrownBy(() -> Runs.runAndKeep(input, output, ANNOTATORS, overtaken))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "another run published in file:.* while this one read its input; run again");
    Snapshot current =
        OutputFolder.open(LocalSpark.session(), output.toString()).currentSnapshot().orElseThrow();
    assertThat(texts(current)).contains("Bob met Ann elsewhere.", "Ann was here.");
    Files.delete(output.resolve("CURRENT"));
    assertThatThrownBy(() -> Runs.runAndKeep(other, output, ANNOTATORS, new HeardRun()))
        .isInstanceOf(UserError.class)
        .hasMessageMatching("CURRENT is missing in file:.*; it held documents to keep; .*");
  }

  private Snapshot runInto(String output, String... settings) {
    HeardRun heard = new HeardRun();
    Snapshot snapshot = Runs.run(input, folder.resolve(output), ANNOTATORS, heard, settings);
    RawRecords raw = (RawRecords) requireNonNull(heard.outcomes().get("read"));
    lastUnchanged = raw.unchanged().size();
    lastDropped = raw.dropped();
    return snapshot;
  }

  /** Files that a run would not read. */
  private List<String> unchanged(String... settings) {
    RunRequest request =
        Runs.request(input, folder.resolve("out"), ANNOTATORS, RejectionLimit.NONE, settings);
    SparkSession spark = LocalSpark.session();
    UnchangedFiles unchanged =
        UnchangedFiles.since(
            spark,
            LastSnapshot.forRun(
                OutputFolder.open(spark, request.output()), request.deleted(), RunListener.QUIET),
            request,
            RunListener.QUIET);
    return ReadInput.run(
            spark, Formats.ALL, request.inputs(), request.config().read(), unchanged.known())
        .unchanged();
  }

  private static List<String> texts(Snapshot snapshot) {
    return Runs.records(snapshot, Document.TABLE).stream()
        .map(document -> document.accepted().document().text())
        .toList();
  }

  private static void assertEqual(Snapshot one, Snapshot other) {
    for (var table : List.of(Document.TABLE, Rejection.TABLE, Mention.TABLE, ListedFile.TABLE)) {
      assertThat(Runs.rows(one, table)).as(table.name()).isEqualTo(Runs.rows(other, table));
    }
  }

  private void zip(String name, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(input.resolve(name)))) {
      zip.putNextEntry(new ZipEntry("in/side.txt"));
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** Files that were written to just now are never taken for unchanged. */
  private void settle() throws IOException {
    try (Stream<Path> files = Files.walk(input).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setLastModifiedTime(file, YESTERDAY);
      }
    }
  }
}

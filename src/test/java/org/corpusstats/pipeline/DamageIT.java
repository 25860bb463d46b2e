package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.publish.Manifest;
import org.corpusstats.store.BrokenFiles;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Mention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is broken in an output folder is said in one line; a run makes it again and nothing else.
 */
class DamageIT {
  private static final AnnotatorFactory ANNOTATORS =
      DictionaryEngine.annotators(Map.of("Ann", "PERSON", "Bob", "PERSON"));
  private static final String IN_FILES_OF_THEIR_OWN = "annotate.partition-characters=1000";

  @TempDir private static Path published;
  private static Path input = Path.of("");
  private static String first = "";

  @TempDir private Path folder;
  private Path output = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      texts.put(i + ".txt", "Ann met Bob. ".repeat(60 + i).strip());
    }
    input = Runs.corpus(published.resolve("in"), texts);
    for (String name : texts.keySet()) {
      // What was written to just now is never taken for unchanged.
      Files.setLastModifiedTime(
          input.resolve(name), FileTime.from(Instant.parse("2025-01-31T12:00:00Z")));
    }
    first = Runs.run(input, published.resolve("out"), ANNOTATORS, IN_FILES_OF_THEIR_OWN).id();
  }

  /** Each test breaks a copy. */
  @BeforeEach
  void copy() throws IOException {
    output = folder.resolve("out [1]");
    Path from = published.resolve("out");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, output.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  @Test
  void damagedAndDeletedAnnotationsAreNamedAndMadeAgain() throws IOException {
    List<Path> files = BrokenFiles.parquetIn(output.resolve("annotations"));
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    Files.delete(files.get(0));
    BrokenFiles.truncate(files.get(1), 0);
    BrokenFiles.scratch(files.get(2));
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("run makes");

    HeardRun heard = new HeardRun();
    Snapshot mended = Runs.run(input, output, ANNOTATORS, heard);
    assertThat(heard.warnings()).hasSize(3).allSatisfy(line -> assertThat(line).hasLineCount(1));
    assertThat(heard.warnings().get(0))
        .startsWith("1 of " + files.size() + " files of annotations are gone from file:")
        .endsWith("since snapshot " + first + ": what they held is annotated again");
    assertThat(heard.warnings().get(1)).contains(files.get(1).getFileName() + " is damaged (");
    assertThat(heard.warnings().get(2)).contains(files.get(2).getFileName() + " is damaged (");
    assertThat(Manifest.of(mended.files()).counts().get("texts_annotated_in_this_run"))
        .as("what stood in other files is not annotated again")
        .isLessThan(6);
    assertEqual(mended);
  }

  @Test
  void damagedTablesOfTheCurrentSnapshotAreReadAgainFromTheInput() throws IOException {
    Path documents = output.resolve("latest/documents");
    BrokenFiles.scratch(BrokenFiles.parquetIn(documents.toRealPath()).get(0));
    Snapshot mended = runThatWarns("/documents/part-", " is damaged; all files of the input");
    assertEqual(mended);

    Files.delete(BrokenFiles.parquetIn(documents.toRealPath()).get(0));
    String gone = "table documents of snapshot " + mended.id() + " has 0 of its 6 rows";
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessage(gone + "; run makes a new snapshot");
    assertEqual(runThatWarns(gone + "; all files of the input are read again"));
  }

  @Test
  void whereNoSnapshotIsCurrentARunGoesOnAndOthersAreRefused() throws IOException {
    Path current = output.resolve("CURRENT");
    Files.writeString(current, "");
    assertThatThrownBy(() -> Runs.aggregateAgain(output, ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "CURRENT in file:.* is empty; run makes a new snapshot, and --snapshot reads one of "
                + first);
    assertThat(OutputFolder.open(LocalSpark.session(), output.toString()).flaw()).isPresent();

    Files.writeString(current, "20200101T000000Z\n");
    assertThatThrownBy(
            () ->
                OutputFolder.currentFiles(
                    LocalSpark.session().sparkContext().hadoopConfiguration(), output.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("names the snapshot 20200101T000000Z, which is not there");

    Files.writeString(current, first);
    Files.delete(output.resolve("snapshots").resolve(first).resolve("manifest.json"));
    assertEqual(runThatWarns("which has no manifest.json; all files of the input are read again"));
  }

  private Snapshot runThatWarns(String... words) {
    HeardRun heard = new HeardRun();
    Snapshot snapshot = Runs.run(input, output, ANNOTATORS, heard);
    assertThat(heard.warnings()).singleElement().asString().contains(words).hasLineCount(1);
    return snapshot;
  }

  private void assertEqual(Snapshot mended) throws IOException {
    for (var table : List.of(Document.TABLE, Mention.TABLE)) {
      assertThat(Runs.rows(mended, table)).as(table.name()).hasSizeGreaterThanOrEqualTo(6);
    }
    assertThat(Runs.records(mended, Document.TABLE))
        .extracting(document -> document.accepted().document().text())
        .containsExactlyElementsOf(texts());
  }

  private List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      return files.sorted().map(DamageIT::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.UserError;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave in their output folder, and to whom they leave it. */
class OutputOfRunsTest {
  private static final AnnotatorFactory ANNOTATORS = RandomCorpus.ANNOTATORS;

  private static final String IN_USE = " is in use by " + System.getProperty("user.name") + " on ";

  /** A run over one sentence, for tests that ask what comes after one; they take copies. */
  @TempDir private static Path published;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() throws IOException {
    Path input = Runs.corpus(published.resolve("in"), Map.of("a.txt", "Ann saw Bob."));
    Runs.run(input, published.resolve("out"), ANNOTATORS);
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

  @Test
  void aggregatingAndAnnotatingAgainAreRefusedWithoutASnapshot() throws IOException {
    assertThatThrownBy(() -> Runs.aggregateAgain(folder.resolve("out"), ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no snapshot");
    assertThatThrownBy(() -> Runs.annotateAgain(folder.resolve("out"), ANNOTATORS))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no snapshot");
    assertThat(folder.toFile().list()).isEmpty();
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
}

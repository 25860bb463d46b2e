package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.corpusstats.SampleSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderSnapshotTest {
  @TempDir private Path folder;

  @Test
  void aSnapshotThatLacksATableSaysWhatMakesOne() throws IOException {
    Path output = folder.resolve("a [1] *");
    FileUtils.copyDirectory(
        SampleSnapshot.folder().resolve("../..").normalize().toFile(), output.toFile());
    Path snapshot = output.resolve("snapshots").resolve(SampleSnapshot.get().id());
    Path manifest = snapshot.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"collocations\" ?: ?\\d+,", ""));
    FileUtils.deleteDirectory(snapshot.resolve("collocations").toFile());

    assertThat(said(output, "show", "entities")).isEmpty();
    assertThat(said(output, "show", "collocations"))
        .hasLineCount(1)
        .contains("does not exist", "has no table collocations: aggregate makes one that has");
    assertThat(said(output, "explain", "Nobody at all")).doesNotContain("aggregate");
  }

  private static String said(Path output, String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = new String[words.length + 2];
    System.arraycopy(words, 0, arguments, 0, words.length);
    arguments[words.length] = "--output";
    arguments[words.length + 1] = output.toString();
    CorpusStats.execute(
        arguments,
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
        new PrintStream(err, true, UTF_8));
    return err.toString(UTF_8);
  }
}

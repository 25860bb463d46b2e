package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.corpusstats.SampleSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report} writes one file, where it is told to or beside the snapshots. */
class ReportCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aFileOfThatNameIsTheReport() throws IOException {
    Path file = folder.resolve("my report.html");
    assertThat(
            report(SampleSnapshot.folder().resolve("../..").normalize(), "--to", file.toString()))
        .isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("report in " + file + System.lineSeparator());
    assertThat(Files.readString(file)).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(folder.toFile().list()).containsExactly("my report.html");
  }

  @Test
  void aFolderWithoutASnapshotIsOneLine() {
    assertThat(report(folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "corpus-stats: there is no snapshot in " + folder + " yet" + System.lineSeparator());
  }

  private int report(Path output, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "report";
    arguments[1] = "--output";
    arguments[2] = output.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CorpusStats.execute(
        arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}

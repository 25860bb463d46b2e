package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.corpusstats.Markdown;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every command that README.md and {@code --help} show, as it is typed there, one after another in
 * one folder: each ends well and says nothing of exceptions.
 */
final class ShownCommandsIT {
  private static final String LAUNCHER = "jobs/corpus-stats";
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @TempDir private static Path folder;

  /** A folder as one has it after a checkout, and the news that examples speak of. */
  @BeforeAll
  static void prepare() throws IOException {
    for (String name : List.of("jobs", "data", "conf", "target")) {
      Files.createSymbolicLink(folder.resolve(name), ROOT.resolve(name));
    }
    Path news = Files.createDirectories(folder.resolve("news/2025-03"));
    try (OutputStream file = Files.newOutputStream(news.resolve("a.jsonl.gz"));
        OutputStream zipped = new GZIPOutputStream(file)) {
      String line =
          "{\"title\": \"Trade\", \"text\": \"France praised Spain for the new treaty.\"}\n";
      zipped.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  @TestFactory
  Stream<DynamicTest> aCommandThatIsShownEndsWell() throws IOException {
    Set<String> shown = new LinkedHashSet<>();
    Markdown.all().stream()
        .filter(page -> page.path().endsWith("README.md") && page.path().getNameCount() == 1)
        .flatMap(page -> page.codeLines().stream())
        .map(line -> line.replaceFirst("^\\$ ", ""))
        .filter(line -> line.startsWith(LAUNCHER))
        .forEach(line -> shown.add(withoutRemark(line)));
    addExamples(new CommandLine(new CorpusStats()), shown);
    assertThat(shown).hasSizeGreaterThan(20);
    return shown.stream().map(line -> DynamicTest.dynamicTest(line, () -> run(line)));
  }

  private static void addExamples(CommandLine command, Set<String> into) {
    for (String line : command.getCommandSpec().usageMessage().footer()) {
      int from = line.indexOf(LAUNCHER);
      if (from >= 0) {
        into.add(withoutRemark(line.substring(from)).replaceFirst("\\)$", ""));
      }
    }
    command.getSubcommands().values().forEach(inner -> addExamples(inner, into));
  }

  private static String withoutRemark(String line) {
    return line.replaceFirst("\\s+#.*$", "").strip();
  }

  private static void run(String line) throws IOException, InterruptedException {
    Path asked = Files.writeString(folder.resolve("asked.sql"), "SELECT 1 AS one;\n");
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder("bash", "-c", "set -e; export CORPUS_STATS_BUILD=no; " + line)
            .directory(folder.toFile())
            .redirectInput(asked.toFile())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    int code = process.waitFor();
    String said = Files.readString(out);
    assertThat(code).as(said).isZero();
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
  }
}

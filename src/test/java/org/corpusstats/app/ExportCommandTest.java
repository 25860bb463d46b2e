package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corpusstats.SampleSnapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  private static Path output;

  @TempDir private Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeAll
  static void makeTheSample() {
    output = SampleSnapshot.folder().resolve("../..").normalize();
  }

  @ParameterizedTest
  @CsvSource({
    "graphml --scope document --types PERSON",
    "GEXF --min-count 3",
    "vosviewer --max-q 1",
    "csv --table entities,corpus",
    "tsv --table terms --table corpus",
    "duckdb --table entities"
  })
  void everyFormatIsWrittenWhereOneSays(String options) {
    Path to = folder.resolve("to");
    Outcome outcome = export(to, options.split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualToIgnoringNewLines(to.toString());
    assertThat(folder.toFile().list()).containsExactly("to");
  }

  @Test
  void optionsFitTheFormat() {
    mistake("gexf is a network; --table is for csv, tsv and duckdb", "gexf", "--table", "terms");
    mistake(
        "csv is of whole tables; --scope, --min-count, --max-q and --types are for graphml, gexf and"
            + " vosviewer",
        "csv",
        "--types",
        "PERSON");
    mistake("--min-count 0 is not 1 or more", "gexf", "--min-count", "0");
    mistake("--max-q 1.5 is not a share, 0 to 1", "gexf", "--max-q", "1.5");
    assertThat(export(folder.resolve("to"), "csv", "--table", "entity").err())
        .startsWith("corpus-stats: there is no table entity; tables are ")
        .hasLineCount(1);
    assertThat(export(folder.resolve("to"), "excel").err())
        .startsWith("corpus-stats: Invalid value for option '--format'")
        .contains("GEXF")
        .hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void helpHasExamples() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CorpusStats.execute(
        new String[] {"export", "--help"},
        new PrintStream(out, true, UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    assertThat(out.toString(UTF_8)).contains("Examples:", "--format gexf --to network.gexf");
  }

  private void mistake(String line, String... options) {
    Outcome outcome = export(folder.resolve("to"), options);
    assertThat(outcome.err().lines()).containsExactly("corpus-stats: " + line);
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  /**
   * @param options the format and more
   */
  private static Outcome export(Path to, String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("export", "--output", output.toString(), "--to", to.toString()));
    arguments.add("--format");
    arguments.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CorpusStats.execute(
            arguments.toArray(String[]::new),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}

package org.corpusstats.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.corpusstats.core.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusStatsTest {
  @TempDir private Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | corpus-stats: name a command | corpus-stats",
        "fly | corpus-stats: Unmatched argument at index 0: 'fly' | corpus-stats",
        "run --output o | corpus-stats: Missing required option: '--input=PATH' | corpus-stats run",
        "run --input i | corpus-stats: Missing required option: '--output=DIR' | corpus-stats run",
        "run --input i --output o --fast | corpus-stats: Unknown option: '--fast' |"
            + " corpus-stats run",
        "show --output o | corpus-stats: Missing required parameter: 'TABLE' | corpus-stats show",
        "show entities | corpus-stats: Missing required option: '--output=DIR' |"
            + " corpus-stats show",
        "show entities --output o --limit x | corpus-stats: Invalid value for option '--limit': 'x'"
            + " is not an int | corpus-stats show",
        "explain --output o | corpus-stats: Missing required parameter: 'ENTITY' |"
            + " corpus-stats explain",
        "aliases | corpus-stats: name a command | corpus-stats aliases",
        "aliases review | corpus-stats: Missing required option: '--output=DIR' |"
            + " corpus-stats aliases review"
      })
  void aMistakeInTheArgumentsIsOneLineAndAHint(String arguments, String line, String command) {
    Outcome outcome = execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(outcome.err().lines()).containsExactly(line + "; try " + command + " --help");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void anUnknownTableIsOneLineWithAllThereAre() {
    mistake(
        "there is no table entity; tables are collocations, corpus, documents, entities,"
            + " entity_aliases, entity_network, entity_network_edges, entity_pairs, entity_periods,"
            + " entity_sentiment, entity_sources, entity_terms, entity_trends, input_files,"
            + " keyness, mentions, pair_avoidance, pair_evidence, pair_periods, pair_sources,"
            + " pair_trends, rejections, resolution_changes, sentences, terms",
        "show",
        "entity",
        "--output",
        "o");
  }

  @Test
  void aNumberOfRowsIsPositive() {
    mistake(
        "--limit 0 is not a number of rows, 1 or more",
        "show",
        "entities",
        "--output",
        "o",
        "--limit",
        "0");
    mistake(
        "--limit 0 is not a number of rows, 1 or more",
        "aliases",
        "review",
        "--output",
        "o",
        "--limit",
        "0");
  }

  @Test
  void aRunIsDescribedOrEstimated() {
    mistake(
        "give --dry-run or --estimate, not both",
        "run",
        "--input",
        "i",
        "--output",
        "o",
        "--dry-run",
        "--estimate");
  }

  @Test
  void mistakesInTheSettingsAreOneLine() {
    mistake(
        "clean.max-document-characters = \"few\" is not a whole number from 1 to 100000000",
        run("--set", "clean.max-document-characters=few"));
    mistake("--set clean is not key=value", run("--set", "clean"));
    mistake(
        "configuration file " + folder.resolve("my.conf") + " does not exist",
        run("--config", folder.resolve("my.conf").toString()));
    mistake(
        "--max-rejected few is not a number of records, or a share such as 0.5%",
        run("--max-rejected", "few"));
    mistake(
        "configuration file nowhere.conf does not exist",
        "show",
        "entities",
        "--output",
        "o",
        "--config",
        "nowhere.conf");
    Outcome unknown = execute(run("--set", "clean.speed=9"));
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("corpus-stats: unknown setting clean.speed = 9; known are ")
        .contains("clean.max-document-characters")
        .hasLineCount(1);
  }

  @Test
  void helpAndVersionAreNoMistakes() {
    Outcome help = execute("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("run", "show", "explain", "export", "aliases", "doctor");
    assertThat(help.err()).isEmpty();
    for (String command : List.of("run", "show", "explain", "export", "aliases", "doctor")) {
      Outcome ofCommand = execute(command, "--help");
      assertThat(ofCommand.exitCode()).isZero();
      assertThat(ofCommand.out()).startsWith("Usage: corpus-stats " + command);
    }
    Outcome version = execute("--version");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out())
        .startsWith("corpus-stats " + Versions.OF_THIS_BUILD.corpusStats() + " (Spark ")
        .hasLineCount(1);
  }

  @Test
  void helpSaysHowManyRejectionsARunMayHave() {
    assertThat(execute("run", "--help").out())
        .containsPattern("--max-rejected=N\\|N%\\s[^-]*default\\s+50%");
    assertThat(execute("aggregate", "--help").out()).doesNotContain("--max-rejected");
  }

  private static String[] run(String option, String value) {
    return new String[] {"run", "--input", "i", "--output", "o", option, value};
  }

  private static void mistake(String line, String... arguments) {
    Outcome outcome = execute(arguments);
    assertThat(outcome.err().lines()).containsExactly("corpus-stats: " + line);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  private static Outcome execute(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CorpusStats.execute(
            arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}

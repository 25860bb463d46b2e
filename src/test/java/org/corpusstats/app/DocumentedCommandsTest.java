package org.corpusstats.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corpusstats.Markdown;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.train.TrainTargetSentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What documents tell people to type is there: scripts, commands, options, settings. */
class DocumentedCommandsTest {
  /** A word as a shell reads it, quoted or not. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");

  private static final Pattern SETTING =
      Pattern.compile(
          "(?<![\\w./-])(?:read|clean|annotate|resolve|aggregate|report)\\.[a-z]+[a-z-]*(?![\\w./])");
  private static final Pattern SET_TO = Pattern.compile("([a-z]+\\.[a-z-]+) = (.+)");

  private final CommandLine program = new CommandLine(new CorpusStats());

  /** The scripts of jobs whose words picocli reads. */
  private final Map<String, CommandLine> scripts =
      Map.of(
          "jobs/corpus-stats",
          program,
          "jobs/train-target-sentiment",
          new CommandLine(TrainTargetSentiment.class));

  @ParameterizedTest
  @MethodSource("pages")
  void commandsAndOptionsExist(Markdown page) {
    for (List<String> words : commandLines(page)) {
      CommandLine command = scripts.getOrDefault(words.get(0), program);
      List<String> rest =
          scripts.containsKey(words.get(0)) ? words.subList(1, words.size()) : words;
      check(command, rest, page);
    }
  }

  /** Options that stand alone are of some command. */
  @ParameterizedTest
  @MethodSource("pages")
  void optionsWithoutACommandExist(Markdown page) {
    Set<String> known = new TreeSet<>();
    scripts.values().forEach(script -> collectOptions(script, known));
    for (String code : page.code()) {
      if (code.startsWith("--")) {
        assertThat(known).as("%s in %s", code, page).containsAll(optionsOf(words(code)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void settingsExist(Markdown page) {
    assertSettingsExist(page.text(), page.path());
    for (String code : page.code()) {
      Matcher setTo = SET_TO.matcher(code);
      if (setTo.matches() && SETTING.matcher(setTo.group(1)).matches()) {
        PipelineConfig.load(List.of(), List.of(setTo.group(1) + "=" + setTo.group(2)));
      }
    }
  }

  @Test
  void settingsThatQueriesNameExist() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("jobs/sql"))) {
      for (Path file : files.toList()) {
        assertSettingsExist(Files.readString(file), file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void filesOfTheRepositoryExist(Markdown page) {
    for (String code : page.code()) {
      if (code.matches("(jobs|conf|docs|data|src|\\.ci)/.*")) {
        assertThat(Path.of(words(code).get(0))).as("%s in %s", code, page).exists();
      }
    }
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(program.getSubcommands().keySet())
        .allSatisfy(command -> assertThat(readme).contains("| `" + command));
  }

  /** Lines that run a script, and code that does or begins with the name of a command. */
  private List<List<String>> commandLines(Markdown page) {
    Stream<List<String>> lines =
        page.codeLines().stream()
            .map(line -> words(line.replaceFirst("^\\$ ", "").replaceFirst("\\s#.*", "")))
            .filter(words -> words.size() > 1 && scripts.containsKey(words.get(0)));
    Stream<List<String>> spans =
        page.code().stream()
            .map(DocumentedCommandsTest::words)
            .filter(words -> words.size() > 1)
            .filter(
                words ->
                    scripts.containsKey(words.get(0))
                        || program.getSubcommands().containsKey(words.get(0)));
    return Stream.concat(lines, spans).toList();
  }

  private static void check(CommandLine command, List<String> words, Markdown page) {
    String line = "%s in %s".formatted(words, page);
    boolean namesACommand = !words.isEmpty() && !words.get(0).startsWith("-");
    if (namesACommand && !command.getSubcommands().isEmpty()) {
      CommandLine inner = command.getSubcommands().get(words.get(0));
      check(Objects.requireNonNull(inner, line), words.subList(1, words.size()), page);
      return;
    }
    Set<String> known = new TreeSet<>();
    collectOptions(command, known);
    assertThat(known).as(line).containsAll(optionsOf(words));
    for (int i = 0; i + 1 < words.size(); i++) {
      String value = words.get(i + 1).replace("'", "");
      if (words.get(i).equals("--set") && value.matches("[a-z]+\\..*")) {
        PipelineConfig.load(List.of(), List.of(value));
      }
    }
  }

  private static void collectOptions(CommandLine command, Set<String> into) {
    command
        .getCommandSpec()
        .options()
        .forEach(option -> into.addAll(Arrays.asList(option.names())));
    command.getSubcommands().values().forEach(inner -> collectOptions(inner, into));
  }

  private static List<String> optionsOf(List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith("--"))
        .map(word -> word.replaceFirst("=.*", ""))
        .toList();
  }

  private static List<String> words(String code) {
    return WORD.matcher(code).results().map(MatchResult::group).toList();
  }

  /** Packages are named like settings; what is a package is none. */
  private static void assertSettingsExist(String text, Path file) {
    Config defaults = ConfigFactory.parseResources("default.conf");
    assertThat(SETTING.matcher(text).results().map(MatchResult::group))
        .as(file.toString())
        .allMatch(
            name ->
                defaults.hasPath(name)
                    || Files.isDirectory(
                        Path.of("src/main/java/org/corpusstats", name.replace('.', '/'))));
  }

  static List<Markdown> pages() {
    return Markdown.all();
  }
}

package org.corpusstats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/measures.md explains every measure of the statistics, as the columns describe it. */
class MeasuresDocTest {
  private static final Path PAGE = Path.of("docs/measures.md");

  /** Tables of text, whose numbers are the annotators' and not measures of a corpus. */
  private static final List<String> TEXT =
      List.of("documents", "sentences", "mentions", "entity_aliases", "corpus");

  private static final Pattern SECTION =
      Pattern.compile("^### ([^\\n]+)\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("`([a-z0-9_]+)`");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^Example: ([^\\n]+)\\n<!-- (SELECT .*?) -->$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern NAMED_ROWS =
      Pattern.compile("^WITH .*?(?=^-->)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("−?\\d+(,\\d{3})*(\\.\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("^Formula: `(.+)`$", Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureHasASectionOfItsOwn(String column) {
    assertThat(sections()).containsKey(column);
  }

  /** A formula that the page gives stands in the description of a column of that name. */
  @ParameterizedTest
  @MethodSource("measures")
  void columnsSayTheSameFormula(String column) {
    Matcher formula = FORMULA.matcher(sections().getOrDefault(column, ""));
    if (formula.find()) {
      assertThat(descriptions(column))
          .as("descriptions of %s", column)
          .anyMatch(description -> description.contains(formula.group(1)));
    }
  }

  @Test
  void everySectionHasAnExampleAndSaysWhenNotToTrustIt() {
    assertThat(sections().values())
        .hasSizeGreaterThan(20)
        .allSatisfy(section -> assertThat(section).contains("Example: ").contains("Do not trust "));
  }

  /** The values of each query stand in the example above it. */
  @Test
  void examplesAreWhatTheSampleGives() throws IOException, SQLException {
    List<MatchResult> examples = EXAMPLE.matcher(page()).results().toList();
    assertThat(examples).hasSameSizeAs(new HashSet<>(sections().values()));
    try (DuckDb duckDb = DuckDb.over(SampleSnapshot.folder())) {
      MatchResult namedRows = NAMED_ROWS.matcher(page()).results().findFirst().orElseThrow();
      assertThat(examples)
          .allSatisfy(
              example ->
                  assertThat(numbers(example.group(1)))
                      .as(example.group(2))
                      .containsAll(values(duckDb.answer(namedRows.group() + example.group(2)))));
    }
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Of the one row, as the page writes numbers. */
  private static List<String> values(Answer answer) {
    assertThat(answer.rows()).hasSize(1);
    return answer.rows().get(0).stream()
        .map(value -> String.valueOf(value).replace('-', '−'))
        .toList();
  }

  /** The text of each section by the columns in its heading. */
  private static Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher section = SECTION.matcher(page());
    while (section.find()) {
      Matcher column = COLUMN.matcher(section.group(1));
      while (column.find()) {
        sections.put(column.group(1), section.group(2));
      }
    }
    return sections;
  }

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> measures() {
    return columns()
        .filter(column -> column.dataType().equals(DataTypes.DoubleType))
        .map(StructField::name)
        .distinct();
  }

  private static List<String> descriptions(String name) {
    return columns()
        .filter(column -> column.name().equals(name))
        .map(column -> column.getComment().getOrElse(() -> ""))
        .toList();
  }

  private static Stream<StructField> columns() {
    return PublishedTables.ALL.stream()
        .filter(table -> !TEXT.contains(table.name()))
        .map(Table::schema)
        .flatMap(schema -> Arrays.stream(schema.fields()));
  }
}

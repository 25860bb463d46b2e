package org.corpusstats.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corpusstats.SampleSnapshot;
import org.corpusstats.publish.Answer;
import org.corpusstats.publish.DuckDb;
import org.corpusstats.publish.SparkSql;
import org.corpusstats.table.row.Mention;
import org.junit.jupiter.api.Test;

/** What the README's first screen shows is what the program gives. */
class ReadmeTest {
  private static final Pattern QUERY_AND_RESULT =
      Pattern.compile("```sql\\n(.*?);\\n```\\s+```\\n(.*?)```", Pattern.DOTALL);

  @Test
  void theQueryHasTheResultThatIsPrinted() throws IOException, SQLException {
    MatchResult shown = QUERY_AND_RESULT.matcher(readme()).results().findFirst().orElseThrow();
    List<List<String>> printed =
        shown.group(2).lines().map(line -> Arrays.asList(line.split("\\s{2,}"))).toList();
    Path snapshot = SampleSnapshot.folder();
    try (DuckDb duckDb = DuckDb.over(snapshot)) {
      assertThat(table(duckDb.answer(shown.group(1)))).isEqualTo(printed);
    }
    assertThat(table(SparkSql.over(snapshot).answer(shown.group(1)))).isEqualTo(printed);
  }

  @Test
  void theRunPrintsTheCountsThatAreShown() throws IOException {
    long mentions = SampleSnapshot.get().count(Mention.TABLE);
    assertThat(readme()).contains("resolve    %,d mentions of".formatted(mentions));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<List<String>> table(Answer answer) {
    return Stream.concat(
            Stream.of(answer.columns()),
            answer.rows().stream().map(row -> row.stream().map(String::valueOf).toList()))
        .toList();
  }
}

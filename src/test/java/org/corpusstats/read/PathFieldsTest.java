package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.Map;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFieldsTest {
  private static final PathFields DEFAULT =
      PathFields.compile(
          ConfigFactory.parseResources("default.conf").getString("read.path-pattern"));

  @ParameterizedTest
  @CsvSource({
    "/data/in/wire/2025-03-09-strike.txt, wire, 2025-03-09",
    "/data/in/wire/strike-2025-03-09.txt, wire, 2025-03-09",
    "/data/in/wire/2025-03-09.txt, wire, 2025-03-09",
    "/data/2024-01-01/wire/2025-03-09-a.txt, wire, 2025-03-09",
    "/data/in/Harbour Gazette/2025-03-09 a.txt, Harbour Gazette, 2025-03-09",
    "/données/Łódź/2025-03-09-ż.txt, Łódź, 2025-03-09",
    "wire/2025-03-09.txt, wire, 2025-03-09",
    "/data/wire/2025-03-09 and 2025-04-10.txt, wire, 2025-03-09"
  })
  void byDefaultTheFolderIsTheSourceAndADateInTheNameIsPublished(
      String path, String source, String published) {
    assertThat(DEFAULT.of(path))
        .containsExactlyInAnyOrderEntriesOf(Map.of("source", source, "published", published));
  }

  @ParameterizedTest
  @CsvSource({"/data/wire/strike.txt", "/data/wire/20250309.txt", "/data/wire/2025-3-9.txt"})
  void byDefaultANameWithoutADateHasASourceOnly(String path) {
    assertThat(DEFAULT.of(path)).isEqualTo(Map.of("source", "wire"));
  }

  @Test
  void aDateInAFolderIsNotTheDocumentsDate() {
    assertThat(DEFAULT.of("/data/2025-03-09/a.txt")).isEqualTo(Map.of("source", "2025-03-09"));
  }

  @Test
  void byDefaultAFileWithoutAFolderHasNoSource() {
    assertThat(DEFAULT.of("/2025-03-09.txt")).isEqualTo(Map.of("published", "2025-03-09"));
    assertThat(DEFAULT.of("a.txt")).isEmpty();
  }

  @Test
  void everyNamedGroupIsAField() {
    PathFields fields =
        PathFields.compile("/(?<source>[a-z]+)/(?<year>\\d{4})/(?<desk2>[^/]+)/(\\d+)\\.txt$");
    assertThat(fields.of("/in/wire/2025/sport/17.txt"))
        .isEqualTo(Map.of("source", "wire", "year", "2025", "desk2", "sport"));
  }

  @Test
  void aGroupThatMatchedNothingIsLeftOut() {
    PathFields fields = PathFields.compile("(?<source>[a-z]*)-(?<desk>x)?(?<id>\\d+)");
    assertThat(fields.of("-17")).isEqualTo(Map.of("id", "17"));
  }

  @Test
  void lookbehindIsNoGroup() {
    assertThat(PathFields.compile("(?<=/)(?<!x)(?<id>\\d+)").of("/17"))
        .isEqualTo(Map.of("id", "17"));
  }

  @Test
  void aPathThatDoesNotMatchHasNoFields() {
    assertThat(PathFields.compile("(?<id>\\d+)").of("/in/a.txt")).isEmpty();
  }

  @Test
  void whatIsNoRegularExpressionIsRefusedInOneLine() {
    assertThatThrownBy(() -> PathFields.compile("(?<id>\\d+"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "read.path-pattern = (?<id>\\d+ is not a regular expression: Unclosed group near"
                + " position 9");
    assertThatThrownBy(() -> PathFields.compile("[a\nb"))
        .isInstanceOf(UserError.class)
        .message()
        .hasLineCount(1);
  }
}

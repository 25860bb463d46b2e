package org.corpusstats.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/cleaning.md shows what the rules do. */
class CleaningDocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^\\| \\[(\\w+)\\].* \\| `([^`]+)` \\| `([^`]+)` \\|$", Pattern.MULTILINE);

  static Stream<Arguments> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(Path.of("docs/cleaning.md")))
        .results()
        .map(row -> Arguments.of(row.group(1), row.group(2), row.group(3)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreTrue(String rule, String before, String after) {
    // translateEscapes knows no \\u.
    String text =
        Pattern.compile("\\\\u(\\p{XDigit}{4})")
            .matcher(before)
            .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
            .translateEscapes();
    assertThat(CleanRecord.paragraphs(Mojibake.repair(text)).text())
        .as(rule)
        .isEqualTo(after.replace("¶", "\n\n"));
  }

  @Test
  void everyRuleHasAnExample() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(10);
  }
}

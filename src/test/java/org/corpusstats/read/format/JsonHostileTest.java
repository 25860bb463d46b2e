package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A public suite of JSON values, well formed and not, on request: {@code -Dcorpora=DIR}. */
class JsonHostileTest {
  @Test
  void whatIsWellFormedHasNoTextAndWhatIsNotIsMalformed() throws IOException {
    String corpora = System.getProperty("corpora");
    Assumptions.assumeTrue(
        corpora != null, "skipped: -Dcorpora=DIR names no folder with hostile/json");
    Path suite = Path.of(corpora, "hostile", "json").toAbsolutePath();
    List<RawRecord> records = Reading.records("", 1, List.of(suite.toString()));
    Map<String, List<String>> codes = new TreeMap<>();
    for (RawRecord record : records) {
      codes
          .computeIfAbsent(
              Path.of(record.uri().substring(5)).getFileName().toString(),
              k -> new java.util.ArrayList<>())
          .add(Objects.requireNonNull(record.rejection(), record.uri()).code());
    }
    try (Stream<Path> files = Files.list(suite)) {
      assertThat(codes.keySet())
          .containsExactlyInAnyOrderElementsOf(
              files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()));
    }
    codes.forEach(
        (file, found) -> {
          if (file.startsWith("n_")) {
            assertThat(found).as(file).contains("malformed");
          } else if (file.startsWith("y_")) {
            assertThat(found).as(file).isNotEmpty().containsOnly("no_text");
          }
        });
    System.out.printf(
        "hostile/json: %d files, %d n_ malformed, %d y_ without text, %d i_ either%n",
        codes.size(), count(codes, "n_"), count(codes, "y_"), count(codes, "i_"));
  }

  private static long count(Map<String, List<String>> codes, String kind) {
    return codes.keySet().stream().filter(file -> file.startsWith(kind)).count();
  }
}

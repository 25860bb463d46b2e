package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corpusstats.read.Reading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Web archives, some truncated or wrongly made, on request: {@code -Dcorpora=DIR}. */
class WarcHostileTest {
  @Test
  void everyReadableRecordIsReadAndEveryOtherIsARejection() throws Exception {
    String corpora = System.getProperty("corpora");
    Assumptions.assumeTrue(
        corpora != null, "skipped: -Dcorpora=DIR names no folder with hostile/warc");
    Path suite = Path.of(corpora, "hostile", "warc").toAbsolutePath();
    List<String> files;
    try (Stream<Path> all = Files.list(suite)) {
      files = all.map(Path::toString).sorted().toList();
    }
    Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    Reading.records("", 1, files)
        .forEach(
            record ->
                outcomes
                    .computeIfAbsent(
                        Path.of(record.uri().substring(5)).getFileName().toString(),
                        k -> new TreeMap<>())
                    .merge(
                        record.rejection() == null
                            ? "document"
                            : record.rejection().code() + ": " + record.rejection().message(),
                        1,
                        Integer::sum));
    outcomes.forEach((file, found) -> System.out.println("hostile/warc: " + file + " " + found));
    assertThat(outcomes.keySet())
        .containsExactlyElementsOf(
            files.stream().map(f -> Path.of(f).getFileName().toString()).toList());
  }
}

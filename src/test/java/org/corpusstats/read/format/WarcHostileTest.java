package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Web archives, some truncated or wrongly made, on request: {@code -Dcorpora=DIR}. */
class WarcHostileTest {
  /** How many documents and rejections there are, as counted by hand in the files. */
  private static final Map<String, Map<String, Integer>> RIGHT =
      Map.ofEntries(
          // Lengths of -1 and "abc", and a record of one line feed.
          Map.entry("bad.arc", Map.of("malformed", 4)),
          Map.entry("example-bad-non-chunked.warc.gz", Map.of("document", 1, "no_text", 1)),
          Map.entry(
              "example-bad.warc.gz.bad", Map.of("document", 1, "http_error", 1, "no_text", 1)),
          // Nothing but requests.
          Map.entry("example-digest.warc", Map.of("empty", 1)),
          Map.entry("example-iana.org-chunked.warc", Map.of("document", 1)),
          Map.entry("example-resource.warc.gz", Map.of("document", 1)),
          Map.entry("example-space-in-target-uri.warc.gz", Map.of("unsupported", 1)),
          // States twelve bytes too many, but its page is whole.
          Map.entry("example-space-in-url.arc", Map.of("document", 1)),
          // States two bytes too few, in the middle of a compressed page.
          Map.entry("example-trunc.warc", Map.of("malformed", 1)),
          Map.entry("example-wget-bad-target-uri.warc.gz", Map.of("document", 3)),
          Map.entry("example-wrong-chunks.warc.gz", Map.of("document", 1)),
          Map.entry("example.arc", Map.of("document", 1)),
          Map.entry("example.arc.gz", Map.of("document", 1)),
          Map.entry("example.warc", Map.of("document", 1, "no_text", 1)),
          Map.entry("example.warc.gz", Map.of("document", 1, "no_text", 1)),
          Map.entry("post-test.warc.gz", Map.of("unsupported", 3)));

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
    for (RawRecord record : Reading.records("", 1, files)) {
      String file = Path.of(record.uri().substring(5)).getFileName().toString();
      String outcome = record.rejection() == null ? "document" : record.rejection().code();
      outcomes.computeIfAbsent(file, k -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(RIGHT);
  }

  @Test
  void addressesWithBlanksAndBracketsAreRead() {
    String corpora = System.getProperty("corpora");
    Assumptions.assumeTrue(
        corpora != null, "skipped: -Dcorpora=DIR names no folder with hostile/warc");
    assertThat(url(corpora, "example-space-in-url.arc"))
        .isEqualTo(
            "http://example.com/index.cfm?FuseAction=Email"
                + "&EmailTitle=Examples From The Live Web&IsPopUp=False");
    assertThat(url(corpora, "example-wget-bad-target-uri.warc.gz"))
        .isEqualTo("http://example.com/");
  }

  private static @Nullable String url(String corpora, String file) {
    Path path = Path.of(corpora, "hostile", "warc", file).toAbsolutePath();
    return Reading.records("", 1, List.of(path.toString())).get(0).fields().get("url");
  }
}

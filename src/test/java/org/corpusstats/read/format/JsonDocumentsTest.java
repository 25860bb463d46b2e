package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON files that are broken somewhere, or not laid out as one expects. */
class JsonDocumentsTest {
  @TempDir private Path folder;

  @Test
  void anElementThatIsBrokenCostsItself() throws IOException {
    String one = "{\"text\": \"One.\", \"tags\": [1, 2]}";
    String four = "{\"text\": \"Four.\"}";
    for (String broken :
        List.of(
            "{\"text\": \"Two.\",}",
            "{\"text\": \"Two.}",
            "{\"text\": \"Two.\"",
            "{\"text\": \"Say \"Two\".\"}",
            "{text: 2}",
            "nothing")) {
      assertThat(records("a.json", "[\n" + one + ",\n" + broken + ",\n" + four + "\n]"))
          .as(broken)
          .containsExactly("1: One.", "2: malformed", "3: Four.");
    }
    assertThat(records("a.json", "[{\"text\": \"One.\",}, " + four + ", {\"text\": 5]"))
        .containsExactly("1: malformed", "2: Four.", "3: malformed");
  }

  @Test
  void aMistakeHasItsLine() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        "[\n{\"text\": \"One.\"},\n{\"text\": \"Two.\",},\n\n{\"text\": 3,}\n]");
    assertThat(Reading.records("", 1, List.of(folder.resolve("a.json").toString())).subList(1, 3))
        .extracting(r -> Objects.requireNonNull(r.rejection()).message().replaceAll(".*\\(", "("))
        .containsExactly("(line 3)", "(line 5)");
  }

  @Test
  void objectsMayStandOneAfterAnother() throws IOException {
    assertThat(records("a.json", "{\n \"text\": \"One.\"\n}\n{\n \"text\": \"Two.\"\n}\n"))
        .containsExactly("1: One.", "2: Two.");
    String large = "One " + "word ".repeat(300_000);
    assertThat(records("a.json", "{\"text\": \"" + large + "\"}\n{\"text\": \"Two.\"}\n{\"text\":"))
        .containsExactly("1: " + large, "2: Two.", "3: malformed");
  }

  @Test
  void ofObjectsOneAfterAnotherABrokenOneCostsItself() throws IOException {
    String one = "{\n\"text\": \"One.\"}\n";
    String four = "{\n\"text\": \"Four.\"}\n";
    for (String broken :
        List.of("{\n\"text\": \"Three.\",}\n", "{\n\"text\": \"Three.\"\n", "?\n")) {
      assertThat(records("a.json", one + one + broken + four))
          .as(broken)
          .containsExactly("1: One.", "2: One.", "3: malformed", "4: Four.");
    }
  }

  @Test
  void anElementThatIsNotUtf8OrTooLargeCostsItself() throws IOException {
    String bytes = "{\"text\": \"Caf\u00e9 Two.\"}";
    String large = "{\"text\": \"Two " + "word ".repeat(300_000) + "\"}";
    String three = "{\"text\": \"Three men opened the harbour \\ud83d.\"}";
    for (String layout : List.of("[%s, %s, %s]", "%s\n\n%s\n\n%s")) {
      for (String two : List.of(bytes, large)) {
        Files.write(
            folder.resolve("a.json"),
            layout
                .formatted("{\"text\":\n\"One.\"}", two, three)
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(asRead("read.max-file-megabytes = 1", "a.json"))
            .as(layout)
            .containsExactly(
                "1: One.",
                two.equals(bytes) ? "2: malformed" : "2: too_large",
                "3: Three men opened the harbour \uFFFD.");
      }
    }
    for (int more : new int[] {0, 100, 5_000, 9_000, 20_000}) {
      String slightly = "{\"text\": \"" + "x".repeat((1 << 20) + more) + "\"}";
      String small = ", {\"text\": \"Small.\"}".repeat(2_000);
      Files.writeString(
          folder.resolve("a.json"), "[{\"text\": \"One.\"}, " + slightly + small + "]");
      assertThat(asRead("read.max-file-megabytes = 1", "a.json"))
          .as("%d more", more)
          .hasSize(2_002);
    }
    Files.write(folder.resolve("a.json"), new byte[] {'[', (byte) 0xE9, ']'});
    assertThat(Reading.records("", 1, List.of(folder.resolve("a.json").toString())))
        .extracting(r -> Objects.requireNonNull(r.rejection()).message())
        .containsExactly("not UTF-8 (line 1)");
  }

  @Test
  void aBrokenLineOfAnObjectALineCostsItselfBehindAByteOrderMarkToo() throws IOException {
    String lines = "{\"text\": \"One.\"}\n{\"text\": \"Two\"\n{\"text\": \"Three.\"}\n";
    for (String mark : List.of("", "\uFEFF")) {
      assertThat(records("a.json", mark + lines))
          .containsExactly("1: One.", "2: malformed", "3: Three.");
    }
  }

  @Test
  void whatIsCalledTextIsKnownByHowItBegins() throws IOException {
    assertThat(records("a.txt", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"))
        .containsExactly("1: One.", "2: Two.");
    assertThat(records("b.txt", " {\"text\": \"One.\"}")).containsExactly("null: One.");
    assertThat(
            records(
                "c.txt",
                "<!DOCTYPE html>\n<html><body><p>The harbour opened to all.</p></body></html>"))
        .containsExactly("null: The harbour opened to all.");
    assertThat(records("d.txt", "[Music] {He hums}: \"no\"."))
        .containsExactly("null: [Music] {He hums}: \"no\".");
  }

  private List<String> records(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    return asRead("", name);
  }

  private List<String> asRead(String settings, String name) {
    return Reading.records(settings, 1, List.of(folder.resolve(name).toString())).stream()
        .map(JsonDocumentsTest::line)
        .toList();
  }

  private static String line(RawRecord record) {
    return record.record()
        + ": "
        + (record.rejection() == null ? record.text() : record.rejection().code());
  }
}

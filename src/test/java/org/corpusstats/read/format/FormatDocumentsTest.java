package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/formats.md and docs/rejections.md to what the program does. */
class FormatDocumentsTest {
  private static final Pattern EXAMPLE = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyExampleGivesItsDocuments() throws IOException {
    String documented = Files.readString(Path.of("docs", "formats.md"));
    TreeSet<String> endings = new TreeSet<>();
    for (Matcher example = EXAMPLE.matcher(documented); example.find(); ) {
      endings.add(example.group(1));
      Files.writeString(folder.resolve("example." + example.group(1)), example.group(2));
    }
    assertThat(endings).containsExactly("csv", "eml", "html", "json", "jsonl", "txt");
    for (String ending : endings) {
      List<RawRecord> records =
          Reading.records("", 1, List.of(folder.resolve("example." + ending).toString()));
      assertThat(records.get(0).text())
          .as(ending)
          .endsWith(
              "The harbour of Gdansk opened on Sunday. Ann Lee came."
                  + (List.of("eml", "txt").contains(ending) ? "\n" : ""));
      if (!ending.equals("txt")) {
        assertThat(records.get(0).fields())
            .as(ending)
            .containsEntry("title", "Harbour opens")
            .containsEntry("published", "2025-03-09");
      }
      assertThat(records).as(ending).allMatch(record -> record.rejection() == null);
    }
  }

  @Test
  void everyEndingIsDocumented() throws IOException {
    String documented = Files.readString(Path.of("docs", "formats.md"));
    Formats.ALL.stream()
        .flatMap(format -> format.endings().stream())
        .filter(ending -> !ending.endsWith(".gz"))
        .forEach(ending -> assertThat(documented).contains(ending));
  }

  @Test
  void everyCodeOfARejectionIsDocumentedWithItsStage() throws IOException {
    String documented = Files.readString(Path.of("docs", "rejections.md"));
    List<String> rows =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|")
            .matcher(documented)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RejectionCode.values())
                .map(code -> code.columnValue() + " " + code.stage())
                .toList());
  }
}

package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.corpusstats.read.format.Formats;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewInputTest {
  @TempDir private Path folder;

  @Test
  void theFirstRecordOfTheFirstFileOfEachKindIsShown() throws IOException {
    write("a.txt", "First text.");
    write("b.txt", "Second text.");
    write("c.jsonl", "{\"text\": \"First line.\"}\n{\"text\": \"Second line.\"}\n");
    write("d.csv", "headline,body\nOne,First row.\nTwo,Second row.\n");
    write("e.pdf", "%PDF");
    assertThat(preview())
        .extracting(RawRecord::text)
        .containsExactly("First text.", "First line.", "First row.");
    assertThat(preview().get(2).fields()).containsEntry("title", "One");
  }

  @Test
  void whatIsBrokenIsShownAsBroken() throws IOException {
    write("a.json", "{\"text\": ");
    assertThat(preview()).hasSize(1);
    assertThat(preview().get(0).rejection()).extracting("code").isEqualTo("malformed");
  }

  private List<RawRecord> preview() {
    Configuration hadoop = new Configuration();
    InputListing listing = ListInput.list(hadoop, Formats.ALL, List.of(folder.toString()));
    return PreviewInput.firstRecords(hadoop, listing, Formats.ALL, ReadConfigs.with(""));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}

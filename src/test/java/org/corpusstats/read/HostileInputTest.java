package org.corpusstats.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corpusstats.table.row.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that people have by mistake or are sent by malice: each is a row, and memory is bounded.
 */
class HostileInputTest {
  @TempDir private Path folder;

  @Test
  void aLineOfFiftyMegabytesCostsItself() throws IOException {
    try (OutputStream out = out("a.jsonl")) {
      out.write("{\"text\": \"One.\"}\n".getBytes(UTF_8));
      for (int i = 0; i < 50; i++) {
        out.write(new byte[1 << 20]);
      }
      out.write("\n{\"text\": \"Three.\"}\n".getBytes(UTF_8));
    }
    assertThat(codes("read.max-file-megabytes = 8")).containsExactly(null, "too_large", null);
  }

  @Test
  void whatGrowsWithoutEndIsStopped() throws IOException {
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(out("a.jsonl.gz"))) {
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    try (ZipOutputStream out = new ZipOutputStream(out("b.zip"))) {
      out.putNextEntry(new ZipEntry("bomb.json"));
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
      out.putNextEntry(new ZipEntry("story.txt"));
      out.write("A story.".getBytes(UTF_8));
    }
    assertThat(codes("read.max-file-megabytes = 1000"))
        .containsExactly("too_expanded", "malformed", null);
  }

  @Test
  void aTruncatedFileGivesWhatItHasAndSaysSo() throws IOException {
    try (OutputStream out = new GZIPOutputStream(out("whole.gz"))) {
      for (int i = 0; i < 2_000; i++) {
        out.write(("{\"text\": \"Number " + i * 7919L % 10_007 + ".\"}\n").getBytes(UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(folder.resolve("whole.gz"));
    Files.delete(folder.resolve("whole.gz"));
    try (OutputStream out = out("a.jsonl.gz")) {
      out.write(whole, 0, whole.length / 2);
    }
    List<@Nullable String> codes = codes("");
    assertThat(codes).hasSizeGreaterThan(500).endsWith("unreadable");
    assertThat(codes.subList(0, codes.size() - 2)).containsOnlyNulls();
  }

  @Test
  void aLargeFileIsReadInPiecesWithTheNumbersOfItsLines() throws IOException {
    try (OutputStream out = out("a.jsonl")) {
      for (int i = 1; i <= 1_000; i++) {
        out.write(("{\"text\": \"Number " + i + ".\"}\n").getBytes(UTF_8));
      }
    }
    for (long pieceBytes : new long[] {100, 1_000, 1L << 30}) {
      List<RawRecord> records = read("", pieceBytes);
      assertThat(records).hasSize(1_000);
      assertThat(records)
          .allMatch(record -> ("Number " + record.record() + ".").equals(record.text()));
    }
  }

  private OutputStream out(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  private List<@Nullable String> codes(String settings) {
    return read(settings, 1L << 30).stream()
        .map(r -> r.rejection() == null ? null : r.rejection().code())
        .toList();
  }

  private List<RawRecord> read(String settings, long pieceBytes) {
    return Reading.records(settings, 1, pieceBytes, List.of(folder.toString()));
  }
}

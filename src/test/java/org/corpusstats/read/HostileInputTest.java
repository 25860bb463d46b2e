package org.corpusstats.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
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
  void whatFollowsACompressedPieceIsReadOrSaid() throws IOException {
    byte[] one = gzip("{\"text\": \"One.\"}\n");
    byte[] two = gzip("{\"text\": \"Two.\"}\n");
    byte[] broken = two.clone();
    broken[two.length / 2] ^= 0x55;
    byte[] zeros = new byte[700];
    byte[] words = "and so on".getBytes(UTF_8);
    assertThat(ofCompressed(one, two)).containsExactly("One.", "Two.");
    assertThat(ofCompressed(one, zeros)).containsExactly("One.");
    assertThat(ofCompressed(one, zeros, two, zeros)).containsExactly("One.", "Two.");
    String at = ", at byte " + one.length;
    assertThat(ofCompressed(one, words)).containsExactly("One.", "no gzip member" + at);
    assertThat(ofCompressed(one, broken, two)).last().asString().endsWith(at);
    assertThat(ofCompressed(one, Arrays.copyOf(two, 12)))
        .containsExactly("One.", "a gzip member that is cut off" + at);
    assertThat(ofCompressed(one, Arrays.copyOf(two, two.length - 3)))
        .containsExactly("One.", "Two.", "a gzip member that is cut off" + at);
  }

  @Test
  void aFileThatBreaksAtItsBeginningGivesWhatItHas() throws IOException {
    byte[] whole = new byte[0];
    for (int i = 0; i < 3; i++) {
      byte[] member = gzip("id,text\n%d,Story %d.\n".formatted(i, i).substring(i == 0 ? 0 : 8));
      whole = Arrays.copyOf(whole, whole.length + member.length);
      System.arraycopy(member, 0, whole, whole.length - member.length, member.length);
    }
    Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(whole, whole.length - 12));
    assertThat(codes("")).startsWith(null, null).endsWith("unreadable");
    Files.delete(folder.resolve("a.csv.gz"));

    byte[] json = gzip("[{\"text\": \"One.\"}, {\"text\": \"Two.\"}, ");
    Files.write(folder.resolve("b.json.gz"), Arrays.copyOf(json, json.length + 9));
    Files.write(folder.resolve("b.json.gz"), "x".getBytes(UTF_8), StandardOpenOption.APPEND);
    assertThat(codes("")).startsWith(null, null).endsWith("unreadable");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The texts of a compressed file of lines, and what could not be read of it. */
  private List<String> ofCompressed(byte[]... pieces) throws IOException {
    try (OutputStream out = out("a.jsonl.gz")) {
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    }
    return read("", 1L << 30).stream()
        .map(r -> r.rejection() == null ? String.valueOf(r.text()) : r.rejection().message())
        .toList();
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

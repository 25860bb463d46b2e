package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.corpusstats.LocalSpark;
import org.corpusstats.core.UserError;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.format.Formats;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
  private static final ReadConfig CONFIG = ReadConfigs.of("(?<source>[^/]+)/[^/]*$", 1000);

  @TempDir private Path folder;

  @Test
  void aRecordHoldsTheDecodedTextAndTheFieldsOfThePath() throws IOException {
    Files.write(
        folder.resolve("a.txt"), "Zoë,\r\n  “née” Ann".getBytes(Charset.forName("windows-1252")));
    RawRecord record = read().get(0);
    assertThat(record)
        .isEqualTo(
            RawRecord.of(
                folder.getFileName() + "/a",
                "file:" + folder.resolve("a.txt"),
                null,
                Map.of("source", folder.getFileName().toString()),
                "Zoë,\r\n  “née” Ann",
                "windows-1252",
                Objects.requireNonNull(record.charsetConfidence())));
    assertThat(record.charsetConfidence()).isBetween(0.1, 0.9);
  }

  @Test
  void copiesInOtherEncodingsAreEqualTexts() throws IOException {
    String text = "Café prices rise\n\nZoë paid more.\n\nSo did Ann.";
    for (String charset : List.of("UTF-8", "ISO-8859-1", "UTF-16")) {
      Files.write(folder.resolve(charset + ".txt"), text.getBytes(Charset.forName(charset)));
    }
    assertThat(read()).hasSize(3).extracting(RawRecord::text).containsOnly(text);
    assertThat(read())
        .extracting(RawRecord::charset)
        .containsExactly("ISO-8859-1", "UTF-16BE", "UTF-8");
  }

  @Test
  void bytesThatHoldNoTextAreRejectedAsCleaningDoes() throws IOException {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);
    Files.write(folder.resolve("a.txt"), bytes);
    Files.write(folder.resolve("b.txt"), new byte[0]);
    Files.writeString(folder.resolve("c.txt"), "a\0b");
    List<RawRecord> records = read();
    assertThat(records)
        .extracting(RawRecord::text, RawRecord::charset)
        .containsOnly(tuple(null, null));
    assertThat(records).extracting(RawRecord::docId).contains(folder.getFileName() + "/a");
    assertThat(records)
        .extracting(RawRecord::rejection)
        .extracting(Rejection::stage, Rejection::code)
        .containsExactly(
            tuple("clean", "not_text"), tuple("clean", "empty"), tuple("clean", "not_text"));
    assertThat(records.get(1).rejection())
        .isEqualTo(
            Rejection.of("file:" + folder.resolve("b.txt"), null, RejectionCode.EMPTY, "no bytes"));
  }

  @Test
  void namesWithSpacesGlobCharactersAndOtherScriptsAreRead() throws IOException {
    List<String> names =
        List.of("a b.txt", "[x] {y} ?*.txt", "50% #1 + a:b.txt", "%20.txt", "żółć 東京 😀.txt");
    for (String name : names) {
      Files.writeString(folder.resolve(name), name);
    }
    assertThat(read()).extracting(RawRecord::text).containsExactlyInAnyOrderElementsOf(names);
  }

  /** Hadoop's checksums would have such a file beside each, which its paths cannot name. */
  @Test
  void piecesOfAFileWithAColonInItsNameAreRead() throws IOException {
    Files.writeString(
        folder.resolve("dump-2025-03-09T10:00:00.jsonl"),
        "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n");
    assertThat(read(list(), 8))
        .extracting(RawRecord::record, RawRecord::text)
        .containsExactlyInAnyOrder(tuple(1L, "One."), tuple(2L, "Two."), tuple(3L, "Three."));
  }

  @Test
  void aFileOverTheCapIsNotRead() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[1001]);
    RawRecord record = read().get(0);
    assertThat(record.text()).isNull();
    assertThat(record.rejection())
        .isEqualTo(
            new Rejection(
                "file:" + folder.resolve("a.txt"),
                null,
                "read",
                "too_large",
                "its content has more bytes than read.max-file-megabytes allows"));
    assertThat(record.fields()).isNotEmpty();
  }

  @Test
  void aFileThatVanishedAfterListingIsAFailure() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Files.writeString(folder.resolve("b.txt"), "b");
    InputListing listing = list();
    Files.delete(folder.resolve("a.txt"));
    List<RawRecord> records = read(listing);
    Rejection gone = Objects.requireNonNull(records.get(0).rejection());
    assertThat(gone.stage()).isEqualTo("read");
    assertThat(gone.code()).isEqualTo("unreadable");
    assertThat(gone.message()).contains("a.txt").hasLineCount(1);
    assertThat(records.get(0).text()).isNull();
    assertThat(records.get(1).text()).isEqualTo("b");
  }

  @Test
  void aFolderThatCouldNotBeListedIsAFailure() {
    InputFile locked =
        InputFile.failed(
            "in/locked",
            "file:/in/locked",
            new Decoding.Failure(RejectionCode.UNREADABLE, "folder: locked"));
    RawRecord record = read(new InputListing(List.of(locked), 0)).get(0);
    assertThat(record.docId()).isEqualTo("in/locked");
    assertThat(record.rejection())
        .isEqualTo(new Rejection("file:/in/locked", null, "read", "unreadable", "folder: locked"));
  }

  @Test
  void tasksReadAsManyBytesAsEachOtherAndNotAsManyFiles() {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      long bytes = i % 10_000 < 3 ? 1L << 30 : 1_000;
      files.add(InputFile.whole("d" + i, "file:/in/" + i, bytes, null));
    }
    List<List<InputFile>> tasks = ReadFiles.ofTasks(files, 2);
    assertThat(tasks.stream().flatMap(List::stream)).containsExactlyElementsOf(files);
    assertThat(tasks)
        .hasSize(10)
        .allSatisfy(
            task ->
                assertThat(task.size() == 1 || task.stream().allMatch(f -> f.sizeBytes() < 2_000))
                    .isTrue());
    assertThat(ReadFiles.ofTasks(files.subList(5, 25), 8)).hasSize(10);
    assertThat(ReadFiles.ofTasks(List.of(), 8)).isEmpty();
  }

  @Test
  void theCapIsSetInMegabytes() {
    assertThat(ReadConfigs.with("read.max-file-megabytes = 2").maxFileBytes())
        .isEqualTo(2L * 1024 * 1024);
    assertThatThrownBy(() -> ReadConfigs.with("read.max-file-megabytes = 2001"))
        .isInstanceOf(UserError.class)
        .hasMessage("read.max-file-megabytes = 2001 is not a whole number from 1 to 2000");
  }

  private InputListing list() {
    return ListInput.list(new Configuration(), Formats.ALL, List.of(folder.toString()));
  }

  private List<RawRecord> read() {
    return read(list());
  }

  private static List<RawRecord> read(InputListing listing) {
    return read(listing, 1 << 20);
  }

  private static List<RawRecord> read(InputListing listing, long pieceBytes) {
    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    return ReadFiles.read(LocalSpark.session(), listing, Formats.ALL, CONFIG, pieceBytes)
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .toList();
  }
}

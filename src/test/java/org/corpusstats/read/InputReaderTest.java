package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.corpusstats.LocalSpark;
import org.corpusstats.read.format.Formats;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;
import org.corpusstats.table.row.Rejection;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for files of any format, shown with a second one beside those that there are. */
class InputReaderTest {
  /** To add a format is one class and one entry of this list. */
  private static final List<InputFormat> FORMATS =
      Stream.concat(Stream.of(new FormFeeds()), Formats.ALL.stream()).toList();

  private static final ReadConfig CONFIG = ReadConfigs.of("(?<desk>[^/]+)/[^/]*$", 10_000);

  @TempDir private Path folder;

  @Test
  void aSecondFormatIsListedAndReadBesideTheFirst() throws IOException {
    write("in/a.txt", "Ann.\fStill Ann.");
    write("in/b.ff", "desk: sport\nBob.\fEve.\f");
    write("in/c.ff.txt", "Ida.");
    write("in/d.md", "Zoe.");
    InputListing listing = list("in");
    assertThat(listing.otherFiles()).isEqualTo(1);

    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    List<RawRecord> records =
        ReadFiles.read(LocalSpark.session(), listing, FORMATS, CONFIG).collectAsList().stream()
            .map(codec::fromRow)
            .toList();
    assertThat(records)
        .containsExactly(
            record("in/a", "in/a.txt", null, "in", "Ann.\fStill Ann."),
            record("in/b#1", "in/b.ff", 1L, "sport", "desk: sport\nBob."),
            record("in/b#2", "in/b.ff", 2L, "in", "Eve."),
            record("in/c#1", "in/c.ff.txt", 1L, "in", "Ida."),
            RawRecord.rejected(
                "in/d.md",
                Map.of("desk", "in"),
                Rejection.of(
                    uri("in/d.md"), null, RejectionCode.UNSUPPORTED, "no format reads .md files")));
  }

  @Test
  void theFirstFormatThatKnowsAFileByItsNameOrItsBeginningReadsIt() throws IOException {
    write("in/a.md", "\fAnn.\fBob.");
    write("in/b.md", "Ann.\fBob.");
    assertThat(records(list("in/a.md", "in/b.md")))
        .extracting(RawRecord::docId, RawRecord::text)
        .containsExactly(
            tuple("a.md#1", "Ann."), tuple("a.md#2", "Bob."), tuple("b.md", "Ann.\fBob."));
  }

  @Test
  void aBadRecordCostsItselfAlone() throws IOException {
    write("in/a.ff", "Ann.\fB\0b\f\fEve.");
    List<RawRecord> records = records(list("in"));
    assertThat(records).extracting(RawRecord::record).containsExactly(1L, 2L, 3L, 4L);
    assertThat(records).extracting(RawRecord::text).containsExactly("Ann.", null, null, "Eve.");
    assertThat(records.get(1).rejection())
        .isEqualTo(
            new Rejection(
                uri("in/a.ff"), 2L, "clean", "not_text", "not text: it has NUL characters"));
    assertThat(records.get(2).rejection())
        .isEqualTo(new Rejection(uri("in/a.ff"), 3L, "clean", "empty", "no bytes"));
  }

  @Test
  void aFileWithoutRecordsIsRejected() throws IOException {
    write("in/a.ff", "");
    write("in/b.ff", "Bob.");
    List<RawRecord> records = records(list("in"));
    assertThat(records).extracting(RawRecord::docId).containsExactly("in/a", "in/b#1");
    assertThat(records.get(0).rejection())
        .isEqualTo(Rejection.of(uri("in/a.ff"), null, RejectionCode.EMPTY, "no record"));
  }

  @Test
  void whatWasReadBeforeAFailureStays() throws IOException {
    write("in/a.ff", "Ann.\fBob.\f" + "x".repeat(9_000));
    write("in/b.txt", "y".repeat(9_000));
    write("in/c.ff", "Eve.");
    List<RawRecord> records = records(list("in"));
    assertThat(records)
        .extracting(RawRecord::docId, RawRecord::record, RawRecord::text)
        .containsExactly(
            tuple("in/a#1", 1L, "Ann."),
            tuple("in/a#2", 2L, "Bob."),
            tuple("in/a", null, null),
            tuple("in/b", null, null),
            tuple("in/c#1", 1L, "Eve."));
    for (int failed : List.of(2, 3)) {
      Rejection rejection = Objects.requireNonNull(records.get(failed).rejection());
      assertThat(rejection.stage()).isEqualTo("read");
      assertThat(rejection.code()).isEqualTo("unreadable");
      assertThat(rejection.message()).isEqualTo("the disk is broken from byte 8500 on");
    }
  }

  /** Lines of large files are counted before they are read. */
  @Test
  void aFileWithAPieceThatCannotBeReadIsNotDivided() throws IOException {
    write("in/a.jsonl", "{\"text\": \"Rain.\"}\n".repeat(1_000));
    write("in/b.jsonl", "{\"text\": \"Snow.\"}\n".repeat(400));
    List<InputFile> files = list("in").files();
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(LocalSpark.session().sparkContext());
    List<InputFile> divided =
        DivideFiles.divide(
            context,
            context.broadcast(new SerializableConfiguration(breakingDisk())),
            files,
            FORMATS,
            3_000);
    assertThat(divided.get(0)).isEqualTo(files.get(0));
    assertThat(divided.subList(1, divided.size()))
        .extracting(InputFile::uri, file -> Objects.requireNonNull(file.piece()).firstLine())
        .containsExactly(
            tuple(uri("in/b.jsonl"), 1L),
            tuple(uri("in/b.jsonl"), 168L),
            tuple(uri("in/b.jsonl"), 335L));
  }

  @Test
  void theDateOfARecordIsNotMixedWithThatOfItsFile() throws IOException {
    write(
        "in/dump-2026-11-01.jsonl",
        """
        {"text": "Rain.", "year": 1987, "month": 7, "day": 2}
        {"text": "Snow.", "published": "2025-03-09"}
        {"text": "Wind."}
        {"text": "Hail.", "year": 1987}
        """);
    InputReader reader =
        new InputReader(
            list("in").files().iterator(),
            FORMATS,
            ReadConfigs.of("(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)", 10_000),
            new Configuration());
    List<Map<String, String>> fields = new ArrayList<>();
    reader.forEachRemaining(record -> fields.add(record.fields()));
    assertThat(fields)
        .containsExactly(
            Map.of("year", "1987", "month", "7", "day", "2"),
            Map.of("published", "2025-03-09"),
            Map.of("year", "2026", "month", "11", "day", "01"),
            Map.of("year", "1987"));
  }

  @Test
  void oneFileIsOpenAtATimeAndNoneAfterwards() throws IOException {
    write("in/a.ff", "Ann.\fBob.");
    write("in/b.ff", "Eve.\fIda.");
    write("in/c.txt", "Zoe.");
    InputReader reader = reader(list("in"));
    assertThat(BreakingDisk.OPEN).isEmpty();
    reader.next();
    reader.next();
    assertThat(BreakingDisk.OPEN).containsExactly("a.ff");
    reader.next();
    assertThat(BreakingDisk.OPEN).containsExactly("b.ff");
    reader.close();
    assertThat(BreakingDisk.OPEN).isEmpty();
    assertThat(reader.next().text()).isEqualTo("Zoe.");
    assertThat(reader.hasNext()).isFalse();
    assertThat(BreakingDisk.OPEN).isEmpty();
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
  }

  /** A local disk that knows what is open and that cannot be read from byte 8500 on. */
  static final class BreakingDisk extends RawLocalFileSystem {
    static final List<String> OPEN = Collections.synchronizedList(new ArrayList<>());

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize)
        throws IOException {
      OPEN.add(path.getName());
      return new FSDataInputStream(
          new BreakingStream(path.getName(), super.open(path, bufferSize)));
    }
  }

  private static final class BreakingStream extends FSInputStream {
    private final String name;
    private final FSDataInputStream whole;

    BreakingStream(String name, FSDataInputStream whole) {
      this.name = name;
      this.whole = whole;
    }

    @Override
    public int read() throws IOException {
      if (whole.getPos() == 8500) {
        throw new IOException("the disk is broken from byte 8500 on");
      }
      return whole.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int one = read();
      if (one < 0) {
        return -1;
      }
      buffer[offset] = (byte) one;
      return 1;
    }

    @Override
    public void seek(long position) throws IOException {
      whole.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return whole.getPos();
    }

    @Override
    public boolean seekToNewSource(long targetPosition) {
      return false;
    }

    @Override
    public void close() throws IOException {
      whole.close();
      BreakingDisk.OPEN.remove(name);
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String uri(String name) {
    return "file:" + folder.resolve(name);
  }

  private RawRecord record(
      String docId, String name, @Nullable Long number, String desk, String text) {
    return RawRecord.of(docId, uri(name), number, Map.of("desk", desk), text, "UTF-8", 1);
  }

  private InputListing list(String... inputs) {
    return ListInput.list(
        new Configuration(),
        FORMATS,
        Stream.of(inputs).map(input -> folder + "/" + input).toList());
  }

  private static List<RawRecord> records(InputListing listing) {
    List<RawRecord> records = new ArrayList<>();
    reader(listing).forEachRemaining(records::add);
    return records;
  }

  private static InputReader reader(InputListing listing) {
    return new InputReader(listing.files().iterator(), FORMATS, CONFIG, breakingDisk());
  }

  private static Configuration breakingDisk() {
    Configuration hadoop = new Configuration(false);
    hadoop.setClass("fs.file.impl", BreakingDisk.class, FileSystem.class);
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    return hadoop;
  }
}

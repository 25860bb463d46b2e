package org.corpusstats.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.corpusstats.LocalSpark;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {
  private static final ReadConfig CONFIG =
      new ReadConfig(PathFields.compile("(?<source>[^/]+)/[^/]*$"), 1000);

  @TempDir private Path folder;

  @Test
  void aRecordHoldsTheBytesAsTheyAreAndTheFieldsOfThePath() throws IOException {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);
    Files.write(folder.resolve("a.txt"), bytes);
    Files.write(folder.resolve("b.txt"), new byte[0]);
    List<RawRecord> records = read();
    assertThat(records).hasSize(2);
    assertThat(records.get(0).content()).isEqualTo(bytes);
    assertThat(records.get(0).uri()).isEqualTo("file:" + folder.resolve("a.txt"));
    assertThat(records.get(0).docId()).isEqualTo(folder.getFileName() + "/a");
    assertThat(records.get(0).record()).isNull();
    assertThat(records.get(0).fields())
        .isEqualTo(Map.of("source", folder.getFileName().toString()));
    assertThat(records.get(0).failureCode()).isNull();
    assertThat(records.get(1).content()).isEmpty();
  }

  @Test
  void namesWithSpacesGlobCharactersAndOtherScriptsAreRead() throws IOException {
    List<String> names =
        List.of("a b.txt", "[x] {y} ?*.txt", "50% #1 + a:b.txt", "%20.txt", "żółć 東京 😀.txt");
    for (String name : names) {
      Files.writeString(folder.resolve(name), name);
    }
    assertThat(read())
        .extracting(record -> new String(content(record), UTF_8))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void aFileOverTheCapIsNotRead() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[1001]);
    RawRecord record = read().get(0);
    assertThat(record.content()).isNull();
    assertThat(record.failureCode()).isEqualTo("too_large");
    assertThat(record.failureMessage())
        .isEqualTo("1001 bytes are more than read.max-file-megabytes allows");
    assertThat(record.fields()).isNotEmpty();
  }

  @Test
  void aFileThatVanishedAfterListingIsAFailure() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    Files.writeString(folder.resolve("b.txt"), "b");
    InputListing listing = list();
    Files.delete(folder.resolve("a.txt"));
    List<RawRecord> records = read(listing);
    assertThat(records.get(0).failureCode()).isEqualTo("unreadable");
    assertThat(records.get(0).failureMessage()).contains("a.txt").hasLineCount(1);
    assertThat(records.get(0).content()).isNull();
    assertThat(content(records.get(1))).asString().isEqualTo("b");
  }

  @Test
  void aFolderThatCouldNotBeListedIsAFailure() {
    InputFile locked = new InputFile("in/locked", "file:/in/locked", 0, "folder: locked");
    RawRecord record = read(new InputListing(List.of(locked), 0)).get(0);
    assertThat(record.docId()).isEqualTo("in/locked");
    assertThat(record.failureCode()).isEqualTo("unreadable");
    assertThat(record.failureMessage()).isEqualTo("folder: locked");
  }

  @Test
  void theCapIsSetInMegabytes() {
    assertThat(config("path-pattern = x, max-file-megabytes = 2").maxFileBytes())
        .isEqualTo(2L * 1024 * 1024);
    assertThatThrownBy(() -> config("path-pattern = x, max-file-megabytes = 2001"))
        .isInstanceOf(UserError.class)
        .hasMessage("read.max-file-megabytes = 2001 is not a whole number from 1 to 2000");
  }

  private static ReadConfig config(String content) {
    return ReadConfig.from(
        new ConfigSection(ConfigFactory.parseString("read { " + content + " }"), "read"));
  }

  private static byte[] content(RawRecord record) {
    return Objects.requireNonNull(record.content());
  }

  private InputListing list() {
    return ListInput.list(new Configuration(), List.of(folder.toString()));
  }

  private List<RawRecord> read() {
    return read(list());
  }

  private static List<RawRecord> read(InputListing listing) {
    RowCodec<RawRecord> codec = new RowCodec<>(RawRecord.class);
    return ReadFiles.read(LocalSpark.session(), listing, CONFIG).collectAsList().stream()
        .map(codec::fromRow)
        .toList();
  }
}

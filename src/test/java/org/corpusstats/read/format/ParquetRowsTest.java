package org.corpusstats.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet of every type, alone and in archives. */
class ParquetRowsTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          "message row { required binary text (STRING); optional int32 price (DECIMAL(9,2));"
              + " optional fixed_len_byte_array(16) key (UUID); optional int64 at"
              + " (TIME(MICROS,true)); optional binary tax (DECIMAL(30,3)); optional int32 day"
              + " (DATE); optional int64 seen (TIMESTAMP(MILLIS,true)); optional binary raw;"
              + " optional binary blob; optional int32 count; optional int32 few (INTEGER(8,true)); optional int64"
              + " hash (INTEGER(64,false)); optional int32 crc (INTEGER(32,false));"
              + " }");

  @TempDir private Path folder;

  @Test
  void valuesAreWrittenAsTheirTypesMeanThem() throws IOException {
    UUID key = UUID.fromString("7f6f6e7a-0000-4000-8000-000000000001");
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
    Path file =
        write(
            "a.parquet",
            row("One.")
                .append("price", 1234)
                .append("key", Binary.fromConstantByteArray(bytes.array()))
                .append("at", 36_000_000_000L)
                .append(
                    "tax",
                    Binary.fromConstantByteArray(
                        new BigDecimal("12345678901234567890.125").unscaledValue().toByteArray()))
                .append("day", 20_156)
                .append("seen", 1_741_478_400_000L)
                .append("raw", Binary.fromString("Café"))
                .append("blob", Binary.fromConstantByteArray(new byte[] {0, 1, 2, 3}))
                .append("count", 7)
                .append("few", -8)
                .append("hash", -1L)
                .append("crc", -1));
    Map<String, String> fields = new TreeMap<>(Reading.records("", 1, of(file)).get(0).fields());
    assertThat(fields.remove("source")).isNotNull();
    assertThat(fields.remove("at")).startsWith("10:00:00.000000");
    assertThat(fields)
        .containsExactly(
            Map.entry("count", "7"),
            Map.entry("crc", "4294967295"),
            Map.entry("day", "2025-03-09"),
            Map.entry("few", "-8"),
            Map.entry("hash", "18446744073709551615"),
            Map.entry("key", key.toString()),
            Map.entry("price", "12.34"),
            Map.entry("raw", "Café"),
            Map.entry("seen", "2025-03-09T00:00:00Z"),
            Map.entry("tax", "12345678901234567890.125"));
  }

  @Test
  void whatIsCompressedIsReadWithinTheBound() throws IOException {
    byte[] whole = Files.readAllBytes(write("a.parquet", row("One."), row("Two.")));
    Path compressed = folder.resolve("b.parquet.gz");
    Files.write(compressed, ArchiveBytes.gzip(whole));
    assertThat(Reading.records("", 1, of(compressed)))
        .extracting(RawRecord::text)
        .containsExactly("One.", "Two.");
    Path large = write("c.parquet", row("One."), row("x".repeat(2 << 20)), row("Three."));
    assertThat(Reading.records("read.max-file-megabytes = 1", 1, of(large)))
        .extracting(r -> r.rejection() == null ? r.text() : r.rejection().code())
        .containsExactly("One.", "too_large", "Three.");
  }

  private static List<String> of(Path file) {
    return List.of(file.toString());
  }

  private static Group row(String text) {
    return new SimpleGroupFactory(SCHEMA).newGroup().append("text", text);
  }

  private Path write(String name, Group... rows) throws IOException {
    Path file = folder.resolve(name);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(SCHEMA)
            .withConf(new Configuration(false))
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return file;
  }
}

package org.corpusstats.read.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdOutputStream;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.LocalSpark;
import org.corpusstats.read.Reading;
import org.corpusstats.table.row.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One corpus, written in every format: the same documents come out of each. */
class FormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A story, with what trips readers of tables: quotation marks, separators, line ends. */
  private record Story(String id, String title, String published, String text) {}

  private static final List<Story> STORIES =
      List.of(
          new Story(
              "s1",
              "Harbour opens",
              "2025-03-09",
              "The harbour of Gdańsk opened.\n\nAnn Lee came to see the first ship enter it."),
          new Story(
              "s2", "\"Quoted\", they said", "2025-03-10", "He said \"no\"; she, \"yes\".\tOr so."),
          new Story(
              "s3", "Three | bars", "2025-03-11", "First line\nsecond line, with €5 – and 😀."));

  @TempDir private Path folder;

  @Test
  void linesOfJson() throws IOException {
    assertSameDocuments("a.jsonl", jsonLines());
    assertSameDocuments("b.ndjson", jsonLines());
    assertSameDocuments("c.json", jsonLines());
  }

  @Test
  void anArrayOfJsonAndAFileForEachObject() throws IOException {
    ArrayNode array = JSON.createArrayNode();
    STORIES.forEach(story -> array.add(object(story)));
    assertSameDocuments("a.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(array));
    for (Story story : STORIES) {
      write("each/" + story.id() + ".json", JSON.writeValueAsBytes(object(story)));
    }
    assertSameDocuments("each");
  }

  @Test
  void tablesWithAnySeparator() throws IOException {
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      assertSameDocuments("a" + (int) separator + ".csv", table(separator).getBytes(UTF_8));
    }
    assertSameDocuments("b.tsv", table('\t').getBytes(UTF_8));
  }

  @Test
  void parquet() {
    StructType schema =
        new StructType()
            .add("id", "string")
            .add("headline", "string")
            .add("pub_date", "date")
            .add("article", new StructType().add("body", "string"));
    List<Row> rows =
        STORIES.stream()
            .map(
                s ->
                    RowFactory.create(
                        s.id(),
                        s.title(),
                        java.sql.Date.valueOf(s.published()),
                        RowFactory.create(s.text())))
            .toList();
    Dataset<Row> table = LocalSpark.session().createDataFrame(rows, schema);
    table.repartition(2).write().mode(SaveMode.Overwrite).parquet(folder + "/in/table");
    assertThat(documents("read.fields.text = [article.body]", "in/table", 1)).isEqualTo(expected());
    assertThat(documents("read.fields.text = [article.body]", "in/table", 7)).isEqualTo(expected());
  }

  @Test
  void webArchivesAndTheirTexts() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    ByteArrayOutputStream wet = new ByteArrayOutputStream();
    for (Story story : STORIES) {
      String url = "https://example.org/" + story.id();
      byte[] answer = ArchiveBytes.response(html(story), "Content-Type: text/html; charset=utf-8");
      byte[] page = ArchiveBytes.record("response", url, "application/http", answer);
      warc.write(page);
      compressed.write(gzip(page));
      byte[] text = story.text().getBytes(UTF_8);
      wet.write(gzip(ArchiveBytes.record("conversion", url, "text/plain", text)));
    }
    assertSamePages("a.warc", warc.toByteArray());
    assertSamePages("b.warc.gz", compressed.toByteArray());
    assertSamePages("c.warc.gz", gzip(warc.toByteArray()));
    write("in/d.wet.gz", wet.toByteArray());
    for (int partitions : new int[] {1, 7}) {
      assertThat(read("", "in/d.wet.gz", partitions))
          .extracting(RawRecord::text)
          .containsExactlyElementsOf(STORIES.stream().map(Story::text).toList());
    }
  }

  @Test
  void mail() throws IOException {
    StringBuilder mailbox = new StringBuilder();
    for (Story story : STORIES) {
      write("in/mail/" + story.id() + ".eml", message(story).getBytes(UTF_8));
      mailbox.append("From a@example.org Sun Mar  9 08:00:00 2025\n").append(message(story));
    }
    write("in/mail.mbox", mailbox.toString().getBytes(UTF_8));
    for (String input : List.of("in/mail", "in/mail.mbox")) {
      for (int partitions : new int[] {1, 7}) {
        assertThat(
                documents("", input, partitions).stream()
                    .map(d -> d.stream().map(FormatsTest::withLineFeeds).toList()))
            .containsExactlyElementsOf(expected());
      }
    }
  }

  /** Mail ends its lines with CR LF, and its text with one. */
  private static @Nullable String withLineFeeds(@Nullable String text) {
    return text == null ? null : text.replace("\r\n", "\n").stripTrailing();
  }

  private static String message(Story story) {
    String day =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            LocalDate.parse(story.published()).atTime(8, 0).atOffset(ZoneOffset.UTC));
    String subject = Base64.getEncoder().encodeToString(story.title().getBytes(UTF_8));
    return "Message-ID: <"
        + story.id()
        + ">\nSubject: =?utf-8?B?"
        + subject
        + "?=\nDate: "
        + day
        + "\nContent-Type: text/plain; charset=utf-8\n\n"
        + story.text()
        + "\n\n";
  }

  @Test
  void webPages() throws IOException {
    for (Story story : STORIES) {
      write("in/pages/" + story.id() + ".html", html(story));
    }
    for (int partitions : new int[] {1, 7}) {
      assertThat(pages(read("", "in/pages", partitions))).isEqualTo(pages());
    }
  }

  /**
   * The stories as pages give them, which have no ids and no white space but that of paragraphs.
   */
  private static List<List<@Nullable String>> pages() {
    return STORIES.stream()
        .map(s -> Arrays.asList(s.title(), s.published(), asOnPage(s.text())))
        .toList();
  }

  private static List<List<@Nullable String>> pages(List<RawRecord> records) {
    return records.stream()
        .map(r -> Arrays.asList(r.fields().get("title"), r.fields().get("published"), r.text()))
        .toList();
  }

  private void assertSamePages(String name, byte[] content) throws IOException {
    write("in/" + name, content);
    for (int partitions : new int[] {1, 7}) {
      List<RawRecord> records = read("", "in/" + name, partitions);
      assertThat(pages(records)).isEqualTo(pages());
      assertThat(records)
          .extracting(r -> r.fields().get("url"))
          .containsExactlyElementsOf(
              STORIES.stream().map(s -> "https://example.org/" + s.id()).toList());
    }
  }

  private static String asOnPage(String text) {
    return text.replace("\t", " ").replaceAll("(?<!\n)\n(?!\n)", " ");
  }

  private static byte[] html(Story story) {
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head>");
    page.append("<meta charset=\"utf-8\"><title>").append(escaped(story.title()));
    page.append("</title><meta property=\"article:published_time\" content=\"");
    page.append(story.published()).append("\"></head><body><article>");
    for (String paragraph : story.text().split("\n\n", -1)) {
      page.append("<p>").append(escaped(paragraph)).append("</p>\n");
    }
    return page.append("</article></body></html>").toString().getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Test
  void compressedByAnyMeans() throws IOException {
    assertSameDocuments("a.jsonl.gz", gzip(jsonLines()));
    // Several members, as appending to a compressed file makes.
    byte[] lines = jsonLines();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip(Arrays.copyOf(lines, 100)));
    two.write(gzip(Arrays.copyOfRange(lines, 100, lines.length)));
    assertSameDocuments("b.jsonl.gz", two.toByteArray());
    assertSameDocuments("c.csv.bz2", bzip2(table(',').getBytes(UTF_8)));
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(lines);
    }
    assertSameDocuments("d.jsonl.zst", zstd.toByteArray());
    // Names lie: what begins as gzip is gzip.
    assertSameDocuments("e.jsonl", gzip(lines));
  }

  @Test
  void inArchivesAndArchivesInArchives() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("stories/"));
      for (Story story : STORIES) {
        out.putNextEntry(new ZipEntry("stories/" + story.id() + ".json"));
        out.write(JSON.writeValueAsBytes(object(story)));
      }
      out.putNextEntry(new ZipEntry("__MACOSX/stories/._s1.json"));
      out.write(1);
    }
    assertSameDocuments("a.zip", zip.toByteArray());
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      TarArchiveEntry entry = new TarArchiveEntry("deep/a.zip");
      entry.setSize(zip.size());
      out.putArchiveEntry(entry);
      out.write(zip.toByteArray());
      out.closeArchiveEntry();
    }
    assertSameDocuments("b.tar.gz", gzip(tar.toByteArray()));
  }

  @Test
  void whatStandsInAnArchiveIsKnownByItsPathThere() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("wire/2025-03-09-harbour.txt"));
      out.write("The harbour opened.".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("wire/picture.jpg"));
      out.write(1);
      out.putNextEntry(new ZipEntry("wire/broken.json"));
      out.write('{');
      out.putNextEntry(new ZipEntry("wire/last.txt"));
      out.write("The last.".getBytes(UTF_8));
    }
    write("in/a.zip", zip.toByteArray());
    List<RawRecord> records = read("", "in/a.zip", 1);
    assertThat(records)
        .extracting(RawRecord::docId)
        .containsExactly(
            "a/wire/2025-03-09-harbour", "a/wire/broken", "a/wire/last", "a/wire/picture.jpg");
    assertThat(records.get(0).uri())
        .isEqualTo("file:" + folder.resolve("in/a.zip") + "!/wire/2025-03-09-harbour.txt");
    assertThat(records.get(0).fields())
        .containsEntry("source", "wire")
        .containsEntry("published", "2025-03-09");
    assertThat(records)
        .extracting(FormatsTest::code)
        .containsExactly(null, "malformed", null, "unsupported");
  }

  @Test
  void aRecordThatIsBrokenCostsItselfAlone() throws IOException {
    String lines =
        "{\"text\": \"One.\"}\n{\"text\": \"Two.\"\n\n{\"text\": 3}\n[4]\n{\"title\": \"Five\"}\n"
            + "{\"text\": \" \"}\n{\"text\": \"Seven.\", \"text\": \"Eight.\"}";
    write("in/a.jsonl", lines.getBytes(UTF_8));
    List<RawRecord> records = read("", "in", 1);
    assertThat(records).extracting(RawRecord::record).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
    assertThat(records)
        .extracting(FormatsTest::code)
        .containsExactly(null, "malformed", "no_text", "no_text", "no_text", "empty", null);
    assertThat(records.get(6).text()).isEqualTo("Eight.");
    write("in/a.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}, {\"te".getBytes(UTF_8));
    assertThat(read("", "in/a.json", 1))
        .extracting(FormatsTest::code)
        .containsExactly(null, null, "malformed");
    write("in/a.csv", "id,text\n1,One.\n2\n3,Three.,more\n4,Four.\n".getBytes(UTF_8));
    assertThat(read("", "in/a.csv", 1))
        .extracting(FormatsTest::code)
        .containsExactly(null, "malformed", "malformed", null);
  }

  @Test
  void aTableWithoutAColumnOfTextIsRejectedOnce() throws IOException {
    write("in/a.csv", "id,lead\n1,One.\n2,Two.\n".getBytes(UTF_8));
    List<RawRecord> records = read("", "in/a.csv", 1);
    assertThat(records).extracting(FormatsTest::code).containsExactly("no_text");
    assertThat(Objects.requireNonNull(records.get(0).rejection()).message())
        .endsWith("among id, lead");
    assertThat(read("read.fields.text = [lead]", "in/a.csv", 1))
        .extracting(RawRecord::text)
        .containsExactly("One.", "Two.");
  }

  @Test
  void allOtherFieldsAreMetadata() throws IOException {
    write(
        "in/a.jsonl",
        ("{\"text\": \"One.\", \"Pub-Date\": 1741478400, \"tags\": [\"a\", \"b\"], \"meta\":"
                + " {\"desk\": \"sport\", \"none\": null}, \"url\": \"https://x.example/1\"}")
            .getBytes(UTF_8));
    assertThat(new TreeMap<>(read("", "in/a.jsonl", 1).get(0).fields()))
        .containsExactly(
            Map.entry("meta.desk", "sport"),
            Map.entry("published", "2025-03-09"),
            Map.entry("source", "in"),
            Map.entry("tags", "a; b"),
            Map.entry("url", "https://x.example/1"));
  }

  private static @Nullable String code(RawRecord record) {
    return record.rejection() == null ? null : record.rejection().code();
  }

  private void assertSameDocuments(String name, byte[] content) throws IOException {
    write("in/" + name, content);
    assertSameDocuments("in/" + name);
  }

  private void assertSameDocuments(String input) {
    assertThat(documents("", input, 1)).isEqualTo(expected());
    assertThat(documents("", input, 7)).isEqualTo(expected());
  }

  private static List<List<@Nullable String>> expected() {
    return STORIES.stream()
        .map(s -> List.<@Nullable String>of(s.id(), s.title(), s.published(), s.text()))
        .toList();
  }

  private List<List<@Nullable String>> documents(String settings, String input, int partitions) {
    List<List<@Nullable String>> documents = new ArrayList<>();
    for (RawRecord record : read(settings, input, partitions)) {
      documents.add(
          Arrays.asList(
              record.docId(),
              record.fields().get("title"),
              record.fields().get("published"),
              record.text() == null ? String.valueOf(record.rejection()) : record.text()));
    }
    documents.sort(Comparator.comparing(document -> document.get(0)));
    return documents;
  }

  private List<RawRecord> read(String settings, String input, int partitions) {
    return Reading.records(settings, partitions, List.of(folder + "/" + input));
  }

  private static ObjectNode object(Story story) {
    return JSON.createObjectNode()
        .put("id", story.id())
        .put("headline", story.title())
        .put("pub_date", story.published())
        .put("body", story.text());
  }

  private static byte[] jsonLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Story story : STORIES) {
      lines.append(JSON.writeValueAsString(object(story))).append("\r\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static String table(char separator) throws IOException {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out)) {
      csv.writeRecord("id", "headline", "pub_date", "body");
      STORIES.forEach(s -> csv.writeRecord(s.id(), s.title(), s.published(), s.text()));
    }
    return out.toString();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}

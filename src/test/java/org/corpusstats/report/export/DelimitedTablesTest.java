package org.corpusstats.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corpusstats.report.query.AnswerRow;
import org.corpusstats.report.query.SqlEngine;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.PublishedTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files of delimited text hold what the tables hold, and the package says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelimitedTablesTest {
  @TempDir private Path folder;
  private Path csv;
  private JsonNode description;
  private SqlEngine sample;

  @BeforeAll
  void export(@TempDir Path shared) throws IOException {
    csv = Exported.to(shared.resolve("csv"), DelimitedTables.csv(List.of()));
    description = new JsonMapper().readTree(csv.resolve(DataPackage.FILE).toFile());
    sample = Exported.sample();
  }

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void everyTableIsAFileWithAllRows() throws IOException {
    assertThat(description.get("resources")).hasSameSizeAs(PublishedTables.ALL);
    for (JsonNode resource : description.get("resources")) {
      String table = resource.get("name").textValue();
      assertThat(rows(resource).size())
          .as(table)
          .isEqualTo(sample.ask("SELECT count(*) AS n FROM " + table).only().count("n"));
    }
  }

  @Test
  void cellsAreWhatTheTablesHold() throws IOException {
    List<AnswerRow> wanted = sample.ask(WholeTables.select(Document.TABLE)).rows();
    List<NamedCsvRecord> found = rows(resource("documents"));
    for (int i = 0; i < wanted.size(); i++) {
      for (String column : List.of("doc_id", "published", "text", "sentiment_mean", "record")) {
        Object value = wanted.get(i).get(column);
        assertThat(found.get(i).getField(column)).isEqualTo(value == null ? "" : value.toString());
      }
      assertThat(new JsonMapper().readTree(found.get(i).getField("metadata")).isObject()).isTrue();
    }
  }

  @Test
  void recordsEndAsTheStandardHasIt() throws IOException {
    assertThat(Files.readString(csv.resolve("entities.csv")).split("\r\n", -1))
        .hasSize(rows(resource("entities")).size() + 2);
  }

  @Test
  void fieldsOfTabsAreQuotedLikeThoseOfCommas() throws IOException {
    Path tsv = Exported.to(folder.resolve("tsv"), DelimitedTables.tsv(List.of(Document.TABLE)));
    assertThat(tsv.toFile().list()).containsExactlyInAnyOrder("documents.tsv", DataPackage.FILE);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(tsv.resolve("documents.tsv"))) {
      assertThat(reader.stream().map(row -> row.getField("text")))
          .containsExactlyElementsOf(
              rows(resource("documents")).stream().map(row -> row.getField("text")).toList());
    }
    JsonNode only = new JsonMapper().readTree(tsv.resolve(DataPackage.FILE).toFile());
    assertThat(only.at("/resources/0/dialect/delimiter").textValue()).isEqualTo("\t");
    assertThat(only.at("/resources/0/schema/foreignKeys/0/reference/resource").textValue())
        .as("the table itself")
        .isEmpty();
  }

  @Test
  void thePackageKnowsSizesAndHashes() throws IOException, NoSuchAlgorithmException {
    for (JsonNode resource : description.get("resources")) {
      byte[] bytes = Files.readAllBytes(csv.resolve(resource.get("path").textValue()));
      assertThat(resource.get("bytes").longValue()).isEqualTo(bytes.length);
      assertThat(resource.get("hash").textValue())
          .isEqualTo(
              "sha256:"
                  + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
  }

  @Test
  void fieldsAreDescribedAndOfTheirTypes() throws IOException {
    for (JsonNode resource : description.get("resources")) {
      for (JsonNode field : resource.at("/schema/fields")) {
        String name = field.get("name").textValue();
        assertThat(field.get("description").textValue()).as(name).isNotBlank();
        boolean required = field.at("/constraints/required").booleanValue();
        for (NamedCsvRecord row : rows(resource)) {
          String value = row.getField(name);
          assertThat(required && value.isEmpty()).as("%s of %s", name, row).isFalse();
          assertThat(value.isEmpty() || isOf(field.get("type").textValue(), value))
              .as("%s of %s", name, row)
              .isTrue();
        }
      }
    }
  }

  @Test
  void keysIdentifyRows() throws IOException {
    for (JsonNode resource : description.get("resources")) {
      List<String> key = texts(resource.at("/schema/primaryKey"));
      if (!key.isEmpty()) {
        List<List<String>> keys = keys(rows(resource), key);
        assertThat(keys).as(resource.get("name").textValue()).doesNotHaveDuplicates();
      }
    }
    assertThat(texts(resource("mentions").at("/schema/primaryKey")))
        .containsExactly("doc_id", "char_begin", "char_end");
    assertThat(texts(resource("entity_periods").at("/schema/uniqueKeys/0")))
        .as("periods may be missing, which a primary key may not")
        .containsExactly("entity_id", "period_start");
  }

  @Test
  void foreignKeysLeadToRows() throws IOException {
    int seen = 0;
    for (JsonNode resource : description.get("resources")) {
      for (JsonNode key : resource.at("/schema/foreignKeys")) {
        String target = key.at("/reference/resource").textValue();
        Set<List<String>> known =
            new HashSet<>(
                keys(
                    rows(target.isEmpty() ? resource : resource(target)),
                    texts(key.at("/reference/fields"))));
        assertThat(keys(rows(resource), texts(key.get("fields"))))
            .as("%s of %s", key, resource.get("name"))
            .filteredOn(values -> values.stream().noneMatch(String::isEmpty))
            .isSubsetOf(known);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  private JsonNode resource(String name) {
    for (JsonNode resource : description.get("resources")) {
      if (resource.get("name").textValue().equals(name)) {
        return resource;
      }
    }
    throw new AssertionError(name);
  }

  private List<NamedCsvRecord> rows(JsonNode resource) throws IOException {
    Path file = csv.resolve(resource.get("path").textValue());
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
        Stream<NamedCsvRecord> rows = reader.stream()) {
      return rows.toList();
    }
  }

  private static List<List<String>> keys(List<NamedCsvRecord> rows, List<String> columns) {
    return rows.stream().map(row -> columns.stream().map(row::getField).toList()).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.textValue()));
    return texts;
  }

  private static boolean isOf(String type, String value) {
    return switch (type) {
      case "integer" -> value.matches("-?\\d+");
      case "number" -> value.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
      case "boolean" -> value.matches("true|false");
      case "date" -> value.matches("\\d{4}-\\d\\d-\\d\\d");
      case "object" -> value.startsWith("{");
      case "array" -> value.startsWith("[");
      default -> type.equals("string");
    };
  }
}

package org.corpusstats.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.corpusstats.table.Table;

/**
 * {@code datapackage.json} of the Data Package standard, version 2, which readers of version 1
 * understand as well.
 *
 * @param about what the package says of itself
 * @param separator between the fields of its files
 * @param resources its files
 */
record DataPackage(About about, char separator, List<Resource> resources) {
  static final String FILE = "datapackage.json";

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * A file with the rows of a table.
   *
   * @param path of the file in the package
   * @param sha256 of its bytes, in hexadecimal
   */
  record Resource(Table<?> table, String path, long bytes, String sha256) {}

  /** Whether a folder holds a package of this program's. */
  static boolean isIn(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return Files.isRegularFile(file)
          && JSON.readTree(file.toFile())
              .at("/contributors/0/title")
              .asText()
              .startsWith(About.AUTHOR);
    } catch (IOException noPackage) {
      return false;
    }
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", PROFILES + "datapackage.json");
    json.put("name", about.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"));
    json.put("title", about.title());
    json.put("description", about.description());
    json.put("created", about.created().toString());
    json.put("contributors", List.of(Map.of("title", about.author())));
    json.put("resources", resources.stream().map(this::resource).toList());
    try {
      return JSON.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> resource(Resource resource) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean tabs = separator == '\t';
    json.put("$schema", PROFILES + "dataresource.json");
    json.put("name", resource.table().name());
    json.put("type", "table");
    json.put("description", "One row per " + resource.table().rowMeaning() + ".");
    json.put("path", resource.path());
    json.put("format", tabs ? "tsv" : "csv");
    json.put("mediatype", tabs ? "text/tab-separated-values" : "text/csv");
    json.put("encoding", "utf-8");
    json.put("bytes", resource.bytes());
    json.put("hash", "sha256:" + resource.sha256());
    json.put("dialect", dialect());
    json.put("schema", schema(resource.table()));
    return json;
  }

  private Map<String, Object> dialect() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", PROFILES + "tabledialect.json");
    json.put("delimiter", String.valueOf(separator));
    json.put("lineTerminator", "\r\n");
    json.put("quoteChar", "\"");
    json.put("doubleQuote", true);
    json.put("header", true);
    return json;
  }

  private Map<String, Object> schema(Table<?> table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", PROFILES + "tableschema.json");
    json.put(
        "fields",
        Arrays.stream(table.schema().fields()).map(field -> field(table, field)).toList());
    json.put("missingValues", List.of(""));
    if (!table.key().isEmpty()) {
      boolean present = table.key().stream().noneMatch(column -> isNullable(table, column));
      if (present) {
        json.put("primaryKey", table.key());
      } else {
        json.put("uniqueKeys", List.of(table.key()));
      }
    }
    List<Map<String, Object>> foreignKeys = foreignKeys(table);
    if (!foreignKeys.isEmpty()) {
      json.put("foreignKeys", foreignKeys);
    }
    return json;
  }

  private static Map<String, Object> field(Table<?> table, StructField field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.name());
    json.put("type", type(field.dataType()));
    field.getComment().foreach(text -> json.put("description", text));
    // An empty text would be taken for a missing one.
    boolean isText = field.dataType().equals(DataTypes.StringType);
    if (!field.nullable() && (!isText || table.key().contains(field.name()))) {
      json.put("constraints", Map.of("required", true));
    }
    return json;
  }

  private static String type(DataType type) {
    if (type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType)) {
      return "string";
    }
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return "integer";
    }
    if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)) {
      return "number";
    }
    if (type.equals(DataTypes.BooleanType)) {
      return "boolean";
    }
    if (type.equals(DataTypes.DateType)) {
      return "date";
    }
    return type instanceof ArrayType ? "array" : "object";
  }

  private List<Map<String, Object>> foreignKeys(Table<?> table) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (ForeignKey key : ForeignKey.of(table)) {
      boolean itself = key.target().equals(table);
      if (itself || resources.stream().anyMatch(file -> file.table().equals(key.target()))) {
        keys.add(
            Map.of(
                "fields",
                key.columns(),
                "reference",
                Map.of(
                    "resource", itself ? "" : key.target().name(), "fields", key.target().key())));
      }
    }
    return keys;
  }

  private static boolean isNullable(Table<?> table, String column) {
    return table.schema().apply(column).nullable();
  }
}

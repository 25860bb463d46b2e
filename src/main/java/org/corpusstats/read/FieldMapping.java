package org.corpusstats.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a record is its text, title, date and so on: section {@code read.fields} of the
 * configuration. Each has a list of names, the first that a record has wins; a name is a path where
 * it has dots, and case, hyphens, blanks and underscores in it do not count. All other fields are
 * metadata. Immutable and thread safe.
 */
public final class FieldMapping implements Serializable {
  private static final long serialVersionUID = 1;

  /** Longer values are no metadata but content of another kind, such as a page's markup. */
  private static final int LONGEST_METADATA = 2_000;

  /** Whole numbers from here on are seconds, and from a thousand times that milliseconds. */
  private static final long LEAST_EPOCH_SECONDS = 100_000_000;

  private static final long LEAST_EPOCH_MILLIS = 100_000_000_000L;

  private final Map<String, List<String>> namesOfRole;

  private FieldMapping(Map<String, List<String>> namesOfRole) {
    this.namesOfRole = namesOfRole;
  }

  public static FieldMapping from(ConfigSection fields) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String role : List.of("text", "title", "published", "source", "language", "id", "url")) {
      names.put(role, fields.texts(role));
    }
    return new FieldMapping(names);
  }

  /**
   * Makes a record of named fields.
   *
   * @param number of the record in its file, from 1; null where the file is one record
   * @param fields a JSON object; what is none has no text
   */
  public InputRecord record(@Nullable Long number, JsonNode fields) {
    if (!fields.isObject()) {
      String what = fields.getNodeType().name().toLowerCase(Locale.ROOT);
      return new InputRecord(number, Map.of(), noText("a JSON " + what + ", not an object"));
    }
    Map<String, JsonNode> leaves = leaves(fields);
    Map<String, String> values = new LinkedHashMap<>();
    Decoding text = text(fields, leaves);
    namesOfRole.forEach(
        (role, names) -> {
          Optional<String> field = field(leaves, names);
          field.ifPresent(
              name -> {
                JsonNode value = leaves.remove(name);
                if (!role.equals("text")) {
                  String written = role.equals("published") ? date(value) : written(value);
                  if (!written.isBlank()) {
                    values.put(role, written.strip());
                  }
                }
              });
        });
    Map<String, String> all = new LinkedHashMap<>();
    leaves.forEach(
        (name, value) -> {
          String written = written(value);
          if (!written.isBlank() && written.length() <= LONGEST_METADATA) {
            all.put(name, written);
          }
        });
    all.putAll(values);
    return new InputRecord(number, all, text);
  }

  /** Which of some fields would be what: role to field, in the order of roles. */
  public Map<String, String> understood(Iterable<String> fieldNames) {
    Map<String, String> understood = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    fieldNames.forEach(left::add);
    namesOfRole.forEach(
        (role, names) ->
            names.stream()
                .flatMap(name -> left.stream().filter(f -> key(f).equals(key(name))))
                .findFirst()
                .ifPresent(
                    field -> {
                      understood.put(role, field);
                      left.remove(field);
                    }));
    return understood;
  }

  /** The names that a text's field may have, as words. */
  public String textNames() {
    return String.join(", ", namesOfRole.getOrDefault("text", List.of()));
  }

  private Decoding text(JsonNode record, Map<String, JsonNode> leaves) {
    Optional<String> field = field(leaves, namesOfRole.getOrDefault("text", List.of()));
    if (field.isEmpty()) {
      StringJoiner has = new StringJoiner(", ");
      leaves.keySet().stream().limit(12).forEach(has::add);
      return noText(
          record.isEmpty()
              ? "an object without fields"
              : "no field named as read.fields.text says (" + textNames() + ") among " + has);
    }
    JsonNode value = Objects.requireNonNull(leaves.get(field.get()));
    if (!value.isTextual() && !value.isArray()) {
      String what = value.getNodeType().name().toLowerCase(Locale.ROOT);
      return noText("field " + field.get() + " is a " + what + ", not a text");
    }
    return TextDecoder.checked(paragraphs(value), StandardCharsets.UTF_8);
  }

  private static Decoding.Failure noText(String message) {
    return new Decoding.Failure(RejectionCode.NO_TEXT, message);
  }

  private static Optional<String> field(Map<String, JsonNode> leaves, List<String> names) {
    return names.stream()
        .flatMap(name -> leaves.keySet().stream().filter(leaf -> key(leaf).equals(key(name))))
        .findFirst();
  }

  /** The fields by their path, nulls left out; arrays are one field each. */
  private static Map<String, JsonNode> leaves(JsonNode object) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    collect(object, "", leaves);
    return leaves;
  }

  private static void collect(JsonNode object, String above, Map<String, JsonNode> leaves) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String path = above + field.getKey();
      if (field.getValue().isObject()) {
        collect(field.getValue(), path + ".", leaves);
      } else if (!field.getValue().isNull()) {
        leaves.put(path, field.getValue());
      }
    }
  }

  private static String key(String name) {
    return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  private static String paragraphs(JsonNode value) {
    if (!value.isArray()) {
      return value.textValue();
    }
    StringJoiner paragraphs = new StringJoiner("\n\n");
    value.forEach(element -> paragraphs.add(element.isTextual() ? element.textValue() : ""));
    return paragraphs.toString();
  }

  private static String written(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringJoiner all = new StringJoiner("; ");
    value.forEach(
        element -> all.add(element.isValueNode() ? element.asText() : element.toString()));
    return all.toString();
  }

  private static String date(JsonNode value) {
    if (!value.isNumber() && !value.asText().matches("\\d{9,13}")) {
      return written(value);
    }
    long number = value.asLong();
    @Nullable Instant instant =
        number >= LEAST_EPOCH_MILLIS
            ? Instant.ofEpochMilli(number)
            : number >= LEAST_EPOCH_SECONDS ? Instant.ofEpochSecond(number) : null;
    return instant == null
        ? value.asText()
        : instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}

package org.corpusstats.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a record is its text, title, date and so on: section {@code read.fields} of the
 * configuration. Each has a list of names, the first that a record has, and not blank, wins; a name
 * is a path where it has dots, and case, hyphens, blanks and underscores in it do not count. All
 * other fields are metadata. Immutable and thread safe.
 */
public final class FieldMapping implements Serializable {
  private static final long serialVersionUID = 1;

  /** Longer values are no metadata but content of another kind, such as a page's markup. */
  private static final int LONGEST_METADATA = 2_000;

  private static final String TEXT = "text";

  private static final List<String> ROLES =
      List.of(TEXT, "title", "published", "source", "language", "id", "url");

  /** Fields that make up a date where a record states none. */
  private static final List<String> DATE_PARTS = List.of("year", "month", "day");

  /** All that a date may be made of. */
  static final Set<String> DATE = Set.of("published", "year", "month", "day");

  /** What stands before the names of fields that are not what they are called. */
  private static final String UNMAPPED = "record.";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_ ]");

  private final Map<String, List<String>> namesOfRole;

  private FieldMapping(Map<String, List<String>> namesOfRole) {
    this.namesOfRole = namesOfRole;
  }

  public static FieldMapping from(ConfigSection fields) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String role : ROLES) {
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
    Map<String, List<String>> byKey = byKey(leaves.keySet());
    Map<String, String> values = new LinkedHashMap<>();
    Decoding text = text(fields, leaves, byKey);
    for (String role : namesOfRole.keySet()) {
      JsonNode value = field(role, leaves, byKey).map(leaves::remove).orElse(NullNode.instance);
      String written = role.equals("published") ? date(value) : written(value).strip();
      if (!role.equals(TEXT) && !value.isNull() && !written.isEmpty()) {
        values.put(role, written);
      }
    }
    Map<String, String> all = new LinkedHashMap<>();
    leaves.forEach(
        (name, value) -> {
          String written = written(value);
          if (!written.isBlank() && written.length() <= LONGEST_METADATA) {
            boolean isDatePart = DATE_PARTS.contains(name) && values.containsKey("published");
            all.put(ROLES.contains(name) || isDatePart ? UNMAPPED + name : name, written);
          }
        });
    all.putAll(values);
    return new InputRecord(number, all, text);
  }

  /** Which of some fields would be what: role to field, in the order of roles. */
  public Map<String, String> understood(Iterable<String> fieldNames) {
    Map<String, String> understood = new LinkedHashMap<>();
    Set<String> left = new LinkedHashSet<>();
    fieldNames.forEach(left::add);
    Map<String, List<String>> byKey = byKey(left);
    namesOfRole.forEach(
        (role, names) ->
            names.stream()
                .flatMap(name -> named(name, byKey))
                .filter(left::contains)
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
    return String.join(", ", namesOfRole.getOrDefault(TEXT, List.of()));
  }

  private Decoding text(
      JsonNode record, Map<String, JsonNode> leaves, Map<String, List<String>> byKey) {
    Optional<String> field = field(TEXT, leaves, byKey);
    if (field.isEmpty()) {
      StringJoiner has = new StringJoiner(", ");
      leaves.keySet().stream().limit(12).forEach(has::add);
      return noText(
          record.isEmpty()
              ? "an object without fields"
              : "no field named as read.fields.text says (" + textNames() + ") among " + has);
    }
    JsonNode value = Objects.requireNonNull(leaves.get(field.get()));
    if (!mayBeText(value)) {
      String what = value.getNodeType().name().toLowerCase(Locale.ROOT);
      return noText("field " + field.get() + " is a " + what + ", not a text");
    }
    String text = text(value);
    return text.isBlank() && hasObject(value)
        ? noText("field " + field.get() + " is a list of objects without a text")
        : TextDecoder.checked(text, StandardCharsets.UTF_8);
  }

  private static Decoding.Failure noText(String message) {
    return new Decoding.Failure(RejectionCode.NO_TEXT, message);
  }

  /** The field of a role: the first that has a value, else the first that there is. */
  private Optional<String> field(
      String role, Map<String, JsonNode> leaves, Map<String, List<String>> byKey) {
    List<String> fields = fields(role, byKey).filter(leaves::containsKey).toList();
    return fields.stream()
        .filter(field -> hasValue(role, Objects.requireNonNull(leaves.get(field))))
        .findFirst()
        .or(() -> fields.stream().findFirst());
  }

  private Stream<String> fields(String role, Map<String, List<String>> byKey) {
    return namesOfRole.getOrDefault(role, List.of()).stream().flatMap(name -> named(name, byKey));
  }

  private boolean hasValue(String role, JsonNode value) {
    return role.equals(TEXT)
        ? mayBeText(value) && !text(value).isBlank()
        : !written(value).isBlank();
  }

  /** The fields of a name, one that is written like it before others. */
  private static Stream<String> named(String name, Map<String, List<String>> byKey) {
    List<String> alike = byKey.getOrDefault(key(name), List.of());
    return Stream.concat(alike.stream().filter(name::equals), alike.stream()).distinct();
  }

  /** Fields that are called the same, in their order. A record may have thousands. */
  private static Map<String, List<String>> byKey(Collection<String> fields) {
    return fields.stream().collect(Collectors.groupingBy(FieldMapping::key));
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
    return BETWEEN_WORDS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A text; of a list its paragraphs, and of objects in it what is their text. */
  private String text(JsonNode value) {
    if (value.isObject()) {
      return textOfObject(leaves(value));
    }
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText();
    }
    StringJoiner paragraphs = new StringJoiner("\n\n");
    for (JsonNode element : value) {
      String paragraph = text(element);
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph);
      }
    }
    return paragraphs.toString();
  }

  /**
   * The text of {@link #field}. Each field is read once: to ask first whether it has a text would
   * take twice the time for each list that stands in another.
   */
  private String textOfObject(Map<String, JsonNode> leaves) {
    List<JsonNode> fields =
        fields(TEXT, byKey(leaves.keySet()))
            .map(name -> Objects.requireNonNull(leaves.get(name)))
            .toList();
    for (JsonNode field : fields) {
      String text = mayBeText(field) ? text(field) : "";
      if (!text.isBlank()) {
        return text;
      }
    }
    return fields.isEmpty() || mayBeText(fields.get(0)) ? "" : text(fields.get(0));
  }

  private static boolean mayBeText(JsonNode value) {
    return value.isTextual() || value.isArray();
  }

  private static boolean hasObject(JsonNode list) {
    for (JsonNode element : list) {
      if (element.isObject() || hasObject(element)) {
        return true;
      }
    }
    return false;
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
    boolean isSeconds = value.isDouble() && Math.abs(value.doubleValue()) < Long.MAX_VALUE;
    String written = isSeconds ? value.decimalValue().toPlainString() : written(value).strip();
    return EpochDate.of(written).map(LocalDate::toString).orElse(written);
  }
}

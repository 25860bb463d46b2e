package org.corpusstats.report.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the text of a field of CSV, before quotation marks: as {@link JsonRow} has it, lists
 * and structures in JSON, and numbers that JSON does not know as {@code NaN}, {@code INF} and
 * {@code -INF} (Frictionless Table Schema).
 */
public final class CsvField {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CsvField() {}

  /** The text; null of null. */
  public static @Nullable String of(@Nullable Object cell) {
    if (cell instanceof Double number && number.isInfinite()) {
      return number > 0 ? "INF" : "-INF";
    }
    if (cell instanceof Double number) {
      return number.toString();
    }
    Object value = JsonRow.value(cell);
    try {
      return value == null || value instanceof String
          ? (String) value
          : JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

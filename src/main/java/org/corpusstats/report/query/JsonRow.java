package org.corpusstats.report.query;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as an object of JSON: dates and times in ISO 8601, bytes in hexadecimal digits, numbers
 * that are none or infinite as null.
 */
public final class JsonRow {
  private JsonRow() {}

  /** Names to values that any writer of JSON knows. */
  public static Map<String, Object> of(AnswerRow row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.columns().size(); i++) {
      object.put(row.columns().get(i), value(row.cells().get(i)));
    }
    @SuppressWarnings({"NullAway", "unchecked"}) // Writers of JSON take null.
    Map<String, Object> written = (Map<String, Object>) (Map<String, ?>) object;
    return written;
  }

  /** A cell as a value of JSON. */
  public static @Nullable Object value(@Nullable Object cell) {
    if (cell instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    if (cell instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (cell instanceof List<?> list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.forEach(element -> values.add(value(element)));
      return values;
    }
    if (cell instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      map.forEach((key, of) -> values.put(String.valueOf(key), value(of)));
      return values;
    }
    // Dates, times, intervals and whatever else an engine has.
    return cell == null || cell instanceof Number || cell instanceof Boolean
        ? cell
        : cell.toString();
  }
}

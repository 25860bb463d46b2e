package org.corpusstats.publish;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answered to a query: rows in order, whole numbers as {@code Long}, others as
 * {@code Double}, so that the answers of two engines compare.
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

  /**
   * A cell of either engine as an answer holds it.
   *
   * @throws IllegalArgumentException for a type that engines give in different ways; cast it in the
   *     query
   */
  static @Nullable Object cell(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger sum) { // DuckDB's sum of whole numbers
      return sum.longValueExact();
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(value + " is a " + value.getClass().getName());
  }

  /** Whether two numbers are equal but for the last digits, which depend on the order of a sum. */
  public static boolean equalNumbers(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }
}

package org.corpusstats.report.query;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an {@link Answer}. Its cells are null, {@code String}, {@code Boolean}, {@code Long},
 * {@code Double}, {@code BigDecimal}, {@code BigInteger}, {@code LocalDate}, {@code LocalDateTime},
 * {@code Instant}, {@code byte[]}, a {@code List} of such values or, of a structure or a map, a
 * {@code Map} from names in their order; the same of either engine.
 *
 * @param columns names of the cells
 * @param cells as many
 */
public record AnswerRow(List<String> columns, List<@Nullable Object> cells) {
  public AnswerRow {
    cells = Collections.unmodifiableList(cells);
  }

  /**
   * @throws IllegalArgumentException where there is no such column
   */
  public @Nullable Object get(String column) {
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + columns);
    }
    return cells.get(place);
  }

  public boolean isNull(String column) {
    return get(column) == null;
  }

  /** Text that is not null. */
  public String text(String column) {
    return String.valueOf(present(column));
  }

  /** A whole number that is not null. */
  public long count(String column) {
    return ((Number) present(column)).longValue();
  }

  /** A number that is not null. */
  public double number(String column) {
    return ((Number) present(column)).doubleValue();
  }

  private Object present(String column) {
    Object value = get(column);
    if (value == null) {
      throw new IllegalStateException(column + " is null in " + this);
    }
    return value;
  }
}

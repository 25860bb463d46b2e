package org.corpusstats.aggregate;

import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/**
 * Tables that a test made.
 *
 * @param byName the rows of each table
 */
public record GivenTables(Map<String, Dataset<Row>> byName) implements Tables {
  @Override
  public Dataset<Row> read(Table<?> table) {
    return Objects.requireNonNull(byName.get(table.name()), table.name());
  }

  @Override
  public long count(Table<?> table) {
    return read(table).count();
  }
}

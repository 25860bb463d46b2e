package org.corpusstats.aggregate;

import java.util.HashMap;
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
  /** These tables and one more. */
  public GivenTables with(Table<?> table, Dataset<Row> rows) {
    Map<String, Dataset<Row>> all = new HashMap<>(byName);
    all.put(table.name(), rows);
    return new GivenTables(all);
  }

  /** These tables and what statistics make of them, each after those whose tables it reads. */
  public GivenTables with(AggregateConfig config, Statistic... statistics) {
    GivenTables tables = this;
    for (Statistic statistic : statistics) {
      tables = tables.with(statistic.table(), statistic.compute(tables, config));
    }
    return tables;
  }

  @Override
  public Dataset<Row> read(Table<?> table) {
    return Objects.requireNonNull(byName.get(table.name()), table.name());
  }

  @Override
  public long count(Table<?> table) {
    return read(table).count();
  }
}

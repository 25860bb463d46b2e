package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.Sentence;

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

  /** Mentions and sentences are prose where the test does not say anything else. */
  @Override
  public Dataset<Row> read(Table<?> table) {
    Dataset<Row> rows = Objects.requireNonNull(byName.get(table.name()), table.name());
    List<String> columns = List.of(rows.columns());
    if (table.equals(Mention.TABLE) && !columns.contains("template")) {
      return rows.withColumn("template", lit(null).cast("string"));
    }
    if (table.equals(Sentence.TABLE) && !columns.contains("template")) {
      Dataset<Row> prose =
          rows.withColumn("template", lit(null).cast("string"))
              .withColumn("template_token_count", lit(0));
      return columns.contains("token_count") ? prose : prose.withColumn("token_count", lit(1));
    }
    return rows;
  }

  @Override
  public long count(Table<?> table) {
    return read(table).count();
  }
}

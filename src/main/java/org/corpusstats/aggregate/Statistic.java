package org.corpusstats.aggregate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/** A published table and how its rows come from tables before it. */
public interface Statistic {
  Table<?> table();

  /** The rows, lazily: columns of {@link #table} by name, in any order. */
  Dataset<Row> compute(Tables tables, AggregateConfig config);
}

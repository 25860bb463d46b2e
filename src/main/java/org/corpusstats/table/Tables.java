package org.corpusstats.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Hands a stage the tables that earlier stages wrote. */
public interface Tables {
  /** The rows of a table, with its schema. */
  Dataset<Row> read(Table<?> table);

  /** The number of its rows. */
  long count(Table<?> table);

  /**
   * Rows that a statistic reads more than once. Whoever runs it may keep them until its table
   * stands; otherwise they are computed again.
   */
  default Dataset<Row> kept(Dataset<Row> rows) {
    return rows;
  }
}

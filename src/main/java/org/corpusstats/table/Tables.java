package org.corpusstats.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Hands a stage the tables that earlier stages wrote. */
@FunctionalInterface
public interface Tables {
  /** The rows of a table, with its schema. */
  Dataset<Row> read(Table<?> table);
}

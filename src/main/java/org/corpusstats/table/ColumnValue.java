package org.corpusstats.table;

/** An enum constant as tables hold it: its name in lower case. */
public interface ColumnValue {
  /** The name of the constant. */
  String name();

  /** The value in tables. */
  default String columnValue() {
    return RecordSchema.columnValue(name());
  }
}

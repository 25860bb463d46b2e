package org.corpusstats.table.row;

import java.util.Arrays;
import java.util.Optional;
import org.corpusstats.table.ColumnValue;

/** What counts as appearing together. */
public enum UnitScope implements ColumnValue {
  SENTENCE(0),
  PARAGRAPH(1),
  DOCUMENT(2);

  public static final UnitScope[] ALL = values();

  private final int number;

  UnitScope(int number) {
    this.number = number;
  }

  /** The scope of a value in tables; empty where there is no such scope. */
  public static Optional<UnitScope> find(String columnValue) {
    return Arrays.stream(ALL).filter(scope -> scope.columnValue().equals(columnValue)).findAny();
  }

  /** Its place in {@link #ALL}. */
  public int number() {
    return number;
  }

  /** Stands for this scope in a set of scopes. */
  public int bit() {
    return 1 << number;
  }
}

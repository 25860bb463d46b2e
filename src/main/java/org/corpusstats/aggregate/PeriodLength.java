package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.date_trunc;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** How long the periods are that documents are counted by. Weeks begin on Monday. */
public enum PeriodLength {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The first day of the period that holds a date; null for null. */
  public Column startOf(Column date) {
    return date_trunc(name().toLowerCase(Locale.ROOT), date).cast(DataTypes.DateType);
  }
}

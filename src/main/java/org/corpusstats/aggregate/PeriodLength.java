package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.date_trunc;

import java.time.LocalDate;
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

  /**
   * The number of a period, one more than that of the period before: the time of a trend, which
   * periods without documents take too.
   *
   * @param start first day of the period
   */
  long number(LocalDate start) {
    long months = 12L * start.getYear() + start.getMonthValue() - 1;
    return switch (this) {
      case DAY -> start.toEpochDay();
      // Day 0 was a Thursday.
      case WEEK -> Math.floorDiv(start.toEpochDay() + 3, 7);
      case MONTH -> months;
      case QUARTER -> Math.floorDiv(months, 3);
      case YEAR -> start.getYear();
    };
  }
}

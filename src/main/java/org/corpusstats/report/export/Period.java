package org.corpusstats.report.export;

import java.time.LocalDate;
import java.util.List;
import org.corpusstats.publish.Manifest;
import org.corpusstats.report.query.AnswerRow;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an entity was named, or two were together.
 *
 * @param start its first day
 * @param end its last day
 * @param count documents of an entity, units of a pair
 */
record Period(LocalDate start, LocalDate end, long count) {
  /** Of a list in SQL that Spark and DuckDB share, to be read by {@link #of}. */
  static String listed(String count) {
    return "array_agg(concat(CAST(period_start AS STRING), ' ', CAST(" + count + " AS STRING)))";
  }

  /**
   * The periods of a row, earliest first.
   *
   * @param length aggregate.period of the snapshot
   */
  static List<Period> of(AnswerRow row, String length) {
    @Nullable Object listed = row.get("periods");
    if (!(listed instanceof List<?> periods)) {
      return List.of();
    }
    return periods.stream().map(String::valueOf).sorted().map(p -> parse(p, length)).toList();
  }

  /** The setting aggregate.period of the run that made a snapshot. */
  static String length(Manifest manifest) {
    Object period = manifest.settings("aggregate").get("period");
    return period == null ? "day" : period.toString();
  }

  private static Period parse(String listed, String length) {
    int space = listed.indexOf(' ');
    LocalDate start = LocalDate.parse(listed.substring(0, space));
    return new Period(start, lastDay(start, length), Long.parseLong(listed.substring(space + 1)));
  }

  /**
   * @param length a value of aggregate.period
   */
  static LocalDate lastDay(LocalDate start, String length) {
    LocalDate next =
        switch (length) {
          case "week" -> start.plusWeeks(1);
          case "month" -> start.plusMonths(1);
          case "quarter" -> start.plusMonths(3);
          case "year" -> start.plusYears(1);
          default -> start.plusDays(1);
        };
    return next.minusDays(1);
  }
}

package org.corpusstats.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The periods that a snapshot counts by, without gaps: those without documents take their time,
 * too.
 *
 * @param unit day, week, month, quarter or year
 * @param starts first day of each
 * @param left how many earlier ones there are that are not among these
 */
record Periods(String unit, List<LocalDate> starts, int left) {
  /**
   * All periods from the first to the last.
   *
   * @param first day of the first period
   * @param last day of the last period
   * @param most the latest so many are kept
   */
  static Periods between(String unit, LocalDate first, LocalDate last, int most) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = first; !start.isAfter(last); start = next(unit, start)) {
      starts.add(start);
    }
    int left = Math.max(0, starts.size() - most);
    return new Periods(unit, List.copyOf(starts.subList(left, starts.size())), left);
  }

  /** Those of the documents of a snapshot; none where no document is dated. */
  static Periods of(Inquiry inquiry) {
    Object period = inquiry.engine().manifest().settings("aggregate").get("period");
    String unit = period == null ? "month" : period.toString();
    var row =
        inquiry.one(
            """
            SELECT CAST(date_trunc('%1$s', min(published)) AS DATE) AS first_start,
              CAST(date_trunc('%1$s', max(published)) AS DATE) AS last_start
            FROM documents WHERE is_representative AND published IS NOT NULL"""
                .formatted(unit));
    return row.get("first_start") instanceof LocalDate first
            && row.get("last_start") instanceof LocalDate last
        ? between(unit, first, last, inquiry.config().timelinePeriods())
        : new Periods(unit, List.of(), 0);
  }

  /** The place of each period by its first day. */
  Map<LocalDate, Integer> places() {
    Map<LocalDate, Integer> places = new HashMap<>();
    for (int i = 0; i < starts.size(); i++) {
      places.put(starts.get(i), i);
    }
    return places;
  }

  private static LocalDate next(String unit, LocalDate start) {
    return switch (unit) {
      case "day" -> start.plusDays(1);
      case "week" -> start.plusWeeks(1);
      case "quarter" -> start.plusMonths(3);
      case "year" -> start.plusYears(1);
      default -> start.plusMonths(1);
    };
  }
}

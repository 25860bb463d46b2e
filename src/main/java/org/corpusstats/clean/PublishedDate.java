package org.corpusstats.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of publication from path fields: {@code published} as 2025-03-09, 20250309,
 * 2025-03 or 2025, else {@code year} with {@code month} and {@code day}. A month or a year alone is
 * its first day.
 */
final class PublishedDate {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-_./]?(\\d{1,2})(?:[-_./]?(\\d{1,2}))?)?");

  private PublishedDate() {}

  /** The date; null where the fields hold none or it is not in the calendar. */
  static @Nullable LocalDate of(Map<String, String> fields) {
    String published = fields.get("published");
    if (published != null) {
      Matcher parts = DATE.matcher(published);
      return parts.matches() ? date(parts.group(1), parts.group(2), parts.group(3)) : null;
    }
    String year = fields.get("year");
    return year == null ? null : date(year, fields.get("month"), fields.get("day"));
  }

  private static @Nullable LocalDate date(
      String year, @Nullable String month, @Nullable String day) {
    try {
      return LocalDate.of(
          Integer.parseInt(year),
          month == null ? 1 : Integer.parseInt(month),
          day == null ? 1 : Integer.parseInt(day));
    } catch (DateTimeException | NumberFormatException notInTheCalendar) {
      return null;
    }
  }
}

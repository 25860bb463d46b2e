package org.corpusstats.read.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the day out of a date as pages state it. */
final class StatedDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_FIRST_MONTH_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{4})[-/. ]" + MONTH + "[-/. ](\\d{1,2})(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([01]\\d)([0-3]\\d)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(?:of\\s+)?"
              + MONTH
              + "[\\s,.-]+(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

  /** The moment that programs show where they have none: 0 seconds, in America's zones too. */
  private static final Pattern NO_TIME =
      Pattern.compile("1970-01-01[T ]00:00|1969-12-31[T ](?:1[6-9]|2[0-3]):00");

  /** Before this year there was nothing to publish; pages that state none say year 1. */
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2200;

  private StatedDate() {}

  /**
   * Returns the day that a text names: ISO 8601, with a month's English name, or in numbers where
   * these can be read in one way only. The day is the one stated, in whatever zone. Null where
   * there is none, or none that a calendar has.
   */
  static @Nullable LocalDate day(String text) {
    if (NO_TIME.matcher(text).find()) {
      return null;
    }
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = YEAR_FIRST_MONTH_NAMED.matcher(text);
    if (m.find()) {
      return day(m.group(1), month(m.group(2)), m.group(3));
    }
    m = MONTH_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(3), month(m.group(1)), m.group(2));
    }
    m = DAY_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = NUMBERS.matcher(text);
    if (m.find()) {
      return ofNumbers(m);
    }
    m = COMPACT.matcher(text);
    return m.find() ? day(m.group(1), m.group(2), m.group(3)) : null;
  }

  /** With dots, and where no month has the number, the day stands first. */
  private static @Nullable LocalDate ofNumbers(Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    if (first > 12 || first == second || m.group(2).equals(".")) {
      return day(m.group(4), m.group(3), m.group(1));
    }
    return second > 12 ? day(m.group(4), m.group(1), m.group(3)) : null;
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}

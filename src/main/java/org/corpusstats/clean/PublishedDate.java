package org.corpusstats.clean;

import com.github.sisyphsu.dateparser.DateParserUtils;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of publication: {@code published} in the usual forms, else {@code year} with
 * {@code month} and {@code day}. A month or a year alone is its first day. The date is that of the
 * place that a time names, not of Greenwich.
 */
final class PublishedDate {
  /** Before it nothing was printed in English. */
  private static final int FIRST_YEAR = 1450;

  /** 2025-03-09, with a time behind it or not. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:([-_./])(\\d{1,2})(?:\\2(\\d{1,2})(?:[T ,]+\\d{1,2}:?\\d{2}.*)?)?)?",
          Pattern.DOTALL);

  /** 20250309, and 20250309T1200 or 202503091200. */
  private static final Pattern WITHOUT_SEPARATORS =
      Pattern.compile("(\\d{4})(\\d{2})(?:(\\d{2})(?:[T ]?\\d{4}(?:\\d{2})?\\D*)?)?");

  /** The day of the year (ISO 8601). */
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");

  /** 09-Mar-25. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?i)(\\d{1,2}[-\\s][a-z]{3,9})\\.?[-\\s,]+'?(\\d{2})(?:[T ,]+\\d{1,2}:.*)?");

  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("(?i)([a-z]{3,9})\\.?,?\\s+(\\d{4})");

  private static final Pattern MONTH =
      Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");

  /** 9/3/2025, which is in March or in September. */
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?", Pattern.DOTALL);

  /** The day of the week adds nothing, and now and then it is wrong; the time is of no use. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[,.]?|"
              + "\\b(?:published|updated|posted|on|of)\\b:?|(?<=\\d)(?:st|nd|rd|th)\\b|"
              + "\\b\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?"
              + "(?:\\s*(?:[ap]\\.?m\\b\\.?|z\\b|utc\\b|gmt\\b|[a-z]{1,3}[ds]?t\\b|[+-]\\d{2}:?\\d{2}))*");

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          written("MMMM d uuuu"),
          written("d MMMM uuuu"),
          written("MMM d uuuu"),
          written("d MMM uuuu"));

  private static final List<DateTimeFormatter> WRITTEN_MONTH =
      List.of(written("MMMM uuuu"), written("MMM uuuu"));

  private static final Pattern WRITTEN_PART =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}[\\s-]+[a-z]{3,9}\\.?)[,\\s-]+\\d{4}\\b");

  /** What is longer is no date, and may keep a regular expression busy for ever. */
  private static final int LONGEST = 200;

  private PublishedDate() {}

  /**
   * The date; null where the fields hold none, or one that is not in the calendar or too old or new
   * to be.
   */
  static @Nullable LocalDate of(Map<String, String> fields) {
    String published = fields.get("published");
    LocalDate date;
    try {
      String year = fields.get("year");
      date =
          published != null
              ? parse(published.strip())
              : year == null ? null : date(year, fields.get("month"), fields.get("day"));
    } catch (DateTimeException | NumberFormatException notInTheCalendar) {
      return null;
    }
    boolean possible = date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= lastYear();
    return possible ? date : null;
  }

  private static @Nullable LocalDate parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher numbers = YEAR_FIRST.matcher(text);
    if (numbers.matches()) {
      return date(numbers.group(1), numbers.group(3), numbers.group(4));
    }
    numbers = WITHOUT_SEPARATORS.matcher(text);
    if (numbers.matches()) {
      return date(numbers.group(1), numbers.group(2), numbers.group(3));
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      return LocalDate.ofYearDay(
          Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
    }
    Matcher both = DAY_AND_MONTH.matcher(text);
    if (both.matches()) {
      return unambiguous(both.group(3), both.group(1), both.group(2));
    }
    String plain = NOISE.matcher(text).replaceAll(" ").strip();
    Matcher part = WRITTEN_PART.matcher(plain);
    if (part.find()) {
      return written(part.group(), WRITTEN);
    }
    Matcher month = MONTH_OF_YEAR.matcher(plain);
    if (month.matches()) {
      return written(plain, WRITTEN_MONTH);
    }
    Matcher shortYear = SHORT_YEAR.matcher(plain);
    if (shortYear.matches()) {
      int inCentury = Integer.parseInt(shortYear.group(2));
      int year = inCentury + (2000 + inCentury <= lastYear() ? 2000 : 1900);
      return written(shortYear.group(1) + " " + year, WRITTEN);
    }
    return MONTH.matcher(plain).find() ? parsedLeniently(plain) : null;
  }

  private static @Nullable LocalDate written(String text, List<DateTimeFormatter> forms) {
    String spaced = text.replaceAll("[.,\\s-]+", " ").replaceAll("(?i)\\bsept\\b", "Sep");
    for (DateTimeFormatter form : forms) {
      try {
        return LocalDate.parse(spaced, form);
      } catch (DateTimeException another) {
        // The next form may fit.
      }
    }
    return null;
  }

  /** What a lenient parser finds, where the text has the day and the year: it makes up the rest. */
  private static @Nullable LocalDate parsedLeniently(String text) {
    try {
      LocalDate date = DateParserUtils.parseOffsetDateTime(text).toLocalDate();
      return hasNumber(text, date.getDayOfMonth()) && hasNumber(text, date.getYear()) ? date : null;
    } catch (RuntimeException notADate) {
      return null;
    }
  }

  private static boolean hasNumber(String text, int number) {
    return Pattern.compile("(?<![\\d:.+-])0?" + number + "(?![\\d:])").matcher(text).find();
  }

  /** No date is later: a magazine may be of the year that comes. */
  private static int lastYear() {
    return Year.now(ZoneOffset.UTC).getValue() + 1;
  }

  /** Day and month where only one reading is in the calendar, or both are the same. */
  private static @Nullable LocalDate unambiguous(String year, String one, String other) {
    int first = Integer.parseInt(one);
    int second = Integer.parseInt(other);
    if (first == second || second > 12) {
      return date(year, one, other);
    }
    return first > 12 ? date(year, other, one) : null;
  }

  private static LocalDate date(String year, @Nullable String month, @Nullable String day) {
    return LocalDate.of(
        Integer.parseInt(year),
        month == null ? 1 : Integer.parseInt(month),
        day == null ? 1 : Integer.parseInt(day));
  }

  private static DateTimeFormatter written(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

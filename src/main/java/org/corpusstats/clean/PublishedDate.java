package org.corpusstats.clean;

import com.github.sisyphsu.dateparser.DateParserUtils;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
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

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:[-_./]?(\\d{1,2})(?:[-_./]?(\\d{1,2}))?)?");

  /** A date with a time behind it: 2025-03-09T12:00:00Z, 2025-03-09 12:00. */
  private static final Pattern WITH_TIME =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ]\\d{1,2}:?\\d{2}.*", Pattern.DOTALL);

  /** 9/3/2025, which is in March or in September. */
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D.*)?", Pattern.DOTALL);

  /** The day of the week adds nothing, and now and then it is wrong. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[,.]?|"
              + "\\b(?:published|updated|posted|on|of)\\b:?|(?<=\\d)(?:st|nd|rd|th)\\b");

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          written("MMMM d uuuu"),
          written("d MMMM uuuu"),
          written("MMM d uuuu"),
          written("d MMM uuuu"));

  private static final Pattern WRITTEN_PART =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}[\\s-]+[a-z]{3,9}\\.?)[,\\s-]+\\d{4}\\b");

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
    boolean possible =
        date != null
            && date.getYear() >= FIRST_YEAR
            && date.getYear() <= Year.now(ZoneOffset.UTC).getValue() + 1;
    return possible ? date : null;
  }

  private static @Nullable LocalDate parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return date(numbers.group(1), numbers.group(2), numbers.group(3));
    }
    Matcher withTime = WITH_TIME.matcher(text);
    if (withTime.matches()) {
      return date(withTime.group(1), withTime.group(2), withTime.group(3));
    }
    Matcher both = DAY_AND_MONTH.matcher(text);
    if (both.matches()) {
      return unambiguous(both.group(3), both.group(1), both.group(2));
    }
    String plain = NOISE.matcher(text).replaceAll(" ").strip();
    Matcher part = WRITTEN_PART.matcher(plain);
    if (part.find()) {
      String spaced = part.group().replaceAll("[.,\\s-]+", " ").replaceAll("(?i)\\bsept\\b", "Sep");
      for (DateTimeFormatter form : WRITTEN) {
        try {
          return LocalDate.parse(spaced, form);
        } catch (DateTimeException another) {
          // The next form may fit.
        }
      }
      return null;
    }
    return plain.matches(".*\\d{4}.*") ? parsedLeniently(plain) : null;
  }

  private static @Nullable LocalDate parsedLeniently(String text) {
    try {
      return DateParserUtils.parseOffsetDateTime(text).toLocalDate();
    } catch (RuntimeException notADate) {
      return null;
    }
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
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

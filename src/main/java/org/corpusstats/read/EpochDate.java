package org.corpusstats.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates that are counted since 1970. Pure and thread safe. */
final class EpochDate {
  private static final Pattern NUMBER = Pattern.compile("\\d{9,19}(?:\\.\\d{1,9})?");

  /** 202503091200: a date and a time without anything between them. */
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?");

  /** From here on thousandths of seconds are counted, since it would be the year 5138. */
  private static final BigDecimal LEAST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private EpochDate() {}

  /**
   * The day, in Greenwich, of a number of seconds, or of thousandths, millionths or milliardths of
   * them; empty where it is no such number, or one of a year that is not yet near.
   */
  static Optional<LocalDate> of(String number) {
    if (!NUMBER.matcher(number).matches() || WRITTEN_OUT.matcher(number).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(number);
    while (seconds.compareTo(LEAST_MILLIS) >= 0) {
      seconds = seconds.divide(THOUSAND);
    }
    LocalDate date =
        Instant.ofEpochSecond(seconds.longValue()).atZone(ZoneOffset.UTC).toLocalDate();
    return Optional.of(date).filter(d -> d.getYear() <= Year.now(ZoneOffset.UTC).getValue() + 1);
  }
}

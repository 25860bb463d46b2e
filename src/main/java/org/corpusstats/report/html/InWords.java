package org.corpusstats.report.html;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and lists as a sentence has them. */
final class InWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.ENGLISH);

  private InWords() {}

  /** 1,234 documents; 1 document; no document. */
  static String count(long number, String one, String many) {
    return number == 0 ? "no " + one : number(number) + " " + (number == 1 ? one : many);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A tone, with its sign. */
  static String tone(double value) {
    return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "4 January to 27 December 2025", "4 January 2024 to 2 May 2025", "4 January 2025". */
  static String span(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    boolean oneYear = first.getYear() == last.getYear();
    return (oneYear ? DAY_OF_YEAR : DAY).format(first) + " to " + day(last);
  }

  /** What stands before the item of a place in a list: nothing, a comma, "and". */
  static String before(int place, int size) {
    return place == 0 ? "" : place == size - 1 ? " and " : ", ";
  }

  static String list(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(before(i, items.size())).append(items.get(i));
    }
    return text.toString();
  }
}

package org.corpusstats.read.html;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a page says that it was published.
 *
 * @param stated the date as it stands in the page; null where there is none
 * @param day its day; null with it
 */
record PublishedDate(@Nullable String stated, @Nullable LocalDate day) {
  private static final Pattern DATE_NAME =
      Pattern.compile("publish|pubdate|pub-date|dateline|timestamp|(?:^|[ _-])date(?:$|[ _-])");

  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

  /** A longer text has a date, but is none. */
  private static final int LONGEST_DATE = 80;

  /**
   * Finds it, in this order: what the head states; {@code time} and {@code datePublished} elements;
   * elements named after dates; the address. A date that no calendar has, or in the year 1, is
   * passed over.
   */
  static PublishedDate of(Document document, Metadata metadata, @Nullable String url) {
    return Stream.of(
            metadata.published(),
            elements(document, "[itemprop=datePublished]"),
            elements(document, "time[pubdate], article time[datetime], time[datetime]"),
            elements(document, "time"),
            named(document),
            inUrl(url))
        .flatMap(dates -> dates)
        .map(stated -> new PublishedDate(stated, StatedDate.day(stated)))
        .filter(date -> date.day() != null)
        .findFirst()
        .orElse(new PublishedDate(null, null));
  }

  private static Stream<String> elements(Document document, String selector) {
    return document.select(selector).stream().map(PublishedDate::text).filter(Objects::nonNull);
  }

  private static @Nullable String text(Element element) {
    for (String attribute : new String[] {"datetime", "content"}) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    String text = element.text().strip();
    return text.isEmpty() || text.length() > LONGEST_DATE ? null : text;
  }

  private static Stream<String> named(Document document) {
    return document.getAllElements().stream()
        .filter(e -> e.childrenSize() < 4 && e.childNodeSize() > 0)
        .filter(
            e ->
                DATE_NAME
                    .matcher((e.className() + " " + e.id()).toLowerCase(java.util.Locale.ROOT))
                    .find())
        .map(PublishedDate::text)
        .filter(Objects::nonNull);
  }

  private static Stream<String> inUrl(@Nullable String url) {
    Matcher date = IN_URL.matcher(url == null ? "" : url);
    return date.find()
        ? Stream.of(
            "%s-%2s-%2s".formatted(date.group(1), date.group(2), date.group(3)).replace(' ', '0'))
        : Stream.empty();
  }
}

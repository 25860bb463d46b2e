package org.corpusstats.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head states about its article: in JSON-LD, and in {@code meta} elements by the
 * names of OpenGraph, Dublin Core and others.
 */
final class Metadata {
  private static final List<String> TITLE =
      List.of("og:title", "twitter:title", "dc.title", "title");
  private static final List<String> SITE =
      List.of("og:site_name", "application-name", "dc.publisher", "publisher");
  private static final Pattern HOST =
      Pattern.compile("^https?://(?:www\\.)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);
  private static final List<String> AUTHOR =
      List.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "publish-date",
          "publish_date",
          "published_time",
          "published",
          "publication_date",
          "article.published",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "date.release",
          "date",
          "dc.date",
          "dcterms.date",
          "originalpublicationdate",
          "article_date_original",
          "release_date",
          "datecreated");

  private static final Pattern BY = Pattern.compile("^by:?\\s+", Pattern.CASE_INSENSITIVE);

  /** Elements that name authors; a page with more lists other articles. */
  private static final int MOST_AUTHORS = 5;

  private final LinkedData linked;
  private final Map<String, String> meta = new HashMap<>();

  private Metadata(LinkedData linked) {
    this.linked = linked;
  }

  static Metadata of(Document document, LinkedData linked) {
    Metadata metadata = new Metadata(linked);
    for (Element element : document.getElementsByTag("meta")) {
      String content = element.attr("content").strip();
      if (!content.isEmpty()) {
        Stream.of("property", "name", "itemprop", "http-equiv")
            .map(element::attr)
            .filter(name -> !name.isBlank())
            .forEach(
                name -> metadata.meta.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content));
      }
    }
    return metadata;
  }

  @Nullable String title() {
    String headline = linked.text("headline");
    return headline == null ? first(TITLE).findFirst().orElse(null) : headline;
  }

  /** The name that the page states, else the host of its address. */
  @Nullable String site(@Nullable String url) {
    Matcher host = HOST.matcher(url == null ? "" : url);
    return first(SITE)
        .findFirst()
        .or(() -> Optional.ofNullable(linked.text("publisher")))
        .or(() -> host.find() ? Optional.of(host.group(1)) : Optional.empty())
        .orElse(null);
  }

  /** Not the address of a profile, which some pages give instead. */
  @Nullable String author(Document document) {
    return Stream.of(
            Stream.ofNullable(linked.text("author")),
            first(AUTHOR),
            document.select("[rel=author], [itemprop=author]").stream()
                .limit(MOST_AUTHORS)
                .map(Element::text))
        .flatMap(authors -> authors)
        .map(author -> BY.matcher(author.strip()).replaceFirst(""))
        .filter(author -> !author.isEmpty())
        .filter(author -> !author.startsWith("http"))
        .findFirst()
        .orElse(null);
  }

  /** Dates as stated, the most trustworthy first. */
  Stream<String> published() {
    return Stream.concat(
        Stream.concat(Stream.ofNullable(linked.text("datePublished")), first(PUBLISHED)),
        Stream.ofNullable(linked.text("dateCreated")));
  }

  @Nullable String language(Document document) {
    Element html = document.getElementsByTag("html").first();
    String declared = html == null ? "" : html.attr("lang").strip();
    return !declared.isEmpty()
        ? declared
        : first(List.of("content-language", "og:locale", "dc.language", "language"))
            .findFirst()
            .orElse(linked.text("inLanguage"));
  }

  private Stream<String> first(List<String> names) {
    return names.stream().map(meta::get).filter(Objects::nonNull);
  }
}

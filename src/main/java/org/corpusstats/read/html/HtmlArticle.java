package org.corpusstats.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page, and what the page states about it. Immutable, thread safe.
 *
 * @param text the body without title, by-line, captions, menus, other stories and prompts:
 *     paragraphs, headings, items and cells with a blank line between each two; empty where the
 *     page shows no text
 * @param title the headline without the site's name; null where the page has none
 * @param published the date as the page states it; null where it states none that a calendar has
 * @param day the day of {@code published}; null with it
 * @param site the name of the site, else the host of the address; null where neither is known
 * @param author the authors' names as the page gives them; null where it gives none
 * @param language the language that the page declares, such as "en-GB"; null where it does not
 */
public record HtmlArticle(
    String text,
    @Nullable String title,
    @Nullable String published,
    @Nullable LocalDate day,
    @Nullable String site,
    @Nullable String author,
    @Nullable String language) {

  /**
   * Reads a page. Whatever the text is, there is an article, if an empty one; the time it takes is
   * proportional to the text's length.
   *
   * @param html the page, decoded
   * @param url its address, null where it is not known
   */
  public static HtmlArticle of(String html, @Nullable String url) {
    Document document = Jsoup.parse(html);
    Page page = Page.of(document);
    LinkedData linked = LinkedData.of(document);
    Metadata metadata = Metadata.of(document, linked);
    String site = metadata.site(url);
    String title = PageTitle.of(document, metadata, site);
    PageDate published = PageDate.of(document, page, metadata, url);
    List<Block> body = LinkedBody.of(page, linked, Body.of(page, title == null ? "" : title));
    return new HtmlArticle(
        body.stream().map(Block::text).collect(Collectors.joining("\n\n")),
        title,
        published.stated(),
        published.day(),
        site,
        metadata.author(document),
        metadata.language(document));
  }
}

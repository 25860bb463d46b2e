package org.corpusstats.read.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a page says that it was published.
 *
 * @param stated the date as it stands in the page; null where there is none
 * @param day its day; null with it
 */
record PageDate(@Nullable String stated, @Nullable LocalDate day) {
  private static final Pattern IN_URL =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?:[/-]|$)");

  /** How many blocks after the headline, and before it, are looked at. */
  private static final int BESIDE_HEADLINE = 8;

  private static final int LONGEST_BYLINE = 15;

  /**
   * Finds it, in this order: what the head states; what elements say that stand for dates by their
   * markup or else by their name, from the headline on or else before it, those of comments, of
   * other articles and of changes last; short lines beside the headline; the address. A date that
   * no calendar has, or in the year 1, is passed over.
   */
  static PageDate of(Document document, Page page, Metadata metadata, @Nullable String url) {
    Elements elements = new Elements();
    document.traverse(elements);
    return Stream.of(metadata.published(), elements.texts(), besideHeadline(page), inUrl(url))
        .flatMap(dates -> dates)
        .map(stated -> new PageDate(stated, StatedDate.day(stated)))
        .filter(date -> date.day() != null)
        .findFirst()
        .orElse(new PageDate(null, null));
  }

  private static Stream<String> besideHeadline(Page page) {
    List<Block> blocks = page.blocks();
    int headline = 0;
    while (headline < blocks.size() && !blocks.get(headline).tag().equals("h1")) {
      headline++;
    }
    if (headline == blocks.size()) {
      return Stream.empty();
    }
    int end = Math.min(blocks.size(), headline + 1 + BESIDE_HEADLINE);
    int begin = Math.max(0, headline - BESIDE_HEADLINE);
    return Stream.concat(
            blocks.subList(headline + 1, end).stream(), blocks.subList(begin, headline).stream())
        .filter(block -> block.words() <= LONGEST_BYLINE)
        .map(Block::text);
  }

  private static Stream<String> inUrl(@Nullable String url) {
    Matcher date = IN_URL.matcher(url == null ? "" : url);
    return date.find()
        ? Stream.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Stream.empty();
  }

  /** Collects the elements of a page that may state a date. */
  private static final class Elements implements NodeVisitor {
    private static final Pattern DATE_NAME =
        Pattern.compile("publish|pub-?date|dateline|timestamp|(?:^|[ _-])date(?:$|[ _-])");

    private static final Pattern CHANGED = Pattern.compile("modified|updated");

    /** A longer text may have a date, but is none. */
    private static final int LONGEST_DATE = 120;

    /** An element with more nodes than this is more than a date. */
    private static final int MOST_NODES = 20;

    /** How many elements around one are asked what it is of. */
    private static final int MOST_AROUND = 30;

    /** Of each kind. A page with more is a list of other pages. */
    private static final int MOST_ELEMENTS = 100;

    private final List<Element> published = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> timesBefore = new ArrayList<>();
    private final List<Element> named = new ArrayList<>();
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean afterHeadline;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        if (tag.equals("h1") && !afterHeadline) {
          afterHeadline = true;
          for (Element e = element; e != null; e = e.parent()) {
            aroundHeadline.add(e);
          }
        }
        if (element.attr("itemprop").contains("datePublished") || element.hasAttr("pubdate")) {
          add(element, published);
        } else if (tag.equals("time")) {
          add(element, afterHeadline ? times : timesBefore);
        } else if (DATE_NAME.matcher(names(element)).find()) {
          add(element, named);
        }
      }
    }

    private static String names(Element element) {
      return (element.className() + " " + element.id() + " " + element.attr("itemprop"))
          .toLowerCase(Locale.ROOT);
    }

    private static void add(Element element, List<Element> elements) {
      if (elements.size() < MOST_ELEMENTS) {
        elements.add(element);
      }
    }

    Stream<String> texts() {
      List<Element> ofKinds =
          (afterHeadline
                  ? Stream.of(published, times, named, timesBefore)
                  : Stream.of(published, timesBefore, named))
              .flatMap(List::stream)
              .toList();
      return Stream.concat(
              ofKinds.stream().filter(date -> !isOfOthers(date)),
              ofKinds.stream().filter(this::isOfOthers))
          .flatMap(
              element ->
                  Stream.of(element.attr("datetime"), element.attr("content"), text(element)))
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }

    /** Whether a date is one of a change, or stands in what is not the article. */
    private boolean isOfOthers(Element element) {
      String names = names(element);
      return (CHANGED.matcher(names).find() && !names.contains("publish"))
          || Stream.iterate(element, e -> e != null && !isOfArticle(e), Element::parent)
              .limit(MOST_AROUND)
              .anyMatch(Names::isOfOthers);
    }

    /** What holds the headline is of the article, whatever else its names say that it holds. */
    private boolean isOfArticle(Element element) {
      String tag = element.normalName();
      return tag.equals("article") || tag.equals("main") || aroundHeadline.contains(element);
    }

    private static String text(Element element) {
      String text =
          element
              .nodeStream(TextNode.class)
              .limit(MOST_NODES)
              .map(TextNode::getWholeText)
              .reduce(
                  "",
                  (before, more) -> before.length() > LONGEST_DATE ? before : before + " " + more)
              .replaceAll("\\s+", " ")
              .strip();
      return text.length() > LONGEST_DATE ? "" : text;
    }
  }
}

package org.corpusstats.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a reader sees of a page, flat: its blocks in order, and its block elements as ranges of
 * them. Made in one pass without recursion, however deep elements nest.
 *
 * @param blocks the text, without what {@link Names#isNeverText} excludes
 * @param regions the elements that hold a block, inner ones before those around them
 */
record Page(List<Block> blocks, List<Region> regions) {
  static Page of(Document document) {
    Reader reader = new Reader();
    document.filter(reader);
    reader.flush();
    return new Page(reader.blocks, reader.regions);
  }

  /** Returns the region of all blocks; there must be one. */
  Region whole() {
    return regions.get(regions.size() - 1);
  }

  /** Collects blocks and regions while the elements open and close. */
  private static final class Reader implements NodeFilter {
    private static final Set<String> BLOCK_TAGS =
        Set.of(
            ("address article aside blockquote body caption center dd details dialog dir div dl dt"
                    + " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header"
                    + " hgroup hr html legend li main menu nav noframes ol p pre section summary"
                    + " table tbody td tfoot th thead tr ul")
                .split(" "));

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linkWords;
    private int linksAround;
    private int preAround;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (Names.isNeverText(element)) {
          if (BLOCK_TAGS.contains(tag)) {
            flush();
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
          breakLine();
        } else if (isBlock(element)) {
          flush();
          open.push(element);
          starts.push(blocks.size());
        }
        linksAround += isLink(element) ? 1 : 0;
        preAround += tag.equals("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isBlock(element)) {
          flush();
          open.pop();
          int from = starts.pop();
          if (from < blocks.size()) {
            regions.add(new Region(element, from, blocks.size()));
          }
        }
        linksAround -= isLink(element) ? 1 : 0;
        preAround -= element.normalName().equals("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
      return BLOCK_TAGS.contains(element.normalName());
    }

    /** A link within the page, such as to a footnote, leads nowhere else. */
    private static boolean isLink(Element element) {
      return element.normalName().equals("a")
          && element.hasAttr("href")
          && !element.attr("href").startsWith("#");
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == '\n' && preAround > 0) {
          breakLine();
        } else if (!Words.isBlank(c)) {
          text.append(c);
        } else if (c != '\u200B' && c != '\uFEFF' && endsInWord()) {
          text.append(' ');
        }
      }
      linkWords += linksAround > 0 ? Words.count(words) : 0;
    }

    private boolean endsInWord() {
      return !text.isEmpty() && !Words.isBlank(text.charAt(text.length() - 1));
    }

    /** Two breaks in a row make a paragraph, as they do on the screen. */
    private void breakLine() {
      int end = text.length();
      if (end > 0 && text.charAt(end - 1) == ' ') {
        text.setLength(--end);
      }
      if (end > 0 && text.charAt(end - 1) == '\n') {
        flush();
      } else if (end > 0) {
        text.append('\n');
      }
    }

    private void flush() {
      String whole = text.toString().strip();
      if (!whole.isEmpty()) {
        String tag = open.isEmpty() ? "body" : open.peek().normalName();
        blocks.add(Block.of(whole, tag, linkWords));
      }
      text.setLength(0);
      linkWords = 0;
    }
  }
}

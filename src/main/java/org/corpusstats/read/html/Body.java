package org.corpusstats.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the blocks of a page that are its article's body.
 *
 * <p>What stands around bodies by its name is left out, unless it holds much of the page's prose:
 * then its name misleads. Of the regions, the one with the greatest value is the body: a region
 * gains by paragraphs and loses by links, so that neither a part of the article nor the article
 * with the stories beside it is worth as much. Where elements in it name themselves a body or an
 * article, they are taken by their word.
 */
final class Body {
  /** A region with this share of a page's prose is not around the body, whatever its name. */
  private static final double MISNAMED = 0.4;

  /** A region named body or article that has this share of the best one's prose is the body. */
  private static final double NAMED = 0.5;

  /** Articles with this share of a page's prose are articles of their own, no teasers. */
  private static final double ONE_OF_SEVERAL = 0.15;

  /** More, each with much of the prose, stand in one another. */
  private static final int MOST_ARTICLES = 100;

  /** An outer region must be worth so much more than one in it. */
  private static final double GAIN = 0.1;

  private final Page page;
  private final List<Region> regions;
  private final boolean[] left;
  private final Weights weights;
  private final double[] values;

  private Body(Page page) {
    this.page = page;
    this.regions = page.regions();
    this.left = withoutSurroundings(page);
    this.weights = new Weights(page.blocks(), left);
    this.values = weights.values(regions);
  }

  /**
   * Returns the blocks of the body in order; of a page without an article, all but its links.
   *
   * @param title the page's, which is no part of the body; empty where it has none
   */
  static List<Block> of(Page page, String title) {
    return page.regions().isEmpty() ? page.blocks() : new Body(page).paragraphs(title);
  }

  private List<Block> paragraphs(String title) {
    Region body = region(title);
    Region lede = lede(body);
    List<Block> blocks = new ArrayList<>();
    if (lede != null) {
      addBlocks(lede, blocks);
    }
    addBlocks(body, blocks);
    return BodyParagraphs.of(blocks, title);
  }

  private void addBlocks(Region region, List<Block> blocks) {
    for (int i = region.from(); i < region.to(); i++) {
      if (left[i]) {
        blocks.add(page.blocks().get(i));
      }
    }
  }

  private static boolean[] withoutSurroundings(Page page) {
    boolean[] left = new boolean[page.blocks().size()];
    Arrays.fill(left, true);
    Weights all = new Weights(page.blocks(), left);
    double most = MISNAMED * all.prose(page.whole());
    int[] opened = new int[left.length + 1];
    for (Region region : page.regions()) {
      if (all.prose(region) <= most && Names.isAroundBody(region.element())) {
        opened[region.from()]++;
        opened[region.to()]--;
      }
    }
    int around = 0;
    for (int i = 0; i < left.length; i++) {
      around += opened[i];
      left[i] = around == 0;
    }
    return left;
  }

  private Region region(String title) {
    Region best = best(0, region -> true);
    if (best == null) {
      return page.whole();
    }
    for (Region article : severalArticles(best)) {
      if (begins(article, title)) {
        return named(article);
      }
    }
    return named(marked(best));
  }

  /** A region that says in so many words that it is the body has all of it, short items too. */
  private Region marked(Region best) {
    long most = 2 * weights.prose(best);
    for (Region region : regions) {
      if (region.contains(best)
          && weights.prose(region) <= most
          && Names.isMarkedBody(region.element())) {
        return region;
      }
    }
    return best;
  }

  /** Returns the part of a region that names itself body or article, else the region itself. */
  private Region named(Region whole) {
    for (Predicate<Element> name : List.<Predicate<Element>>of(Names::isBody, Body::isArticle)) {
      Predicate<Region> eligible =
          region ->
              whole.contains(region)
                  && weights.prose(region) >= NAMED * weights.prose(whole)
                  && name.test(region.element());
      Region named = best(GAIN, eligible);
      if (named != null) {
        return named;
      }
    }
    return whole;
  }

  /** Returns the articles in a region that hold much of its prose, if they stand side by side. */
  private List<Region> severalArticles(Region whole) {
    double enough = ONE_OF_SEVERAL * weights.prose(whole);
    List<Region> articles =
        regions.stream()
            .filter(r -> whole.contains(r) && weights.prose(r) >= enough && isArticle(r.element()))
            .limit(MOST_ARTICLES)
            .toList();
    int end = articles.isEmpty() ? 0 : articles.get(0).to();
    return articles.stream().anyMatch(r -> r.from() >= end) ? articles : List.of();
  }

  /** Returns whether an article begins with a main heading, or with the page's title as one. */
  private boolean begins(Region article, String title) {
    return page.blocks().subList(article.from(), article.to()).stream()
        .limit(BodyParagraphs.HEAD)
        .anyMatch(
            block ->
                block.tag().equals("h1")
                    || (block.isHeading() && BodyParagraphs.isTitle(block.text(), title)));
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article");
  }

  /** Returns the best of some regions: the innermost of those of nearly the same value. */
  private @Nullable Region best(double gain, Predicate<Region> eligible) {
    double most = 0;
    Region best = null;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > most * (1 + gain) && eligible.test(regions.get(i))) {
        most = values[i];
        best = regions.get(i);
      }
    }
    return best;
  }

  /** Returns the region of a first paragraph that stands before the body; null if there is none. */
  private @Nullable Region lede(Region body) {
    for (Region region : regions) {
      if (region.to() <= body.from()
          && weights.prose(region) > 0
          && weights.prose(new Region(region.element(), region.to(), body.from())) == 0
          && Names.isLede(region.element())) {
        return region;
      }
    }
    return null;
  }
}

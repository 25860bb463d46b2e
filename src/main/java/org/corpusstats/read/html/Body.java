package org.corpusstats.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the blocks of a page that are its article's body.
 *
 * <p>What stands around bodies by its name is left out, unless it holds much of the page's prose:
 * then its name misleads. Of the regions, the one with the greatest weight is the body: a region
 * gains by paragraphs and loses by links, so that neither a part of the article nor the article
 * with the stories beside it weighs as much. A region within it that is by its names a body, and
 * holds most of its prose, is taken instead.
 */
final class Body {
  /** A region with this share of a page's prose is not around the body, whatever its name. */
  private static final double MISNAMED = 0.4;

  /** A region named body that has this share of the weightiest one's prose is the body. */
  private static final double NAMED = 0.6;

  private Body() {}

  /** Returns the blocks of the body in order; of a page without an article, all but its links. */
  static List<Block> of(Page page, String title) {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    boolean[] left = withoutSurroundings(page);
    Weights weights = new Weights(page.blocks(), left);
    Region body = region(page, weights);
    List<Block> blocks = new ArrayList<>();
    for (int i = body.from(); i < body.to(); i++) {
      if (left[i]) {
        blocks.add(page.blocks().get(i));
      }
    }
    List<Block> kept = Paragraphs.of(blocks, title);
    return kept;
  }

  private static boolean[] withoutSurroundings(Page page) {
    boolean[] left = new boolean[page.blocks().size()];
    Arrays.fill(left, true);
    Weights all = new Weights(page.blocks(), left);
    Region whole = page.regions().get(page.regions().size() - 1);
    int[] depth = new int[left.length + 1];
    for (Region region : page.regions()) {
      if (Names.isAroundBody(region.element())
          && all.prose(region) <= MISNAMED * all.prose(whole)) {
        depth[region.from()]++;
        depth[region.to()]--;
      }
    }
    int around = 0;
    for (int i = 0; i < left.length; i++) {
      around += depth[i];
      left[i] = around == 0;
    }
    return left;
  }

  private static Region region(Page page, Weights weights) {
    Region best = page.regions().get(page.regions().size() - 1);
    for (Region region : page.regions()) {
      if (weights.weight(region) > weights.weight(best)) {
        best = region;
      }
    }
    if (weights.weight(best) <= 0) {
      return page.regions().get(page.regions().size() - 1);
    }
    Region named = best;
    for (Region region : page.regions()) {
      if (best.contains(region)
          && Names.isBody(region.element())
          && weights.prose(region) >= NAMED * weights.prose(best)) {
        named = region; // the outermost that is named so
      }
    }
    return named;
  }
}

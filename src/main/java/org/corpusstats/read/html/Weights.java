package org.corpusstats.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sums over ranges of a page's blocks, each in constant time. */
final class Weights {
  /** The most that links in a region cost those around it: about a paragraph of ten words. */
  private static final double LEAVING_OUT = 10;

  private final double[] weightBefore;
  private final long[] proseBefore;

  /**
   * Adds up blocks.
   *
   * @param left whether a block counts
   */
  Weights(List<Block> blocks, boolean[] left) {
    weightBefore = new double[blocks.size() + 1];
    proseBefore = new long[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      weightBefore[i + 1] = weightBefore[i] + (left[i] ? block.weight() : 0);
      proseBefore[i + 1] = proseBefore[i] + (left[i] && block.isProse() ? block.words() : 0);
    }
  }

  /**
   * Returns the value of each region: what its own blocks and the regions in it weigh, where a
   * region that weighs less than nothing costs no more than it takes to leave it out.
   *
   * @param regions inner ones before those around them
   */
  double[] values(List<Region> regions) {
    double[] values = new double[regions.size()];
    Deque<Integer> closed = new ArrayDeque<>();
    for (int i = 0; i < values.length; i++) {
      Region region = regions.get(i);
      values[i] = weightBefore[region.to()] - weightBefore[region.from()];
      while (!closed.isEmpty() && regions.get(closed.peek()).from() >= region.from()) {
        int inner = closed.pop();
        Region part = regions.get(inner);
        values[i] -= weightBefore[part.to()] - weightBefore[part.from()];
        values[i] += Math.max(values[inner], -LEAVING_OUT);
      }
      closed.push(i);
    }
    return values;
  }

  /** Returns the words of its prose. */
  long prose(Region region) {
    return proseBefore[region.to()] - proseBefore[region.from()];
  }
}

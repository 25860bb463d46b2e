package org.corpusstats.read.html;

import java.util.List;

/** Sums over ranges of a page's blocks, each in constant time. */
final class Weights {
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

  /** Returns the sum of {@link Block#weight}. */
  double weight(Region region) {
    return weightBefore[region.to()] - weightBefore[region.from()];
  }

  /** Returns the words of its prose. */
  long prose(Region region) {
    return proseBefore[region.to()] - proseBefore[region.from()];
  }
}

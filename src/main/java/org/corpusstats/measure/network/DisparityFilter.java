package org.corpusstats.measure.network;

import org.jspecify.annotations.Nullable;

/**
 * Tells which edges of a weighted network matter to one of their nodes, be these large or small
 * (Serrano, Boguñá and Vespignani 2009, "Extracting the multiscale backbone of complex weighted
 * networks"). Pure and thread safe.
 */
public final class DisparityFilter {
  private DisparityFilter() {}

  /**
   * Returns the probability that an edge has the share w/s of its node's strength or more, were
   * that strength cut at random into as many parts as the node has edges: (1 − w/s)^(k−1). Small
   * where the edge matters to the node.
   *
   * @param weight of the edge, w; above 0
   * @param strength the weights of all edges of the node, s
   * @param degree how many these are, k
   * @return null for the only edge of a node, which has nothing to be compared with
   */
  public static @Nullable Double alpha(double weight, double strength, long degree) {
    return degree < 2 ? null : Math.exp((degree - 1) * Math.log1p(-weight / strength));
  }

  /** Returns the smaller of the values of an edge's two nodes; null where neither has one. */
  public static @Nullable Double ofEdge(@Nullable Double ofOne, @Nullable Double ofOther) {
    if (ofOne == null || ofOther == null) {
      return ofOne == null ? ofOther : ofOne;
    }
    return Math.min(ofOne, ofOther);
  }
}

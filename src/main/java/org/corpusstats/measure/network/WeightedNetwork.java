package org.corpusstats.measure.network;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** A network of nodes, numbered from 0, with weighted edges between them. Immutable. */
public final class WeightedNetwork {
  /** The search depends on the order in which it visits nodes: the best of so many is taken. */
  private static final int STARTS = 10;

  /** It improves little after the first. */
  private static final int ITERATIONS = 10;

  private final Network network;

  /**
   * @param nodes how many
   * @param from one node of each edge
   * @param to the other one; each pair of nodes at most once, and none with itself
   * @param weights of the edges, above 0
   */
  public WeightedNetwork(int nodes, int[] from, int[] to, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    // Of mean 1: how much the search leaves to chance is a weight, too.
    double[] scaled = new double[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = weights[i] * weights.length / sum;
    }
    LargeIntArray[] edges = {new LargeIntArray(from), new LargeIntArray(to)};
    this.network = new Network(nodes, true, edges, new LargeDoubleArray(scaled), false, false);
  }

  /**
   * Finds communities, nodes with much more weight among them than their strengths would have by
   * chance: a partition of high {@link #modularity}, by the Leiden algorithm (Traag, Waltman and
   * van Eck 2019). Equal edges in equal order give equal communities.
   *
   * @param resolution how much more: 1 is modularity as Newman and Girvan (2004) have it, higher
   *     values give smaller communities
   * @param seed of the pseudo-random order in which nodes are visited
   * @return the community of each node, numbered from 0
   */
  public int[] communities(double resolution, long seed) {
    if (network.getNNodes() == 0) {
      return new int[0];
    }
    return communities(network, resolution, STARTS, new Random(seed)).getClusters();
  }

  /** The best communities of so many searches. */
  static Clustering communities(Network network, double resolution, int starts, Random random) {
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            scaled(network, resolution), ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
    Clustering best = new Clustering(network.getNNodes());
    double highest = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < starts; start++) {
      Clustering found = leiden.findClustering(network);
      double quality = leiden.calcQuality(network, found);
      if (quality > highest) {
        highest = quality;
        best = found;
      }
    }
    return best;
  }

  /**
   * Returns Σ over communities of e_c/m − resolution·(s_c/2m)², with m the weight of all edges, e_c
   * of those within a community, and s_c the strengths of its nodes: the share of weight within
   * communities beyond chance (Newman and Girvan 2004; Reichardt and Bornholdt 2006).
   */
  public double modularity(int[] communities, double resolution) {
    LeidenAlgorithm quality = new LeidenAlgorithm();
    quality.setResolution(scaled(network, resolution));
    return quality.calcQuality(network, new Clustering(communities));
  }

  int size() {
    return network.getNNodes();
  }

  /** For what else the library does with it; nobody changes it. */
  Network network() {
    return network;
  }

  /** Of the constant Potts model, whose quality is modularity where strengths are node weights. */
  private static double scaled(Network network, double resolution) {
    return resolution / (2 * network.getTotalEdgeWeight());
  }
}

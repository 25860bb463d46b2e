package org.corpusstats.measure.network;

import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Layout;
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

  /** What VOSviewer takes. */
  private static final int ATTRACTION = 2;

  private static final int REPULSION = 1;

  /** Of edges of mean 1: keeps parts that no edge ties from drifting apart without end. */
  private static final double TIE_BETWEEN_PARTS = 0.2;

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
    Random random = new Random(seed);
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            scaled(resolution), ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
    Clustering best = new Clustering(network.getNNodes());
    double highest = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < STARTS; start++) {
      Clustering found = leiden.findClustering(network);
      double quality = leiden.calcQuality(network, found);
      if (quality > highest) {
        highest = quality;
        best = found;
      }
    }
    return best.getClusters();
  }

  /**
   * Returns Σ over communities of e_c/m − resolution·(s_c/2m)², with m the weight of all edges, e_c
   * of those within a community, and s_c the strengths of its nodes: the share of weight within
   * communities beyond chance (Newman and Girvan 2004; Reichardt and Bornholdt 2006).
   */
  public double modularity(int[] communities, double resolution) {
    LeidenAlgorithm quality = new LeidenAlgorithm();
    quality.setResolution(scaled(resolution));
    return quality.calcQuality(network, new Clustering(communities));
  }

  /**
   * Draws the network in the plane, nodes with strong edges near each other, by the VOS layout (van
   * Eck, Waltman, Dekker and van den Berg 2010): it minimises Σ w·d²/2 − Σ d over pairs of nodes at
   * distance d, with w the weight of their edge divided by the product of their strengths. Equal
   * edges in equal order give equal positions.
   *
   * @param seed of the pseudo-random positions that it begins with
   * @return x and y of each node, around the mean 0 and with a mean distance of 1
   */
  public double[][] layout(long seed) {
    int nodes = network.getNNodes();
    double[][] positions = new double[nodes][2];
    if (nodes < 2) {
      return positions;
    }
    Network normalized = network.createNormalizedNetworkUsingAssociationStrength();
    Random random = new Random(seed);
    double between = network.identifyComponents().getNClusters() == 1 ? 0 : TIE_BETWEEN_PARTS;
    GradientDescentVOSLayoutAlgorithm vos =
        new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, between, random);
    Layout best = vos.findLayout(normalized);
    for (int start = 1; start < STARTS; start++) {
      Layout found = vos.findLayout(normalized);
      if (vos.calcQuality(normalized, found) < vos.calcQuality(normalized, best)) {
        best = found;
      }
    }
    best.standardize(true);
    for (int node = 0; node < nodes; node++) {
      positions[node] = best.getCoordinates(node);
    }
    return positions;
  }

  /** Of the constant Potts model, whose quality is modularity where strengths are node weights. */
  private double scaled(double resolution) {
    return resolution / (2 * network.getTotalEdgeWeight());
  }
}

package org.corpusstats.measure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.ComponentsAlgorithm;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Layout;
import nl.cwts.networkanalysis.Network;
import nl.cwts.networkanalysis.VOSLayoutAlgorithm;

/**
 * Places the nodes of a network in the plane so that those that belong together are near each
 * other: by the VOS technique (van Eck, Waltman, Dekker and van den Berg 2010, "A comparison of two
 * techniques for bibliometric mapping") over weights normalised by association strength, each
 * component by itself, the smaller ones in rows below the largest. Pure and thread safe; equal
 * networks and seeds give equal positions.
 */
public final class NetworkLayout {
  /** Forces act between all nodes: larger components are laid out by communities. */
  private static final int MOST_AT_ONCE = 1_000;

  /**
   * Exponents of distance in what edges and what all pairs of nodes cost. With the usual repulsion
   * of 1 chains collapse into lines; −1 keeps near nodes apart, so that labels can be read.
   */
  private static final int ATTRACTION = 2;

  private static final int REPULSION = -1;

  /** Between components and communities, where a node's own room is a disk of radius 1. */
  private static final double GAP = 1.5;

  /** Place of a node; over all nodes the wider of the two axes goes from −1 to 1. */
  public record Position(double x, double y) {}

  private final int mostAtOnce;
  private final Random random;

  private NetworkLayout(int mostAtOnce, long seed) {
    this.mostAtOnce = mostAtOnce;
    this.random = new Random(seed);
  }

  /**
   * Returns the position of each node.
   *
   * @param seed of the pseudo-random places where nodes begin
   */
  public static List<Position> positions(WeightedNetwork network, long seed) {
    return positions(network, seed, MOST_AT_ONCE);
  }

  /**
   * @param mostAtOnce nodes of a component that is not laid out by communities
   */
  static List<Position> positions(WeightedNetwork network, long seed, int mostAtOnce) {
    if (network.size() == 0) {
      return List.of();
    }
    return fitted(new NetworkLayout(mostAtOnce, seed).components(network.network()));
  }

  private Drawing components(Network network) {
    // The library cannot search a network without edges.
    Clustering components =
        network.getNEdges() == 0
            ? new Clustering(network.getNNodes())
            : new ComponentsAlgorithm().findClustering(network);
    components.orderClustersByNNodes();
    int[][] members = components.getNodesPerCluster();
    List<Drawing> drawings = connected(network.createSubnetworks(components));
    Shelves shelves = new Shelves(drawings, GAP);
    return Drawing.assembled(network.getNNodes(), members, drawings, shelves.centres());
  }

  /** Of networks without components; each as dense, whatever its size. */
  private List<Drawing> connected(Network[] networks) {
    List<Drawing> drawings = new ArrayList<>();
    for (Network network : networks) {
      drawings.add(
          network.getNNodes() > mostAtOnce ? byCommunities(network) : vos(network).ofDensityOne());
    }
    return drawings;
  }

  private Drawing vos(Network network) {
    if (network.getNNodes() == 1) {
      return new Drawing(new double[1], new double[1]);
    }
    Layout layout =
        new GradientDescentVOSLayoutAlgorithm(
                ATTRACTION, REPULSION, VOSLayoutAlgorithm.DEFAULT_EDGE_WEIGHT_INCREMENT, random)
            .findLayout(network.createNormalizedNetworkUsingAssociationStrength());
    // Centred and turned, so that the widest extent is horizontal.
    layout.standardize(false);
    double[][] coordinates = layout.getCoordinates();
    return new Drawing(coordinates[0], coordinates[1]);
  }

  /** Each community around its place in the network of communities. */
  private Drawing byCommunities(Network network) {
    double resolution = 1;
    Clustering communities;
    do {
      communities = WeightedNetwork.communities(network, resolution, 1, random);
      resolution *= 2;
    } while (communities.getNClusters() == 1);
    int[][] members = communities.getNodesPerCluster();
    List<Drawing> drawings = connected(network.createSubnetworks(communities));
    Drawing places = vos(network.createReducedNetwork(communities)).ofDensityOne();
    double[] radii = drawings.stream().mapToDouble(Drawing::radius).map(r -> r + GAP / 2).toArray();
    Drawing centres = PushApart.disks(places.times(Drawing.quadraticMean(radii)), radii);
    return Drawing.assembled(network.getNNodes(), members, drawings, centres);
  }

  private static List<Position> fitted(Drawing drawing) {
    double half = Math.max(drawing.width(), drawing.height()) / 2;
    Drawing result = drawing.centred().times(half == 0 ? 1 : 1 / half);
    return IntStream.range(0, result.size())
        .mapToObj(node -> new Position(result.x(node), result.y(node)))
        .toList();
  }
}

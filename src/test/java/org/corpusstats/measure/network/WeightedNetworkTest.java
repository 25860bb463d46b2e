package org.corpusstats.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedNetworkTest {
  /** Zachary's karate club (1977), its 78 edges by node from 0: those with higher numbers. */
  private static final int[][] KARATE = {
    {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
    {2, 3, 7, 13, 17, 19, 21, 30},
    {3, 7, 8, 9, 13, 27, 28, 32},
    {7, 12, 13},
    {6, 10},
    {6, 10, 16},
    {16},
    {},
    {30, 32, 33},
    {33},
    {},
    {},
    {},
    {33},
    {32, 33},
    {32, 33},
    {},
    {},
    {32, 33},
    {33},
    {32, 33},
    {},
    {32, 33},
    {25, 27, 29, 32, 33},
    {25, 27, 31},
    {31},
    {29, 33},
    {33},
    {31, 33},
    {32, 33},
    {32, 33},
    {32, 33},
    {33}
  };

  private record Edge(int from, int to, double weight) {}

  /** The highest modularity there is, 0.4198 in four communities: Brandes et al. 2008, table 1. */
  @Test
  void theKarateClubFallsApartAsPublished() {
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < KARATE.length; from++) {
      for (int to : KARATE[from]) {
        edges.add(new Edge(from, to, 1));
      }
    }
    assertThat(edges).hasSize(78);
    WeightedNetwork club = network(34, edges);
    for (int seed = 0; seed < 5; seed++) {
      int[] communities = club.communities(1, seed);
      assertThat(club.modularity(communities, 1)).isCloseTo(0.4198, within(5e-5));
      assertThat(Arrays.stream(communities).distinct().count()).isEqualTo(4);
    }
  }

  /** Three groups of twelve with many edges inside and few between. */
  @Test
  void plantedCommunitiesAreFound() {
    List<Edge> edges = planted(new Random(3), 36, 3, 0.7, 0.05);
    int[] communities = network(36, edges).communities(1, 1);
    for (int one = 0; one < 36; one++) {
      for (int other = 0; other < one; other++) {
        assertThat(communities[one] == communities[other]).isEqualTo(one % 3 == other % 3);
      }
    }
  }

  @Test
  void modularityFollowsItsDefinition() {
    Random random = new Random(4);
    for (double resolution : new double[] {0.5, 1, 2}) {
      List<Edge> edges = planted(random, 20, 2, 0.5, 0.3);
      int[] communities = random.ints(20, 0, 4).toArray();
      double all = edges.stream().mapToDouble(Edge::weight).sum();
      double modularity = 0;
      for (int community = 0; community < 4; community++) {
        double within = 0;
        double strength = 0;
        for (Edge edge : edges) {
          boolean from = communities[edge.from()] == community;
          boolean to = communities[edge.to()] == community;
          within += from && to ? edge.weight() : 0;
          strength += (from ? edge.weight() : 0) + (to ? edge.weight() : 0);
        }
        modularity += within / all - resolution * Math.pow(strength / (2 * all), 2);
      }
      assertThat(network(20, edges).modularity(communities, resolution))
          .isCloseTo(modularity, within(1e-12));
    }
  }

  @Test
  void equalSeedsGiveEqualCommunitiesWhateverTheUnitOfWeight() {
    List<Edge> edges = planted(new Random(5), 60, 6, 0.3, 0.1);
    int[] communities = network(60, edges).communities(1, 7);
    assertThat(network(60, edges).communities(1, 7)).isEqualTo(communities);
    List<Edge> other =
        edges.stream().map(e -> new Edge(e.from(), e.to(), 1024 * e.weight())).toList();
    assertThat(network(60, other).communities(1, 7)).isEqualTo(communities);
  }

  @Test
  void higherResolutionGivesSmallerCommunities() {
    WeightedNetwork network = network(60, planted(new Random(6), 60, 6, 0.5, 0.1));
    long plain = Arrays.stream(network.communities(1, 1)).distinct().count();
    long fine = Arrays.stream(network.communities(4, 1)).distinct().count();
    long coarse = Arrays.stream(network.communities(0.1, 1)).distinct().count();
    assertThat(coarse).isLessThan(plain);
    assertThat(plain).isLessThan(fine);
  }

  @Test
  void aNetworkWithoutNodesHasNoCommunities() {
    assertThat(network(0, List.of()).communities(1, 1)).isEmpty();
  }

  private static List<Edge> planted(
      Random random, int nodes, int groups, double inside, double between) {
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < nodes; from++) {
      for (int to = from + 1; to < nodes; to++) {
        if (random.nextDouble() < (from % groups == to % groups ? inside : between)) {
          edges.add(new Edge(from, to, 0.5 + random.nextDouble()));
        }
      }
    }
    Collections.shuffle(edges, random);
    return edges;
  }

  private static WeightedNetwork network(int nodes, List<Edge> edges) {
    return new WeightedNetwork(
        nodes,
        edges.stream().mapToInt(Edge::from).toArray(),
        edges.stream().mapToInt(Edge::to).toArray(),
        edges.stream().mapToDouble(Edge::weight).toArray());
  }
}

package org.corpusstats.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.corpusstats.measure.network.NetworkLayout.Position;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {
  private record Edge(int from, int to, double weight) {}

  @Test
  void equalNetworksAndSeedsGiveEqualPositions() {
    List<Edge> edges = planted(60, 4, new Random(5));
    assertThat(positions(60, edges, 7)).isEqualTo(positions(60, edges, 7));
    assertThat(positions(60, edges, 7)).isNotEqualTo(positions(60, edges, 8));
  }

  @Test
  void theWiderAxisGoesFromMinusOneToOne() {
    List<Position> positions = positions(60, planted(60, 4, new Random(5)), 1);
    double width = extent(positions.stream().mapToDouble(Position::x).toArray());
    double height = extent(positions.stream().mapToDouble(Position::y).toArray());
    assertThat(Math.max(width, height)).isCloseTo(2, within(1e-9));
    assertThat(positions)
        .allSatisfy(
            place -> {
              assertThat(place.x()).isBetween(-1 - 1e-9, 1 + 1e-9);
              assertThat(place.y()).isBetween(-1 - 1e-9, 1 + 1e-9);
            });
  }

  @Test
  void thoseThatBelongTogetherAreNear() {
    List<Position> positions = positions(60, planted(60, 4, new Random(5)), 1);
    assertThat(meanDistance(positions, 4, true)).isLessThan(meanDistance(positions, 4, false) / 2);
  }

  /** Two nodes tied, a chain of three, one alone: each has its place, none upon another. */
  @Test
  void componentsDoNotLieUponEachOther() {
    List<Edge> edges =
        List.of(
            new Edge(0, 1, 1),
            new Edge(2, 3, 5),
            new Edge(3, 4, 1),
            new Edge(5, 6, 1),
            new Edge(6, 7, 1),
            new Edge(5, 7, 1),
            new Edge(7, 8, 1));
    List<Position> positions = positions(10, edges, 1);
    for (int one = 0; one < 10; one++) {
      for (int other = 0; other < one; other++) {
        assertThat(distance(positions.get(one), positions.get(other))).isGreaterThan(0.05);
      }
    }
  }

  @Test
  void ofNoNodesThereAreNoneAndOneAloneIsInTheMiddle() {
    assertThat(positions(0, List.of(), 1)).isEmpty();
    assertThat(positions(1, List.of(), 1)).containsExactly(new Position(0, 0));
  }

  /** A component too large for forces between all its nodes. */
  @Test
  void communitiesOfALargeComponentHaveTheirOwnPlaces() {
    int nodes = 400;
    List<Position> positions = positions(nodes, planted(nodes, 20, new Random(6)), 1, 50);
    assertThat(positions).hasSize(nodes).doesNotHaveDuplicates();
    assertThat(meanDistance(positions, 20, true))
        .isLessThan(meanDistance(positions, 20, false) / 3);
  }

  /** It is one community unless one looks closer. */
  @Test
  void oneLargeCliqueFallsApartToo() {
    int nodes = 60;
    List<Edge> edges = new ArrayList<>();
    for (int one = 0; one < nodes; one++) {
      for (int other = 0; other < one; other++) {
        edges.add(new Edge(other, one, 1));
      }
    }
    assertThat(positions(nodes, edges, 1, 50)).hasSize(nodes).doesNotHaveDuplicates();
  }

  /** Nodes that are equal modulo the number of groups have many edges, others few. */
  private static List<Edge> planted(int nodes, int groups, Random random) {
    List<Edge> edges = new ArrayList<>();
    for (int one = 0; one < nodes; one++) {
      for (int other = 0; other < one; other++) {
        double share = one % groups == other % groups ? 8.0 * groups / nodes : 1.0 / nodes;
        if (random.nextDouble() < share) {
          edges.add(new Edge(other, one, 1 + random.nextInt(3)));
        }
      }
    }
    return edges;
  }

  private static List<Position> positions(int nodes, List<Edge> edges, long seed) {
    return NetworkLayout.positions(network(nodes, edges), seed);
  }

  private static List<Position> positions(int nodes, List<Edge> edges, long seed, int mostAtOnce) {
    return NetworkLayout.positions(network(nodes, edges), seed, mostAtOnce);
  }

  private static WeightedNetwork network(int nodes, List<Edge> edges) {
    return new WeightedNetwork(
        nodes,
        edges.stream().mapToInt(Edge::from).toArray(),
        edges.stream().mapToInt(Edge::to).toArray(),
        edges.stream().mapToDouble(Edge::weight).toArray());
  }

  private static double meanDistance(List<Position> positions, int groups, boolean same) {
    return IntStream.range(0, positions.size())
        .boxed()
        .flatMap(
            one ->
                IntStream.range(0, one)
                    .filter(other -> (one % groups == other % groups) == same)
                    .mapToObj(other -> distance(positions.get(one), positions.get(other))))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  private static double extent(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElseThrow()
        - IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElseThrow();
  }

  private static double distance(Position one, Position other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }
}

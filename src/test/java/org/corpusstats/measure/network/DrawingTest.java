package org.corpusstats.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Networks are drawn so that they can be read, and the same way each time. */
class DrawingTest {
  @Test
  void tiedNodesStandTogether() {
    // Two triangles with one edge between them.
    WeightedNetwork network =
        new WeightedNetwork(
            6,
            new int[] {0, 0, 1, 3, 3, 4, 2},
            new int[] {1, 2, 2, 4, 5, 5, 3},
            new double[] {5, 5, 5, 5, 5, 5, 1});
    double[][] at = network.layout(1);
    assertThat(distance(at, 0, 1)).isLessThan(distance(at, 0, 4));
    assertThat(distance(at, 4, 5)).isLessThan(distance(at, 1, 5));
    assertThat(network.layout(1)).isDeepEqualTo(at);
  }

  @Test
  void partsWithoutATieStayInSight() {
    WeightedNetwork network =
        new WeightedNetwork(4, new int[] {0, 2}, new int[] {1, 3}, new double[] {1, 1});
    double[][] at = network.layout(1);
    assertThat(distance(at, 0, 2)).isGreaterThan(distance(at, 0, 1)).isLessThan(10);
  }

  @Test
  void aNetworkOfNothingOrOneIsDrawn() {
    assertThat(new WeightedNetwork(0, new int[0], new int[0], new double[0]).layout(1)).isEmpty();
    assertThat(new WeightedNetwork(1, new int[0], new int[0], new double[0]).layout(1))
        .hasNumberOfRows(1);
    assertThat(Drawing.of(new double[0][], new double[0], 100, 100)).isEmpty();
  }

  @Test
  void circlesLieApartWithinTheRectangle() {
    Random random = new Random(7);
    double[][] clumped = new double[150][];
    Arrays.setAll(clumped, node -> new double[] {random.nextGaussian(), random.nextGaussian()});
    clumped[1] = clumped[0];
    double[] radii = new double[150];
    Arrays.setAll(radii, node -> 5 + random.nextDouble() * 20);
    double[][] at = Drawing.of(clumped, radii, 1000, 800);
    for (int a = 0; a < at.length; a++) {
      assertThat(at[a][0]).isBetween(radii[a], 1000 - radii[a]);
      assertThat(at[a][1]).isBetween(radii[a], 800 - radii[a]);
      for (int b = a + 1; b < at.length; b++) {
        assertThat(distance(at, a, b)).isGreaterThan(0.9 * (radii[a] + radii[b]));
      }
    }
  }

  private static double distance(double[][] at, int a, int b) {
    return Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]);
  }
}

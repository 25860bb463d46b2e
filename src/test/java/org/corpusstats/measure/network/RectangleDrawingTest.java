package org.corpusstats.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Networks are drawn so that circles can be told apart. */
class RectangleDrawingTest {
  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(RectangleDrawing.of(new double[0][], new double[0], 100, 100)).isEmpty();
    assertThat(RectangleDrawing.of(new double[][] {{7, -7}}, new double[] {1}, 100, 80))
        .isDeepEqualTo(new double[][] {{50, 40}});
  }

  @Test
  void circlesLieApartWithinTheRectangle() {
    Random random = new Random(7);
    double[][] clumped = new double[150][];
    Arrays.setAll(clumped, node -> new double[] {random.nextGaussian(), random.nextGaussian()});
    clumped[1] = clumped[0];
    double[] radii = new double[150];
    Arrays.setAll(radii, node -> 5 + random.nextDouble() * 20);
    double[][] at = RectangleDrawing.of(clumped, radii, 1000, 800);
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

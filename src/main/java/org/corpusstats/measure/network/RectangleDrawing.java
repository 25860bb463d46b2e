package org.corpusstats.measure.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes positions of nodes a drawing that can be read: it fills a rectangle, and no circle covers
 * another. Pure functions.
 */
public final class RectangleDrawing {
  /**
   * How much of a coordinate is its rank: groups far from each other come nearer, dense ones open.
   */
  private static final double BY_RANK = 0.5;

  private static final int MOST_ROUNDS = 500;

  private RectangleDrawing() {}

  /**
   * Positions in a rectangle from 0, 0 on. Nodes keep their order along either axis until circles
   * are pushed apart.
   *
   * @param positions x and y of each node, such as {@link NetworkLayout} gives
   * @param radii of the circles around them, with the space that they need
   * @return x and y of each node; circles overlap only where the rectangle has no room for them
   */
  public static double[][] of(double[][] positions, double[] radii, double width, double height) {
    double[] x = spread(Arrays.stream(positions).mapToDouble(p -> p[0]).toArray(), width);
    double[] y = spread(Arrays.stream(positions).mapToDouble(p -> p[1]).toArray(), height);
    for (int round = 0; round < MOST_ROUNDS && pushApart(x, y, radii); round++) {
      hold(x, width, radii);
      hold(y, height, radii);
    }
    double[][] drawn = new double[positions.length][];
    Arrays.setAll(drawn, node -> new double[] {x[node], y[node]});
    return drawn;
  }

  /** Along one axis, halfway between where nodes are and equal steps. */
  private static double[] spread(double[] values, double length) {
    double low = Arrays.stream(values).min().orElse(0);
    double range = Arrays.stream(values).max().orElse(0) - low;
    double[] spread = new double[values.length];
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(node -> values[node]))
            .toArray(Integer[]::new);
    for (int rank = 0; rank < order.length; rank++) {
      double byRank = order.length == 1 ? 0.5 : rank / (order.length - 1.0);
      double byValue = range == 0 ? 0.5 : (values[order[rank]] - low) / range;
      spread[order[rank]] = length * (BY_RANK * byRank + (1 - BY_RANK) * byValue);
    }
    return spread;
  }

  /** Moves both of each two circles that overlap; says whether there were any. */
  private static boolean pushApart(double[] x, double[] y, double[] radii) {
    boolean pushed = false;
    for (int a = 0; a < x.length; a++) {
      for (int b = a + 1; b < x.length; b++) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double apart = Math.hypot(dx, dy);
        double least = radii[a] + radii[b];
        if (apart < least - 1e-6) {
          // Two in one place part along the diagonal.
          double unitX = apart == 0 ? Math.sqrt(0.5) : dx / apart;
          double unitY = apart == 0 ? Math.sqrt(0.5) : dy / apart;
          double half = (least - apart) / 2;
          x[a] -= unitX * half;
          y[a] -= unitY * half;
          x[b] += unitX * half;
          y[b] += unitY * half;
          pushed = true;
        }
      }
    }
    return pushed;
  }

  private static void hold(double[] values, double length, double[] radii) {
    for (int node = 0; node < values.length; node++) {
      double margin = Math.min(radii[node], length / 2);
      values[node] = Math.max(margin, Math.min(length - margin, values[node]));
    }
  }
}

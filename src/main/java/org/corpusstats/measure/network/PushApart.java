package org.corpusstats.measure.network;

import java.util.stream.IntStream;

/** Moves disks that lie upon each other apart, as little as need be. */
final class PushApart {
  private static final int MOST_ROUNDS = 500;

  private PushApart() {}

  /**
   * @param centres of the disks, no two the same
   * @param radii as many
   */
  static Drawing disks(Drawing centres, double[] radii) {
    double[] x = IntStream.range(0, centres.size()).mapToDouble(centres::x).toArray();
    double[] y = IntStream.range(0, centres.size()).mapToDouble(centres::y).toArray();
    boolean moved = true;
    for (int round = 0; moved && round < MOST_ROUNDS; round++) {
      moved = false;
      for (int one = 0; one < x.length; one++) {
        for (int other = 0; other < one; other++) {
          moved |= pair(x, y, radii, one, other);
        }
      }
    }
    return new Drawing(x, y);
  }

  private static boolean pair(double[] x, double[] y, double[] radii, int one, int other) {
    double dx = x[one] - x[other];
    double dy = y[one] - y[other];
    double distance = Math.hypot(dx, dy);
    double wanted = radii[one] + radii[other];
    // A thousandth is no overlap: the last rounds would be spent on it.
    if (distance >= wanted * 0.999) {
      return false;
    }
    double push = (wanted - distance) / distance / 2;
    x[one] += dx * push;
    y[one] += dy * push;
    x[other] -= dx * push;
    y[other] -= dy * push;
    return true;
  }
}

package org.corpusstats.measure.network;

import java.util.Arrays;
import java.util.List;

/** Points in the plane, numbered from 0. Immutable as long as nobody keeps its arrays. */
final class Drawing {
  private final double[] x;
  private final double[] y;

  Drawing(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * Puts drawings of parts together.
   *
   * @param members of each part, the numbers of its points in the whole
   * @param centres where the parts' origins go
   */
  static Drawing assembled(int size, int[][] members, List<Drawing> parts, Drawing centres) {
    double[] x = new double[size];
    double[] y = new double[size];
    for (int part = 0; part < members.length; part++) {
      Drawing drawing = parts.get(part);
      for (int i = 0; i < members[part].length; i++) {
        x[members[part][i]] = centres.x(part) + drawing.x(i);
        y[members[part][i]] = centres.y(part) + drawing.y(i);
      }
    }
    return new Drawing(x, y);
  }

  static double quadraticMean(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElse(0));
  }

  int size() {
    return x.length;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  double width() {
    return max(x) - min(x);
  }

  double height() {
    return max(y) - min(y);
  }

  /** The greatest distance of a point from the origin. */
  double radius() {
    double radius = 0;
    for (int i = 0; i < x.length; i++) {
      radius = Math.max(radius, Math.hypot(x[i], y[i]));
    }
    return radius;
  }

  /** With the middle of its width and of its height at the origin. */
  Drawing centred() {
    double middleX = (max(x) + min(x)) / 2;
    double middleY = (max(y) + min(y)) / 2;
    return new Drawing(
        Arrays.stream(x).map(v -> v - middleX).toArray(),
        Arrays.stream(y).map(v -> v - middleY).toArray());
  }

  Drawing times(double factor) {
    return new Drawing(
        Arrays.stream(x).map(v -> v * factor).toArray(),
        Arrays.stream(y).map(v -> v * factor).toArray());
  }

  /** As wide as n points are that fill a disk of radius √n evenly; its middle at the origin. */
  Drawing ofDensityOne() {
    double extent = Math.hypot(quadraticMean(x), quadraticMean(y));
    return extent == 0 ? this : times(Math.sqrt(size() / 2.0) / extent).centred();
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}

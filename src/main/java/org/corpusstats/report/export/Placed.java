package org.corpusstats.report.export;

import org.corpusstats.report.export.EntityGraph.Node;

/** Places of nodes in the units of programs that draw them, where a node is some ten wide. */
final class Placed {
  private static final double HALF_WIDTH = 1000;

  private Placed() {}

  static double x(Node node) {
    return rounded(node.place().x());
  }

  static double y(Node node) {
    return rounded(node.place().y());
  }

  private static double rounded(double place) {
    return Math.round(place * HALF_WIDTH * 1000) / 1000.0;
  }
}

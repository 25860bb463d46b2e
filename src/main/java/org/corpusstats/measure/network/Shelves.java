package org.corpusstats.measure.network;

import java.util.List;

/** Packs drawings as books are put on shelves: in their order, a new row where one is full. */
final class Shelves {
  private final List<Drawing> drawings;
  private final double gap;

  /**
   * @param drawings from the largest to the smallest, each centred
   * @param gap between neighbours
   */
  Shelves(List<Drawing> drawings, double gap) {
    this.drawings = drawings;
    this.gap = gap;
  }

  /** Where the middle of each goes: rows as wide as the first drawing, or as all make a square. */
  Drawing centres() {
    double area = 0;
    for (Drawing drawing : drawings) {
      area += (drawing.width() + gap) * (drawing.height() + gap);
    }
    double row = Math.max(drawings.get(0).width() + gap, Math.sqrt(area));
    double[] x = new double[drawings.size()];
    double[] y = new double[drawings.size()];
    double left = 0;
    double top = 0;
    double deepest = 0;
    for (int i = 0; i < x.length; i++) {
      double width = drawings.get(i).width() + gap;
      double height = drawings.get(i).height() + gap;
      if (left > 0 && left + width > row) {
        left = 0;
        top -= deepest;
        deepest = 0;
      }
      x[i] = left + width / 2;
      y[i] = top - height / 2;
      left += width;
      deepest = Math.max(deepest, height);
    }
    return new Drawing(x, y);
  }
}

package org.corpusstats.engine.sentiment;

import java.io.IOException;
import java.util.Arrays;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * How the vectors of two children become their parent's: {@code tanh(W[l; r; 1] + [l; r]ᵀ V [l;
 * r])} (Socher et al. 2013, equation 6; in CoreNLP {@code
 * SentimentCostAndGradient.forwardPropagateTree}). The bilinear form falls apart into a polynomial
 * of the left child alone, one of the right child alone, and a product of both, so that what
 * depends on one child is calculated once for it. Immutable.
 *
 * <p>Sums are ordered otherwise than in CoreNLP, which changes probabilities by rounding: mostly by
 * less than 1e-15, and by more than each further power of ten about 15 times more rarely, since a
 * few trees magnify it (among 900,000 tokens of real text the largest change was 2e-12).
 */
final class Composition {
  /** Rows of coefficients taken at once: sums are loaded and stored once for them. */
  static final int ROWS = 5;

  /** Length of a vector, a multiple of {@link #ROWS}. */
  final int size;

  private final double[] ofLeft;
  private final double[] ofRight;
  private final double[] ofBoth;
  private final double[] ofBothTurned;

  /**
   * @param ofLeft polynomial of the left child, see {@link #polynomial}
   * @param ofRight polynomial of the right child
   * @param ofBoth coefficient of output s for component i of the left and j of the right child, at
   *     {@code (i * size + j) * size + s}
   */
  Composition(int size, double[] ofLeft, double[] ofRight, double[] ofBoth) {
    if (size % ROWS != 0) {
      throw new IllegalArgumentException("vectors of length " + size);
    }
    this.size = size;
    this.ofLeft = ofLeft;
    this.ofRight = ofRight;
    this.ofBoth = ofBoth;
    this.ofBothTurned = turned(size, ofBoth);
  }

  private static double[] turned(int size, double[] ofBoth) {
    double[] turned = new double[ofBoth.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        System.arraycopy(ofBoth, (i * size + j) * size, turned, (j * size + i) * size, size);
      }
    }
    return turned;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInt(size);
    out.writeDoubles(ofLeft);
    out.writeDoubles(ofRight);
    out.writeDoubles(ofBoth);
  }

  static Composition read(ModelReader in) throws IOException {
    return new Composition(in.readInt(), in.readDoubles(), in.readDoubles(), in.readDoubles());
  }

  /** Length of the working space that the methods here want. */
  int workingSpace() {
    return (size + 1) * size;
  }

  /** What a left child's vector alone adds to its parent, bias included. */
  void fromLeft(double[] vector, int from, double[] work, double[] result, int to) {
    polynomial(ofLeft, vector, from, work, result, to);
  }

  /** What a right child's vector alone adds to its parent. */
  void fromRight(double[] vector, int from, double[] work, double[] result, int to) {
    polynomial(ofRight, vector, from, work, result, to);
  }

  /**
   * A polynomial of second degree per output s: the sum over {@code i <= j} of {@code x[i] * x[j] *
   * q[i][j][s]}, with x the vector behind a constant 1. The rows of coefficients follow each other,
   * row 0 whole, of each {@value #ROWS} further ones the columns from the first of them on (some of
   * which are 0).
   */
  private void polynomial(
      double[] q, double[] vector, int from, double[] work, double[] result, int to) {
    int end = workingSpace();
    System.arraycopy(q, 0, work, 0, end);
    int row = end;
    for (int i = 1; i <= size; i += ROWS) {
      int start = i * size;
      addRows(q, row, end - start, vector, from + i - 1, work, start);
      row += ROWS * (end - start);
    }
    System.arraycopy(work, 0, result, to, size);
    addProduct(work, size, vector, from, result, to);
  }

  /** The product's coefficients with the left child put in, for {@link #addProduct}. */
  void contractLeft(double[] vector, int from, double[] block) {
    contract(ofBoth, vector, from, block);
  }

  /** The product's coefficients with the right child put in, for {@link #addProduct}. */
  void contractRight(double[] vector, int from, double[] block) {
    contract(ofBothTurned, vector, from, block);
  }

  private void contract(double[] tensor, double[] vector, int from, double[] block) {
    int length = size * size;
    Arrays.fill(block, 0, length, 0);
    for (int i = 0; i < size; i += ROWS) {
      addRows(tensor, i * length, length, vector, from + i, block, 0);
    }
  }

  /** Adds a block's rows, each times one component of the vector, to the result. */
  void addProduct(
      double[] block, int blockFrom, double[] vector, int from, double[] result, int to) {
    for (int i = 0; i < size; i += ROWS) {
      addRows(block, blockFrom + i * size, size, vector, from + i, result, to);
    }
  }

  /** Adds {@value #ROWS} rows, each times its component of the vector, to the result. */
  private static void addRows(
      double[] rows, int row, int length, double[] vector, int from, double[] result, int to) {
    double x0 = vector[from];
    double x1 = vector[from + 1];
    double x2 = vector[from + 2];
    double x3 = vector[from + 3];
    double x4 = vector[from + 4];
    int row1 = row + length;
    int row2 = row1 + length;
    int row3 = row2 + length;
    int row4 = row3 + length;
    for (int k = 0; k < length; k++) {
      result[to + k] +=
          x0 * rows[row + k]
              + x1 * rows[row1 + k]
              + x2 * rows[row2 + k]
              + x3 * rows[row3 + k]
              + x4 * rows[row4 + k];
    }
  }

  /**
   * Hyperbolic tangent in place. By way of {@code exp}, which the JVM compiles to machine code; off
   * by no more than 4e-16, as a difference.
   */
  void tanh(double[] values, int from) {
    for (int s = from; s < from + size; s++) {
      values[s] = 1 - 2 / (Math.exp(2 * values[s]) + 1);
    }
  }
}

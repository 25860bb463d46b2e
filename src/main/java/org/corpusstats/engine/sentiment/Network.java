package org.corpusstats.engine.sentiment;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The network's two maps, and the record kept per node: its vector, what it adds to a parent as
 * left and as right child ({@link #UNKNOWN} until wanted), the classes' probabilities. Immutable.
 */
final class Network {
  /** First number of a part of a record that was not calculated yet. */
  static final double UNKNOWN = Double.NaN;

  /** Where a record's vector begins. */
  static final int VECTOR = 0;

  final Composition composition;
  final Classification classification;

  /** Where what a node adds as left child begins. */
  final int asLeft;

  /** Where what a node adds as right child begins. */
  final int asRight;

  /** Where the classes' probabilities begin. */
  final int probabilities;

  /** Length of a record. */
  final int stride;

  Network(Composition composition, Classification classification) {
    this.composition = composition;
    this.classification = classification;
    asLeft = composition.size;
    asRight = asLeft + composition.size;
    probabilities = asRight + composition.size;
    stride = probabilities + Classification.CLASSES;
  }

  void write(ModelWriter out) throws IOException {
    composition.write(out);
    classification.write(out);
  }

  static Network read(ModelReader in) throws IOException {
    return new Network(Composition.read(in), Classification.read(in));
  }

  /** Completes a record that holds a vector: probabilities now, the rest when wanted. */
  void complete(double[] records, int at) {
    classification.classify(records, at + VECTOR, records, at + probabilities);
    records[at + asLeft] = UNKNOWN;
    records[at + asRight] = UNKNOWN;
  }

  /** Calculates what a node adds to its parent, as left or as right child. */
  void addPart(boolean left, double[] records, int at, double[] work) {
    if (left) {
      composition.fromLeft(records, at + VECTOR, work, records, at + asLeft);
    } else {
      composition.fromRight(records, at + VECTOR, work, records, at + asRight);
    }
  }
}

package org.corpusstats.engine.tag;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Weights of every tag after every two tags: the templates {@link Template#TWO_TAGS} and {@link
 * Template#TAG_BEFORE}, summed in this order; and their exponentials. Before a sentence the tag is
 * one of its own, numbered as many as there are tags. Immutable.
 */
final class Transitions {
  private final int tags;

  /** Of the tag t after a and then b, at {@code context(a, b) + t}. */
  final double[] weights;

  /** The exponentials of the weights. */
  final double[] exponentials;

  Transitions(int tags, double[] weights) {
    this.tags = tags;
    this.weights = weights;
    this.exponentials = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      exponentials[i] = weights[i] == 0 ? 1 : Math.exp(weights[i]);
    }
  }

  void write(ModelWriter out) throws IOException {
    out.writeInt(tags);
    out.writeDoubles(weights);
  }

  static Transitions read(ModelReader in) throws IOException {
    return new Transitions(in.readInt(), in.readDoubles());
  }

  /** Where the weights after two tags begin. */
  int context(int a, int b) {
    return (a * (tags + 1) + b) * tags;
  }
}

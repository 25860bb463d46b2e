package org.corpusstats.engine.sentiment;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * Probabilities of the sentiment classes from a node's vector: the softmax of a linear map with
 * bias (in CoreNLP {@code NeuralUtils.softmax} of {@code SentimentModel.unaryClassification}). One
 * map serves leaves and inner nodes. Immutable.
 */
final class Classification {
  /** Number of classes. */
  static final int CLASSES = 5;

  private final int size;
  private final double[] weights;

  /**
   * @param size length of a vector
   * @param weights a row per class, its bias last
   */
  Classification(int size, double[] weights) {
    this.size = size;
    this.weights = weights;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInt(size);
    out.writeDoubles(weights);
  }

  static Classification read(ModelReader in) throws IOException {
    return new Classification(in.readInt(), in.readDoubles());
  }

  /** Puts the classes' probabilities of a vector into the result. */
  void classify(double[] vector, int from, double[] result, int to) {
    double sum = 0;
    int weight = 0;
    for (int c = to; c < to + CLASSES; c++) {
      double score = 0;
      for (int s = from; s < from + size; s++) {
        score += weights[weight++] * vector[s];
      }
      result[c] = Math.exp(score + weights[weight++]);
      sum += result[c];
    }
    double scale = 1 / sum;
    for (int c = to; c < to + CLASSES; c++) {
      result[c] *= scale;
    }
  }
}

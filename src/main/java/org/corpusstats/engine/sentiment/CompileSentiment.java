package org.corpusstats.engine.sentiment;

import edu.stanford.nlp.neural.SimpleTensor;
import edu.stanford.nlp.sentiment.RNNOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/** Compiles CoreNLP's sentiment model. */
public final class CompileSentiment {
  /** {@code SentimentModel.UNKNOWN_WORD}. */
  private static final String UNKNOWN = "*UNK*";

  private CompileSentiment() {}

  /**
   * Compiles a model.
   *
   * @param resource its name on the class path
   * @throws IllegalArgumentException if it has other options than the English model of CoreNLP 4.5
   */
  public static SentimentModel compile(String resource) {
    edu.stanford.nlp.sentiment.SentimentModel model =
        edu.stanford.nlp.sentiment.SentimentModel.loadSerialized(resource);
    RNNOptions options = model.op;
    if (!options.simplifiedModel
        || !options.combineClassification
        || !options.useTensors
        || options.lowercaseWordVectors
        || model.numClasses != SentimentModel.CLASSES) {
      throw new IllegalArgumentException("an unknown kind of sentiment model: " + options);
    }
    int size = model.numHid;
    List<String> vocabulary = new ArrayList<>();
    DoubleStream.Builder vectors = DoubleStream.builder();
    for (Map.Entry<String, SimpleMatrix> entry : model.wordVectors.entrySet()) {
      vocabulary.add(entry.getKey());
      for (int s = 0; s < size; s++) {
        vectors.add(Math.tanh(entry.getValue().get(s)));
      }
    }
    return SentimentModel.of(
        composition(size, model.getBinaryTransform("", ""), model.getBinaryTensor("", "")),
        new Classification(size, rows(model.getUnaryClassification(""))),
        vocabulary,
        vocabulary.indexOf(UNKNOWN),
        vectors.build().toArray());
  }

  private static Composition composition(int size, SimpleMatrix map, SimpleTensor tensor) {
    double[] ofBoth = new double[size * size * size];
    for (int s = 0; s < size; s++) {
      SimpleMatrix slice = tensor.getSlice(s);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          ofBoth[(i * size + j) * size + s] = slice.get(i, size + j) + slice.get(size + j, i);
        }
      }
    }
    return new Composition(
        size,
        polynomial(size, map, tensor, 0, true),
        polynomial(size, map, tensor, size, false),
        ofBoth);
  }

  /** What one child alone adds, with its columns beginning at an offset; see Composition. */
  private static double[] polynomial(
      int size, SimpleMatrix map, SimpleTensor tensor, int offset, boolean withBias) {
    DoubleStream.Builder q = DoubleStream.builder();
    for (int i = 0; i <= size; i++) {
      int firstColumn = i == 0 ? 0 : i - (i - 1) % Composition.ROWS;
      for (int j = firstColumn; j <= size; j++) {
        for (int s = 0; s < size; s++) {
          q.add(j < i ? 0 : coefficient(map, tensor.getSlice(s), s, i, j, offset, withBias));
        }
      }
    }
    return q.build().toArray();
  }

  private static double coefficient(
      SimpleMatrix map, SimpleMatrix slice, int s, int i, int j, int offset, boolean withBias) {
    if (j == 0) {
      return withBias ? map.get(s, map.numCols() - 1) : 0;
    }
    int column = offset + j - 1;
    if (i == 0) {
      return map.get(s, column);
    }
    int row = offset + i - 1;
    return i == j ? slice.get(row, column) : slice.get(row, column) + slice.get(column, row);
  }

  private static double[] rows(SimpleMatrix matrix) {
    double[] rows = new double[matrix.getNumElements()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = matrix.get(i); // SimpleMatrix keeps its elements row after row
    }
    return rows;
  }
}

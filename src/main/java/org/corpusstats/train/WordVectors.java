package org.corpusstats.train;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.neural.Embedding;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.corpusstats.core.UserError;
import org.ejml.simple.SimpleMatrix;

/** The word vectors of CoreNLP's neural coreference (Clark and Manning 2016), of length 1. */
final class WordVectors {
  static final int DIMENSIONS = 50;
  private static final String RESOURCE =
      "edu/stanford/nlp/models/coref/neural/english-embeddings.ser.gz";

  private WordVectors() {}

  /**
   * Vectors of words that are letters only, in small letters, in order of the words.
   *
   * @throws UserError where CoreNLP's models are not on the class path
   */
  static Map<String, double[]> load() {
    Embedding embedding;
    try {
      embedding = IOUtils.readObjectFromURLOrClasspathOrFileSystem(RESOURCE);
    } catch (IOException | ClassNotFoundException e) {
      throw new UserError("model " + RESOURCE + " cannot be read: " + e.getMessage());
    }
    Map<String, double[]> vectors = new TreeMap<>();
    for (String word : embedding.keySet()) {
      double length = embedding.get(word).normF();
      if (length > 0 && word.chars().allMatch(c -> Character.isLowerCase(c) || c == '-')) {
        vectors.put(word, scaled(embedding.get(word), 1 / length));
      }
    }
    return vectors;
  }

  private static double[] scaled(SimpleMatrix column, double factor) {
    double[] scaled = new double[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      scaled[i] = column.get(i) * factor;
    }
    return scaled;
  }
}

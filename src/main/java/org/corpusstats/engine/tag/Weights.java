package org.corpusstats.engine.tag;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/** Per feature its weights for the tags it was seen with. Immutable. */
final class Weights {
  private final int[] starts;
  private final byte[] tags;
  private final double[] weights;

  /**
   * @param starts per feature where its tags begin, and the end of all
   */
  Weights(int[] starts, byte[] tags, double[] weights) {
    this.starts = starts;
    this.tags = tags;
    this.weights = weights;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInts(starts);
    out.writeBytes(tags);
    out.writeDoubles(weights);
  }

  static Weights read(ModelReader in) throws IOException {
    return new Weights(in.readInts(), in.readBytes(), in.readDoubles());
  }

  /** Adds a feature's weights to the tags' scores; nothing for a negative number. */
  void add(int feature, double[] scores) {
    if (feature >= 0) {
      for (int k = starts[feature]; k < starts[feature + 1]; k++) {
        scores[tags[k]] += weights[k];
      }
    }
  }
}

package org.corpusstats.engine.name;

import java.io.IOException;
import java.util.List;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * A model's labels, and the pairs of labels that may stand next to each other, in order of the
 * second label, then the first. Immutable.
 */
final class LabelPairs {
  private final List<String> labels;
  private final int background;
  private final int[] first;
  private final int[] second;

  /**
   * @param labels names by number
   * @param background number of the label that stands before a sentence
   * @param first per pair
   * @param second per pair
   */
  LabelPairs(List<String> labels, int background, int[] first, int[] second) {
    this.labels = List.copyOf(labels);
    this.background = background;
    this.first = first;
    this.second = second;
  }

  /** Names by number. */
  List<String> labels() {
    return labels;
  }

  /** Number of the label of words that are no names. */
  int background() {
    return background;
  }

  int labelCount() {
    return labels.size();
  }

  int pairCount() {
    return first.length;
  }

  /** The first label of a pair. */
  int first(int pair) {
    return first[pair];
  }

  /** The second label of a pair. */
  int second(int pair) {
    return second[pair];
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(labels);
    out.writeInt(background);
    out.writeInts(first);
    out.writeInts(second);
  }

  static LabelPairs read(ModelReader in) throws IOException {
    return new LabelPairs(in.readStrings(), in.readInt(), in.readInts(), in.readInts());
  }
}

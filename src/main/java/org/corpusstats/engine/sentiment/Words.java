package org.corpusstats.engine.sentiment;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.jspecify.annotations.Nullable;

/**
 * The model's vocabulary, and per word what does not depend on its neighbours: its node's record
 * and the product's coefficients with the word put in, calculated when first wanted. Blocks of
 * coefficients (5 kB each) are kept for the first {@value #MOST_BLOCKS} words that want one. Thread
 * safe: what two threads calculate at once is equal.
 */
final class Words {
  private static final int MOST_BLOCKS = 4_096;

  private final List<String> vocabulary;
  private final int unknown;
  private final double[] vectors;
  private final Network network;
  private final Map<String, Integer> numbers;
  private final AtomicReferenceArray<double @Nullable []> records;
  private final AtomicReferenceArray<double @Nullable []> leftBlocks;
  private final AtomicReferenceArray<double @Nullable []> rightBlocks;
  private final AtomicInteger blocks = new AtomicInteger();

  /**
   * @param unknown number of the word that stands for those not in the vocabulary
   * @param vectors a vector per word, after the hyperbolic tangent
   */
  Words(List<String> vocabulary, int unknown, double[] vectors, Network network) {
    this.vocabulary = vocabulary;
    this.unknown = unknown;
    this.vectors = vectors;
    this.network = network;
    this.numbers = new HashMap<>(2 * vocabulary.size());
    for (String word : vocabulary) {
      numbers.put(word, numbers.size());
    }
    this.records = new AtomicReferenceArray<>(vocabulary.size());
    this.leftBlocks = new AtomicReferenceArray<>(vocabulary.size());
    this.rightBlocks = new AtomicReferenceArray<>(vocabulary.size());
  }

  void write(ModelWriter out) throws IOException {
    out.writeStrings(vocabulary);
    out.writeInt(unknown);
    out.writeDoubles(vectors);
  }

  static Words read(ModelReader in, Network network) throws IOException {
    return new Words(in.readStrings(), in.readInt(), in.readDoubles(), network);
  }

  int size() {
    return vocabulary.size();
  }

  /** The number of a word, as written; of the unknown word where the vocabulary lacks it. */
  int number(String word) {
    Integer number = numbers.get(word);
    return number == null ? unknown : number;
  }

  /** The record of a word's node, both parts calculated. */
  double[] record(int word, double[] work) {
    double[] record = records.getAcquire(word);
    if (record == null) {
      record = new double[network.stride];
      int size = network.composition.size;
      System.arraycopy(vectors, word * size, record, Network.VECTOR, size);
      network.complete(record, 0);
      network.addPart(true, record, 0, work);
      network.addPart(false, record, 0, work);
      records.setRelease(word, record);
    }
    return record;
  }

  /**
   * The product's coefficients with the word put in as a left or as a right child.
   *
   * @return null where as many blocks are kept as may be, and this is none of them
   */
  double @Nullable [] block(boolean left, int word) {
    AtomicReferenceArray<double @Nullable []> kept = left ? leftBlocks : rightBlocks;
    double[] block = kept.getAcquire(word);
    if (block == null && blocks.get() < MOST_BLOCKS) {
      Composition composition = network.composition;
      int size = composition.size;
      block = new double[size * size];
      if (left) {
        composition.contractLeft(vectors, word * size, block);
      } else {
        composition.contractRight(vectors, word * size, block);
      }
      kept.setRelease(word, block);
      blocks.incrementAndGet();
    }
    return block;
  }
}

package org.corpusstats.engine.name;

import java.io.IOException;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The weights of a model's features of one clique: an open-addressing table from a feature's hash
 * to its row of weights, one for each label or pair of labels; floats, as CoreNLP holds them.
 * Immutable once compiled; false hits as {@link org.corpusstats.engine.TextHash} says.
 */
final class FeatureTable {
  private final int width;
  private final long[] keys;
  private final int[] rows;
  private final float[] weights;

  private FeatureTable(int width, long[] keys, int[] rows, float[] weights) {
    this.width = width;
    this.keys = keys;
    this.rows = rows;
    this.weights = weights;
  }

  /** An empty table with room for a number of features. */
  static FeatureTable ofSize(int width, int features) {
    int capacity = capacity(features);
    return new FeatureTable(
        width, new long[capacity], new int[capacity], new float[features * width]);
  }

  /** Adds a feature while the table is compiled; rows count from 0. */
  void put(long key, int row, float[] values) {
    int slot = slot(keys, key);
    if (keys[slot] != 0) {
      throw new IllegalStateException("two features have one hash");
    }
    keys[slot] = nonZero(key);
    rows[slot] = row * width;
    System.arraycopy(values, 0, weights, row * width, width);
  }

  /** Adds a feature's weights to sums, from a place in them on, if the model has the feature. */
  void addTo(double[] sums, int from, long key) {
    int slot = slot(keys, key);
    if (keys[slot] != 0) {
      int row = rows[slot];
      for (int i = 0; i < width; i++) {
        sums[from + i] += weights[row + i];
      }
    }
  }

  /** Slots for a number of entries, of which a third at least stay free. */
  static int capacity(int entries) {
    return Integer.highestOneBit(entries + entries / 2 + 1) << 1;
  }

  /** The slot of a key, or the free one that it would get. */
  static int slot(long[] keys, long key) {
    long wanted = nonZero(key);
    int mask = keys.length - 1;
    int slot = (int) ((wanted * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != wanted && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  static long nonZero(long key) {
    return key == 0 ? 1 : key;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInt(width);
    out.writeLongs(keys);
    out.writeInts(rows);
    out.writeFloats(weights);
  }

  static FeatureTable read(ModelReader in) throws IOException {
    return new FeatureTable(in.readInt(), in.readLongs(), in.readInts(), in.readFloats());
  }
}

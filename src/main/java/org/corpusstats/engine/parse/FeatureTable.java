package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.Arrays;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/**
 * The model's features and their weights. Each word has a hash table of its features, with exact
 * keys ({@link Template}), in slots next to each other, so that all that is asked about a rare word
 * lies in a line or two of the processor's cache. A feature leads to a block of weights, in which
 * features of equal weights share: a row with one weight for each transition where many have one
 * (frequent features are of that kind, and rows are added fast), else a list. Immutable.
 */
final class FeatureTable {
  /** The block of a feature that the model does not have. */
  static final int ABSENT = 0;

  private static final int FACTOR = 0x9E3779B1;
  private static final int TRANSITION = 0xff;

  private final int[] firstSlot;
  private final byte[] shift;
  private final int[] slots;
  private final int[] lists;
  private final float[] values;
  private final int rowLength;

  /** Each an array of its own, over which the compiler makes a loop that adds many at once. */
  private final float[][] rows;

  /**
   * @param firstSlot per word where its table begins
   * @param shift per word 32 less the number of its table's bits, which are at least one
   * @param slots per slot its feature's key, 0 where it is free, and its block: where its list
   *     begins, or less than 0 the complement of its row's number
   * @param lists lists: each its length, and then per weight the place of its value, above the
   *     eight bits of its transition
   * @param values of weights in lists
   * @param rows each of {@code rowLength}
   */
  FeatureTable(
      int[] firstSlot,
      byte[] shift,
      int[] slots,
      int[] lists,
      float[] values,
      int rowLength,
      float[][] rows) {
    this.firstSlot = firstSlot;
    this.shift = shift;
    this.slots = slots;
    this.lists = lists;
    this.values = values;
    this.rowLength = rowLength;
    this.rows = rows;
  }

  void write(ModelWriter out) throws IOException {
    out.writeInts(firstSlot);
    out.writeBytes(shift);
    out.writeInts(slots);
    out.writeInts(lists);
    out.writeFloats(values);
    out.writeInt(rowLength);
    out.writeInt(rows.length);
    for (float[] row : rows) {
      out.writeFloats(row);
    }
  }

  static FeatureTable read(ModelReader in) throws IOException {
    int[] firstSlot = in.readInts();
    byte[] shift = in.readBytes();
    int[] slots = in.readInts();
    int[] lists = in.readInts();
    float[] values = in.readFloats();
    int rowLength = in.readInt();
    float[][] rows = new float[in.readInt()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = in.readFloats();
    }
    return new FeatureTable(firstSlot, shift, slots, lists, values, rowLength, rows);
  }

  /** Where the search for a key begins within a word's table. */
  static int home(int key, int shift) {
    return (key * FACTOR) >>> shift;
  }

  /** How many scores {@link #score} sums: those of transitions, and some to spare. */
  int rowLength() {
    return rowLength;
  }

  /**
   * Sums the weights of features by transition, floats in the order of the features, as CoreNLP
   * does. What rows add for transitions without a weight is 0, which changes no score. All keys are
   * fetched before the first is compared, and so on: loads that do not wait for each other overlap,
   * and waiting for memory is most of the work.
   *
   * @param words of the features, 0 for none
   * @param keys of the features; overwritten
   * @param blocks room for as many
   */
  void score(int[] words, int[] keys, int[] blocks, int size, float[] scores) {
    for (int i = 0; i < size; i++) {
      blocks[i] = slots[(firstSlot[words[i]] + home(keys[i], shift[words[i]])) * 2];
    }
    int found = 0;
    for (int i = 0; i < size; i++) {
      if (blocks[i] != 0) {
        int block = find(words[i], keys[i]);
        blocks[found] = block;
        found += block == ABSENT ? 0 : 1;
      }
    }
    for (int i = 0; i < found; i++) {
      int block = blocks[i];
      keys[i] = block < 0 ? Float.floatToRawIntBits(rows[~block][0]) : lists[block];
    }
    Arrays.fill(scores, 0);
    for (int i = 0; i < found; i++) {
      int block = blocks[i];
      if (block >= 0) {
        addList(block + 1, block + keys[i], scores);
      } else if (i + 1 < found && blocks[i + 1] < 0) {
        addRows(rows[~block], rows[~blocks[++i]], scores);
      } else {
        addRow(rows[~block], scores);
      }
    }
  }

  /** A word's feature's block, {@link #ABSENT} where there is none. */
  private int find(int word, int key) {
    int first = firstSlot[word];
    int bits = shift[word];
    int mask = -1 >>> bits;
    int slot = home(key, bits);
    while (true) {
      int at = (first + slot) * 2;
      int found = slots[at];
      if (found == key) {
        return slots[at + 1];
      }
      if (found == 0) {
        return ABSENT;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Two rows at once read and write the scores half as often. */
  private static void addRows(float[] row, float[] next, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scores[i] + row[i] + next[i];
    }
  }

  private static void addRow(float[] row, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += row[i];
    }
  }

  private void addList(int first, int last, float[] scores) {
    for (int i = first; i <= last; i++) {
      scores[lists[i] & TRANSITION] += values[lists[i] >>> 8];
    }
  }
}

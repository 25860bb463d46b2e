package org.corpusstats.engine.sentiment;

import java.util.Arrays;

/**
 * Phrases met lately, with their nodes' records: a phrase is the pair of its children's numbers,
 * which stands for its words and its shape without fail, since a word has one number and every
 * phrase that is remembered gets a new one. A place per hash value, the newest phrase in it. For
 * one thread.
 */
final class Phrases {
  /** Number of a phrase that is not remembered. */
  static final int NONE = -1;

  private static final int PLACE_BITS = 13;
  private static final int PLACES = 1 << PLACE_BITS;

  private final int words;
  private final int stride;
  private final long[] keys = new long[PLACES];
  private final int[] numbers = new int[PLACES];
  private final double[] records;
  private int next;

  /**
   * @param words phrases are numbered from here on, words below it
   * @param stride length of a record
   */
  Phrases(int words, int stride) {
    this.words = words;
    this.stride = stride;
    this.records = new double[PLACES * stride];
    clear();
  }

  /** Makes sure that there are numbers left for as many phrases; call between sentences. */
  void reserve(int phrases) {
    if (next > Integer.MAX_VALUE - phrases) {
      clear();
    }
  }

  private void clear() {
    Arrays.fill(numbers, NONE);
    next = words;
  }

  /** The place of the phrase of two children, neither {@link #NONE}, be it there or not. */
  int place(int left, int right) {
    long mixed = key(left, right) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> (Long.SIZE - PLACE_BITS));
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }

  /** Number of the phrase at its place, or {@link #NONE} if another is there. */
  int find(int place, int left, int right) {
    return keys[place] == key(left, right) ? numbers[place] : NONE;
  }

  /** Copies the record of a place. */
  void get(int place, double[] into, int at) {
    System.arraycopy(records, place * stride, into, at, stride);
  }

  /** Remembers a phrase, or its record anew, and gives its number. */
  int put(int place, int left, int right, double[] from, int at) {
    if (find(place, left, right) == NONE) {
      keys[place] = key(left, right);
      numbers[place] = next++;
    }
    System.arraycopy(from, at, records, place * stride, stride);
    return numbers[place];
  }
}

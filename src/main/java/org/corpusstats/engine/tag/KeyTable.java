package org.corpusstats.engine.tag;

import java.io.IOException;
import java.util.Arrays;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;

/** Numbers by 64-bit key, open addressing with linear probing. Immutable once filled. */
final class KeyTable {
  /** What {@link #get} answers where the key is not there. */
  static final int ABSENT = -1;

  private static final double MOST_FILLED = 0.7;

  private final long[] keys;
  private final int[] values;
  private final int shift;

  private KeyTable(long[] keys, int[] values) {
    this.keys = keys;
    this.values = values;
    this.shift = Long.numberOfLeadingZeros(keys.length - 1L);
  }

  /** An empty table for so many keys. */
  static KeyTable forKeys(int count) {
    int places = 2;
    while (places * MOST_FILLED < count) {
      places *= 2;
    }
    int[] values = new int[places];
    Arrays.fill(values, ABSENT);
    return new KeyTable(new long[places], values);
  }

  void write(ModelWriter out) throws IOException {
    out.writeLongs(keys);
    out.writeInts(values);
  }

  static KeyTable read(ModelReader in) throws IOException {
    return new KeyTable(in.readLongs(), in.readInts());
  }

  /** The value of a key, or {@link #ABSENT}. */
  int get(long key) {
    return values[place(key)];
  }

  /**
   * Adds a key.
   *
   * @param value not negative
   * @throws IllegalStateException if the key is there already
   */
  void put(long key, int value) {
    int place = place(key);
    if (values[place] != ABSENT) {
      throw new IllegalStateException("two features with one hash");
    }
    keys[place] = key;
    values[place] = value;
  }

  private int place(long key) {
    int place = (int) (key >>> shift);
    while (values[place] != ABSENT && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }
}

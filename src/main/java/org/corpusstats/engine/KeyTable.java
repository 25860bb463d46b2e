package org.corpusstats.engine;

import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers by 64-bit key, mostly a {@link TextHash}: open addressing with linear probing. Immutable
 * once filled.
 */
public final class KeyTable {
  /** What {@link #get} answers where the key is not there. */
  public static final int ABSENT = -1;

  private static final double MOST_FILLED = 0.7;

  /** Spreads keys that are alike. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] values;
  private final int shift;

  private KeyTable(long[] keys, int[] values) {
    this.keys = keys;
    this.values = values;
    this.shift = Long.numberOfLeadingZeros(keys.length - 1L);
  }

  /** An empty table for so many keys. */
  public static KeyTable forKeys(int count) {
    int places = 2;
    while (places * MOST_FILLED < count) {
      places *= 2;
    }
    int[] values = new int[places];
    Arrays.fill(values, ABSENT);
    return new KeyTable(new long[places], values);
  }

  /** Writes the table. */
  public void write(ModelWriter out) throws IOException {
    out.writeLongs(keys);
    out.writeInts(values);
  }

  /** Reads what {@link #write} wrote. */
  public static KeyTable read(ModelReader in) throws IOException {
    return new KeyTable(in.readLongs(), in.readInts());
  }

  /** The value of a key, or {@link #ABSENT}. */
  public int get(long key) {
    return values[place(key)];
  }

  /**
   * Adds a key.
   *
   * @param value not negative
   * @throws IllegalStateException if the key is there already
   */
  public void put(long key, int value) {
    int place = place(key);
    if (values[place] != ABSENT) {
      throw new IllegalStateException("two of one key");
    }
    keys[place] = key;
    values[place] = value;
  }

  private int place(long key) {
    int place = (int) ((key * FACTOR) >>> shift);
    while (values[place] != ABSENT && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}

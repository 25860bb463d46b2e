package org.corpusstats.aggregate.pair.number;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.pair.count.PairBuckets;

/**
 * Finds an entity by a key: a hash table with open addressing in arrays of primitives, at most half
 * full, which takes some 30 bytes an entity. Immutable and thread safe.
 */
final class EntityLookup implements Serializable {
  private static final long serialVersionUID = 1;

  private final int bits;
  private final long[] keys;
  private final long[] values;

  /**
   * @param rows of a key and a value above 0, at most half a billion; no two share a key
   */
  EntityLookup(List<Row> rows) {
    // At least one, since a shift by all 64 bits of a long is none.
    bits = 64 - Long.numberOfLeadingZeros(2L * rows.size() + 1);
    keys = new long[1 << bits];
    values = new long[1 << bits];
    for (Row row : rows) {
      int place = place(row.getLong(0));
      keys[place] = row.getLong(0);
      values[place] = row.getLong(1);
    }
  }

  /** The value of a key; 0 where it has none. */
  long find(long key) {
    return values[place(key)];
  }

  /** Where a key is, or would be. */
  private int place(long key) {
    int place = PairBuckets.place(key, bits);
    while (values[place] != 0 && keys[place] != key) {
      place = (place + 1) & (values.length - 1);
    }
    return place;
  }
}

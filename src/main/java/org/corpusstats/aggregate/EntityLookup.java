package org.corpusstats.aggregate;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Finds an entity by a key: a hash table with open addressing in arrays of primitives, at most half
 * full, which takes some 30 bytes an entity. Immutable and thread safe.
 */
final class EntityLookup implements Serializable {
  private static final long serialVersionUID = 1;

  private final int bits;
  private final long[] keys;
  private final long[] values;

  private EntityLookup(int size) {
    bits = 64 - Long.numberOfLeadingZeros(2L * size);
    keys = new long[1 << bits];
    values = new long[1 << bits];
  }

  /**
   * Makes the table of rows with a key and a value above 0; none where two share a key.
   *
   * @param rows at most half a billion
   */
  static Optional<EntityLookup> of(List<Row> rows) {
    EntityLookup lookup = new EntityLookup(rows.size());
    for (Row row : rows) {
      int place = lookup.place(row.getLong(0));
      if (lookup.values[place] != 0) {
        return Optional.empty();
      }
      lookup.keys[place] = row.getLong(0);
      lookup.values[place] = row.getLong(1);
    }
    return Optional.of(lookup);
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

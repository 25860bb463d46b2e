package org.corpusstats.table;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Brings rows into partitions that the program chooses, by the hash partitioning that every version
 * of Spark has: each partition has a key, a whole number whose hash leads to it. Immutable and
 * thread safe.
 *
 * <p>Spark 4.1 and newer can be told the number of a partition itself ({@code repartitionById}),
 * older ones cannot.
 */
public final class PartitionKeys implements Serializable {
  private static final long serialVersionUID = 1;

  /** That of Spark's own partitioning by hash, {@code HashPartitioning}. */
  private static final int SEED = 42;

  private static final int NONE = -1;

  private final int[] keys;

  /**
   * @param partitions number of partitions, at least 1
   */
  public PartitionKeys(int partitions) {
    this.keys = new int[partitions];
    Arrays.fill(keys, NONE);
    int missing = partitions;
    for (int key = 0; missing > 0; key++) {
      int partition = Math.floorMod(Murmur3_x86_32.hashInt(key, SEED), partitions);
      if (keys[partition] == NONE) {
        keys[partition] = key;
        missing--;
      }
    }
  }

  /** The key of the rows that are to come to a partition. */
  public int of(int partition) {
    return keys[partition];
  }

  /**
   * Moves rows to their partitions.
   *
   * @param key the {@link #of key} of each row's partition, as an int
   */
  public Dataset<Row> bring(Dataset<Row> rows, Column key) {
    return rows.repartition(keys.length, key);
  }
}

package org.corpusstats.aggregate.pair.count;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the pairs of many documents in bounded memory before they are shuffled: frequent pairs
 * meet in a small cache, where a pair gives way to the next one of the same place and goes to the
 * block of its bucket. Not thread safe.
 */
final class CombinePairs implements PairSink {
  /** Sums of a scope that stay in the processor's cache. */
  private static final int CACHE_BITS = 13;

  /** The key of a pair and its sums. */
  private static final int STRIDE = 1 + PairSums.ALL;

  private static final int BYTES_OF_ALL_BLOCKS = 128 << 20;

  /** The blocks: sums of pairs of one bucket and group, in the form of {@link PairBlock}. */
  static final StructType BLOCKS =
      new StructType()
          .add("bucket", DataTypes.IntegerType, false)
          .add("group", DataTypes.IntegerType, false)
          .add("pairs", DataTypes.BinaryType, false);

  private final PairBuckets buckets;
  private final long[] cache;
  private final int[] taken;
  private final @Nullable ByteBlock[] blocks;
  private final Queue<Row> full = new ArrayDeque<>();
  private int takenCount;
  private long bytes;
  private int group;
  private int copies;

  CombinePairs(PairBuckets buckets) {
    this.buckets = buckets;
    this.cache = new long[(UnitScope.ALL.length << CACHE_BITS) * STRIDE];
    this.taken = new int[UnitScope.ALL.length << CACHE_BITS];
    this.blocks = new ByteBlock[buckets.count()];
  }

  /**
   * Says which document the next pairs are of; groups come in order.
   *
   * @param copies how many further documents are copies of it
   */
  void startDocument(int group, int copies) {
    if (group != this.group) {
      finish();
    }
    this.group = group;
    this.copies = copies;
  }

  @Override
  public void add(UnitScope scope, int a, int b, PairOfDocument pair) {
    long key = PairBuckets.key(a, b);
    int at = (scope.number() << CACHE_BITS | PairBuckets.place(key, CACHE_BITS)) * STRIDE;
    long[] cells = cache;
    if (cells[at] != key) {
      if (cells[at] == 0) {
        taken[takenCount++] = at;
      } else {
        moveToBlock(scope, at);
      }
      cells[at] = key;
    }
    PairSums.add(cells, at + 1, pair, copies);
  }

  private void moveToBlock(UnitScope scope, int at) {
    long key = cache[at];
    int bucket = buckets.bucket(scope, key);
    ByteBlock block = blocks[bucket];
    if (block == null) {
      block = new ByteBlock();
      blocks[bucket] = block;
    }
    int before = block.size();
    PairBlock.put(block, key, cache, at + 1);
    bytes += block.size() - before;
    for (int i = at; i < at + STRIDE; i++) {
      cache[i] = 0;
    }
    if (bytes > BYTES_OF_ALL_BLOCKS) {
      closeBlocks();
    }
  }

  private void closeBlocks() {
    for (int bucket = 0; bucket < blocks.length; bucket++) {
      ByteBlock block = blocks[bucket];
      if (block != null && !block.isEmpty()) {
        full.add(RowFactory.create(bucket, group, block.toBytes()));
        block.clear();
      }
    }
    bytes = 0;
  }

  /** Moves everything of the documents so far to blocks. */
  void finish() {
    UnitScope[] scopes = UnitScope.ALL;
    for (int i = 0; i < takenCount; i++) {
      int at = taken[i];
      moveToBlock(scopes[(at / STRIDE) >>> CACHE_BITS], at);
    }
    takenCount = 0;
    closeBlocks();
  }

  /** Blocks that are ready, to be taken away. */
  Queue<Row> full() {
    return full;
  }
}

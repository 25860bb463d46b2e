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

  /** The blocks: sums of pairs of one bucket, scope and group, in the form of {@link PairBlock}. */
  static final StructType BLOCKS =
      new StructType()
          .add("bucket", DataTypes.IntegerType, false)
          .add("scope", DataTypes.IntegerType, false)
          .add("group", DataTypes.IntegerType, false)
          .add("pairs", DataTypes.BinaryType, false);

  private final int bucketBits;
  private final long[] cache;
  private final int[] taken;
  private final @Nullable ByteBlock[] blocks;
  private final Queue<Row> full = new ArrayDeque<>();
  private int takenCount;
  private long bytes;
  private int group;
  private int copies;

  /**
   * @param bucketBits binary logarithm of the number of buckets
   */
  CombinePairs(int bucketBits) {
    this.bucketBits = bucketBits;
    this.cache = new long[(UnitScope.ALL.length << CACHE_BITS) * STRIDE];
    this.taken = new int[UnitScope.ALL.length << CACHE_BITS];
    this.blocks = new ByteBlock[UnitScope.ALL.length << bucketBits];
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
        moveToBlock(scope.number(), at);
      }
      cells[at] = key;
    }
    PairSums.add(cells, at + 1, pair, copies);
  }

  private void moveToBlock(int scope, int at) {
    putIntoBlock(scope, cache[at], cache, at + 1);
    for (int i = at; i < at + STRIDE; i++) {
      cache[i] = 0;
    }
  }

  private void putIntoBlock(int scope, long key, long[] sums, int from) {
    int place = scope << bucketBits | PairBuckets.bucket(key, bucketBits);
    ByteBlock block = blocks[place];
    if (block == null) {
      block = new ByteBlock();
      blocks[place] = block;
    }
    int before = block.size();
    PairBlock.put(block, key, sums, from);
    bytes += block.size() - before;
    if (bytes > BYTES_OF_ALL_BLOCKS) {
      closeBlocks();
    }
  }

  private void closeBlocks() {
    int lastBucket = (1 << bucketBits) - 1;
    for (int place = 0; place < blocks.length; place++) {
      ByteBlock block = blocks[place];
      if (block != null && !block.isEmpty()) {
        int scope = place >>> bucketBits;
        full.add(RowFactory.create(place & lastBucket, scope, group, block.toBytes()));
        block.clear();
      }
    }
    bytes = 0;
  }

  /** Moves everything of the documents so far to blocks. */
  void finish() {
    for (int i = 0; i < takenCount; i++) {
      int at = taken[i];
      moveToBlock((at / STRIDE) >>> CACHE_BITS, at);
    }
    takenCount = 0;
    closeBlocks();
  }

  /** Blocks that are ready, to be taken away. */
  Queue<Row> full() {
    return full;
  }
}

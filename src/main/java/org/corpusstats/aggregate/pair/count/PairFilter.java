package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Chosen pairs, as far as a task needs to know them before it does more for a pair: a Bloom filter,
 * which lets all of them and 3 of 100 others through.
 */
public final class PairFilter implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double FALSE_SHARE = 0.03;

  /** Lets all pairs through. */
  public static final PairFilter ALL = new PairFilter(null);

  private final @Nullable Broadcast<BloomFilter> filter;

  private PairFilter(@Nullable Broadcast<BloomFilter> filter) {
    this.filter = filter;
  }

  /**
   * @param chosen pairs with the columns scope, a and b
   * @param count about how many
   */
  public static PairFilter of(Dataset<Row> chosen, long count) {
    long expected = Math.max(1, count);
    JavaRDD<BloomFilter> parts =
        chosen.select("scope", "a", "b").toJavaRDD().mapPartitions(rows -> filter(rows, expected));
    BloomFilter all =
        parts.getNumPartitions() == 0
            ? BloomFilter.create(expected, FALSE_SHARE)
            : parts.treeReduce(BloomFilter::mergeInPlace);
    return new PairFilter(
        JavaSparkContext.fromSparkContext(chosen.sparkSession().sparkContext()).broadcast(all));
  }

  private static Iterator<BloomFilter> filter(Iterator<Row> pairs, long expected) {
    BloomFilter filter = BloomFilter.create(expected, FALSE_SHARE);
    pairs.forEachRemaining(
        pair ->
            filter.putLong(
                key(
                    UnitScope.find(pair.getString(0)).orElseThrow(),
                    pair.getInt(1),
                    pair.getInt(2))));
    return List.of(filter).iterator();
  }

  private static long key(UnitScope scope, int a, int b) {
    return PairBuckets.key(a, b) ^ (long) scope.number() << 62;
  }

  public boolean mayContain(UnitScope scope, int a, int b) {
    return filter == null || filter.value().mightContainLong(key(scope, a, b));
  }

  /** Hands pairs on that may be chosen. */
  PairSink before(PairSink sink) {
    if (filter == null) {
      return sink;
    }
    return (scope, a, b, units, overlapping, scored, tone, proximity) -> {
      if (mayContain(scope, a, b)) {
        sink.add(scope, a, b, units, overlapping, scored, tone, proximity);
      }
    };
  }
}

package org.corpusstats.aggregate.pair.count;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * Chosen pairs, as far as a task needs to know them before it does more for a pair: {@link
 * PairBits}, which let all of them and 1 of 100 others through.
 */
public final class PairFilter implements Serializable {
  private static final long serialVersionUID = 1;

  /** Two bytes for each; of more pairs, more others are let through, which only costs time. */
  private static final long MOST_EXPECTED = 1 << 25;

  /** Few of the parts come to the driver at once, whose memory Spark bounds. */
  private static final int MERGE_STEPS = 3;

  /** Lets all pairs through. */
  public static final PairFilter ALL = new PairFilter(null, true);

  /** Lets none through. */
  public static final PairFilter NONE = new PairFilter(null, false);

  private final @Nullable Broadcast<PairBits> filter;

  /** The same, since asking the broadcast takes longer than asking the bits. */
  private transient @Nullable PairBits bits;

  /** What happens to pairs where there is no filter. */
  private final boolean otherwise;

  private PairFilter(@Nullable Broadcast<PairBits> filter, boolean otherwise) {
    this.filter = filter;
    this.otherwise = otherwise;
  }

  /**
   * @param chosen pairs with the columns scope, a and b
   * @param count about how many
   */
  public static PairFilter of(Dataset<Row> chosen, long count) {
    long expected = Math.max(1, Math.min(MOST_EXPECTED, count));
    PairBits all =
        gathered(
                chosen.select("scope", "a", "b"),
                pairs -> {
                  PairBits bits = new PairBits(expected);
                  pairs.forEachRemaining(
                      pair ->
                          bits.add(
                              key(
                                  UnitScope.find(pair.getString(0)).orElseThrow(),
                                  pair.getInt(1),
                                  pair.getInt(2))));
                  return bits;
                },
                PairBits::addAll)
            .orElseGet(() -> new PairBits(1));
    return of(chosen.sparkSession(), all);
  }

  /** Those of a set that knows no scopes. */
  static PairFilter of(SparkSession spark, PairBits pairs) {
    return new PairFilter(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(pairs), false);
  }

  /**
   * What tasks gathered from rows, put together; empty where there are no rows. What they gather is
   * large: each core does one part.
   */
  static <T extends Serializable> Optional<T> gathered(
      Dataset<Row> rows, Gathering<T> gathering, Function2<T, T, T> merging) {
    JavaRDD<Row> all = rows.toJavaRDD();
    JavaRDD<T> parts =
        all.coalesce(Math.max(1, rows.sparkSession().sparkContext().defaultParallelism()))
            .mapPartitions(part -> List.of(gathering.of(part)).iterator());
    return parts.getNumPartitions() == 0
        ? Optional.empty()
        : Optional.of(parts.treeReduce(merging, MERGE_STEPS));
  }

  /** What a task gathers from rows. */
  interface Gathering<T> extends Serializable {
    T of(Iterator<Row> rows);
  }

  private static long key(UnitScope scope, int a, int b) {
    return PairBuckets.key(a, b) ^ (long) scope.number() << 62;
  }

  public boolean mayContain(UnitScope scope, int a, int b) {
    return mayContain(key(scope, a, b));
  }

  /** As the other, of a filter that knows no scopes. */
  boolean mayContain(int a, int b) {
    return mayContain(PairBuckets.key(a, b));
  }

  private boolean mayContain(long key) {
    if (filter == null) {
      return otherwise;
    }
    PairBits known = bits;
    if (known == null) {
      known = filter.value();
      bits = known;
    }
    return known.mayContain(key);
  }

  /** Whether no pair is let through. */
  boolean isEmpty() {
    return filter == null && !otherwise;
  }

  /** Hands pairs on that may be chosen. */
  PairSink before(PairSink sink) {
    if (filter == null && otherwise) {
      return sink;
    }
    return (scope, a, b, pair) -> {
      if (mayContain(scope, a, b)) {
        sink.add(scope, a, b, pair);
      }
    };
  }
}

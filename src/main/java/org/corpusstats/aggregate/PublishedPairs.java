package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftleft;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are published, as far as a task needs to know before it looks for evidence: a Bloom
 * filter for each scope, which lets 3 of 100 others through. Where all pairs are published, no
 * filter.
 */
final class PublishedPairs implements Serializable {
  private static final double FALSE_SHARE = 0.03;

  private final @Nullable Broadcast<List<BloomFilter>> filters;

  private PublishedPairs(@Nullable Broadcast<List<BloomFilter>> filters) {
    this.filters = filters;
  }

  /**
   * @param published with the columns scope, a and b
   */
  static PublishedPairs of(Dataset<Row> published, Tables tables, PairConfig config) {
    if (config.minUnits() == 1 && config.perEntity() == 0) {
      return new PublishedPairs(null);
    }
    long expected = Math.max(1, tables.count(EntityPairs.TABLE));
    List<BloomFilter> filters =
        Arrays.stream(UnitScope.ALL)
            .map(
                scope ->
                    published
                        .filter(col("scope").equalTo(scope.columnValue()))
                        .select(
                            shiftleft(col("a").cast("long"), 32)
                                .bitwiseOR(col("b").cast("long"))
                                .as("pair"))
                        .stat()
                        .bloomFilter("pair", expected, FALSE_SHARE))
            .toList();
    return new PublishedPairs(
        JavaSparkContext.fromSparkContext(published.sparkSession().sparkContext())
            .broadcast(filters));
  }

  boolean mayContain(UnitScope scope, int a, int b) {
    return filters == null
        || filters.value().get(scope.number()).mightContainLong(PairBuckets.key(a, b));
  }
}

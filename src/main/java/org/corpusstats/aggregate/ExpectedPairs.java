package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.NumberedEntity;
import org.corpusstats.table.row.UnitScope;

/**
 * The pairs that chance alone would bring together in five documents or more: of fewer, no test can
 * tell whether they keep apart. They are found by their counts, met or not, and are at most about a
 * fifth of the pairs in all documents together.
 */
public final class ExpectedPairs implements Serializable {
  /** Documents in which chance must bring the two together. */
  public static final long LEAST = 5;

  private static final long serialVersionUID = 1;

  private static final StructType SCHEMA =
      new StructType()
          .add("a", DataTypes.IntegerType, false)
          .add("b", DataTypes.IntegerType, false)
          .add("count_a", DataTypes.LongType, false)
          .add("count_b", DataTypes.LongType, false);

  private final int[] numbers;
  private final long[] counts;
  private final long least;

  /**
   * @param numbers of the entities, those in most documents first
   * @param counts in how many documents each is
   * @param documents all of them
   */
  public ExpectedPairs(int[] numbers, long[] counts, long documents) {
    this.numbers = numbers.clone();
    this.counts = counts.clone();
    this.least = Math.multiplyExact(LEAST, documents);
  }

  /** Of the entities that can be in a pair; none where pairs are not counted by document. */
  public static ExpectedPairs of(Tables tables, PairConfig config) {
    UnitScope scope = UnitScope.DOCUMENT;
    long documents = UnitCounts.of(tables).getOrDefault(scope, 0L);
    Dataset<Row> eligible =
        tables
            .read(NumberedEntity.TABLE)
            .filter(
                lit(config.scopes().contains(scope))
                    .and(col("scopes").bitwiseAND(scope.bit()).gt(0)))
            .join(tables.read(Entity.TABLE), "entity_id")
            .select(col("entity"), col("document_count"));
    Row most = eligible.agg(max("document_count")).first();
    long frequent = most.isNullAt(0) ? 1 : quotientUp(LEAST * documents, most.getLong(0));
    List<Row> rows =
        eligible
            .filter(col("document_count").geq(frequent))
            .sort(col("document_count").desc(), col("entity"))
            .collectAsList();
    return new ExpectedPairs(
        rows.stream().mapToInt(row -> row.getInt(0)).toArray(),
        rows.stream().mapToLong(row -> row.getLong(1)).toArray(),
        documents);
  }

  /** How many there are: the family of tests whether they keep apart. */
  public long count() {
    long pairs = 0;
    for (int i = 0; i < counts.length; i++) {
      pairs += Math.max(0, end(i) - i - 1);
    }
    return pairs;
  }

  /** One row each: the numbers a and b in order, and their document counts count_a and count_b. */
  public Dataset<Row> rows(SparkSession spark) {
    Broadcast<ExpectedPairs> all =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
    FlatMapFunction<Long, Row> pairs = first -> all.value().of(first.intValue()).iterator();
    // Dealt out, since the first have the most partners.
    return spark
        .range(counts.length)
        .repartition(spark.sparkContext().defaultParallelism())
        .as(Encoders.LONG())
        .flatMap(pairs, Encoders.row(SCHEMA));
  }

  /** The pairs of one entity with less frequent ones. */
  private Stream<Row> of(int i) {
    return IntStream.range(i + 1, Math.max(i + 1, end(i)))
        .mapToObj(j -> numbers[i] < numbers[j] ? row(i, j) : row(j, i));
  }

  private Row row(int a, int b) {
    return RowFactory.create(numbers[a], numbers[b], counts[a], counts[b]);
  }

  /** The first entity that is too rare to be expected often enough with this one. */
  private int end(int i) {
    long enough = quotientUp(least, counts[i]);
    int low = 0;
    int high = counts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counts[middle] >= enough) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long quotientUp(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}

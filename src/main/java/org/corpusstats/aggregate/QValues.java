package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.table.Rows;

/**
 * Turns the p-values of each family of tests into q-values (Benjamini and Hochberg 1995) without
 * bringing a family together in one task: equal p are counted, the different ones are sorted from
 * the largest down over all tasks, and each task continues with the number of tests and the
 * smallest value of the tasks before it. {@link Significances} gives them to the rows of a table,
 * which says what its families are.
 */
final class QValues {
  private static final StructType SCHEMA =
      new StructType()
          .add("family", DataTypes.StringType, false)
          .add("log10_p", DataTypes.DoubleType, false)
          .add("log10_q", DataTypes.DoubleType, false);

  private QValues() {}

  /**
   * One row for each family and different p-value: family, log10_p, log10_q.
   *
   * @param tests one row for each test, with the columns family (string) and log10_p
   * @param sizes tests of each family, with those that have no row since their p is 1; a family
   *     that is not named has a row for each test
   */
  static Dataset<Row> of(Dataset<Row> tests, Map<String, Long> sizes) {
    Dataset<Row> distinct = tests.groupBy("family", "log10_p").agg(count(lit(1)).as("tests"));
    return tests.rdd().getNumPartitions() == 1
        ? inOneTask(distinct.coalesce(1), new HashMap<>(sizes))
        : overTasks(distinct, new HashMap<>(sizes));
  }

  /** What a task that holds all tests does without asking others. */
  private static Dataset<Row> inOneTask(Dataset<Row> distinct, Map<String, Long> sizes) {
    MapPartitionsFunction<Row, Row> correct =
        rows -> {
          List<Row> falling = Rows.stream(rows).map(Row::copy).toList();
          Map<String, Long> rowCounts = countTests(falling.iterator());
          Family family = new Family(sizes, rowCounts, Map.of(), Map.of());
          return falling.stream().map(family::next).iterator();
        };
    return distinct
        .sortWithinPartitions(col("family"), col("log10_p").desc())
        .mapPartitions(correct, Encoders.row(SCHEMA));
  }

  private static Dataset<Row> overTasks(Dataset<Row> distinct, Map<String, Long> sizes) {
    // One plan for all passes, so that its rows are sorted and shuffled once.
    JavaRDD<Row> falling =
        distinct
            .repartitionByRange(col("family"), col("log10_p").desc())
            .sortWithinPartitions(col("family"), col("log10_p").desc())
            .toJavaRDD();
    List<Map<String, Long>> larger =
        before(falling.mapPartitions(rows -> one(countTests(rows))).collect(), Long::sum);
    Map<String, Long> rowCounts = larger.get(larger.size() - 1);
    List<Map<String, Double>> least =
        before(
            falling
                .mapPartitionsWithIndex(
                    (task, rows) ->
                        one(new Family(sizes, rowCounts, larger.get(task), Map.of()).last(rows)),
                    false)
                .collect(),
            Math::min);
    JavaRDD<Row> qValues =
        falling.mapPartitionsWithIndex(
            (task, rows) -> {
              Family family = new Family(sizes, rowCounts, larger.get(task), least.get(task));
              return Rows.stream(rows).map(family::next).iterator();
            },
            false);
    return distinct.sparkSession().createDataFrame(qValues, SCHEMA);
  }

  private static <T> Iterator<T> one(T value) {
    return List.of(value).iterator();
  }

  private static Map<String, Long> countTests(Iterator<Row> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEachRemaining(row -> counts.merge(row.getString(0), row.getLong(2), Long::sum));
    return counts;
  }

  /** For each task what those before it have together; one more for all tasks. */
  private static <T> List<Map<String, T>> before(
      List<Map<String, T>> tasks, BinaryOperator<T> merge) {
    List<Map<String, T>> before = new ArrayList<>();
    Map<String, T> together = new HashMap<>();
    before.add(Map.of());
    for (Map<String, T> task : tasks) {
      task.forEach((family, value) -> together.merge(family, value, merge));
      before.add(new HashMap<>(together));
    }
    return before;
  }

  /** Goes through tests from the largest p down. */
  private static final class Family {
    private final Map<String, Long> sizes;
    private final Map<String, Long> rowCounts;
    private final Map<String, Long> larger;
    private final Map<String, Double> least;

    Family(
        Map<String, Long> sizes,
        Map<String, Long> rowCounts,
        Map<String, Long> larger,
        Map<String, Double> least) {
      this.sizes = sizes;
      this.rowCounts = rowCounts;
      this.larger = new HashMap<>(larger);
      this.least = new HashMap<>(least);
    }

    Row next(Row row) {
      String family = row.getString(0);
      double log10P = row.getDouble(1);
      long rows = rowCounts.getOrDefault(family, 0L);
      long rank = rows - larger.getOrDefault(family, 0L);
      double scaled = BenjaminiHochberg.log10Scaled(log10P, rank, sizes.getOrDefault(family, rows));
      larger.merge(family, row.getLong(2), Long::sum);
      double log10Q = least.merge(family, scaled, Math::min);
      return RowFactory.create(family, log10P, log10Q);
    }

    /** The smallest value of each family after all rows. */
    Map<String, Double> last(Iterator<Row> rows) {
      rows.forEachRemaining(this::next);
      return least;
    }
  }
}

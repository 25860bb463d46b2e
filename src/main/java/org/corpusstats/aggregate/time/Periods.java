package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.corpusstats.aggregate.UnitCounts;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.MannKendall;
import org.corpusstats.measure.PoissonExpectation;
import org.corpusstats.measure.TheilSen;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a corpus and how many units each has: what counts over time are compared with.
 * Small: one entry a period, held by the driver and sent to tasks.
 *
 * @param dated units of each period with any, by its first day
 * @param undated units of documents without a date
 */
record Periods(SortedMap<LocalDate, Long> dated, long undated) implements Serializable {

  /** A count against its period; all but the first two are null without a date. */
  record Standing(
      long units,
      double share,
      @Nullable Double expected,
      @Nullable Double z,
      @Nullable Double log10P) {}

  /** How a series of shares moves; the slope is null for more periods than can be compared. */
  record Trend(
      int periods,
      @Nullable Double slope,
      @Nullable Double slopeLow,
      @Nullable Double slopeHigh,
      double z,
      double log10P,
      double p) {}

  static Periods of(Tables tables, UnitScope scope) {
    SortedMap<LocalDate, Long> dated = new TreeMap<>();
    long undated = 0;
    for (Row row :
        tables
            .read(Representative.TABLE)
            .groupBy("period_start")
            .agg(sum(UnitCounts.ofDocument(scope)))
            .collectAsList()) {
      LocalDate start = row.getAs(0);
      if (start == null) {
        undated = row.getLong(1);
      } else if (row.getLong(1) > 0) {
        dated.put(start, row.getLong(1));
      }
    }
    return new Periods(dated, undated);
  }

  /**
   * Compares a count with its period.
   *
   * @param start first day of the period; null for documents without a date
   * @param count units of the period with the item
   * @param datedCount units of all dated periods with the item
   */
  Standing standing(@Nullable LocalDate start, long count, long datedCount) {
    if (start == null) {
      return new Standing(undated, (double) count / undated, null, null, null);
    }
    long units = dated.getOrDefault(start, 0L);
    double expected = (double) datedCount * units / datedUnits();
    return new Standing(
        units,
        (double) count / units,
        expected,
        PoissonExpectation.z(count, expected),
        PoissonExpectation.log10UpperTail(count, expected));
  }

  private long datedUnits() {
    return dated.values().stream().mapToLong(units -> units).sum();
  }

  /** Whether there are enough periods for a trend. */
  boolean haveTrends() {
    return dated.size() >= 2;
  }

  /**
   * The trend of an item's shares over all periods that have units, those without the item
   * included: its share is 0 there. Periods without any unit say nothing and are left out.
   *
   * @param counts units with the item by first day of their period
   */
  Trend trend(Map<LocalDate, Long> counts) {
    double[] shares =
        dated.entrySet().stream()
            .mapToDouble(
                period -> (double) counts.getOrDefault(period.getKey(), 0L) / period.getValue())
            .toArray();
    MannKendall test = MannKendall.of(shares);
    if (shares.length > TheilSen.MOST_PERIODS) {
      return new Trend(shares.length, null, null, null, test.z(), test.log10P(), test.p());
    }
    TheilSen line = TheilSen.of(shares);
    Interval interval = line.interval();
    return new Trend(
        shares.length,
        line.slope(),
        interval.low(),
        interval.high(),
        test.z(),
        test.log10P(),
        test.p());
  }

  /**
   * Adds {@code dated_count} to rows of items in periods: the sum over all dated periods of the
   * item.
   */
  static Dataset<Row> withDatedCount(Dataset<Row> rows, String count, String... item) {
    Column[] key = Arrays.stream(item).map(functions::col).toArray(Column[]::new);
    Column dated = when(col("period_start").isNotNull(), col(count)).otherwise(lit(0L));
    return rows.withColumn("dated_count", sum(dated).over(Window.partitionBy(key)));
  }

  /**
   * One row for each item with enough dated units: the key, dated_count and the list counts of
   * period_start and count.
   *
   * @param periods rows with the key, period_start and the count
   */
  static Dataset<Row> series(
      Dataset<Row> periods, String count, int least, String first, String... rest) {
    return periods
        .filter(col("period_start").isNotNull())
        .groupBy(first, rest)
        .agg(
            sum(count).as("dated_count"),
            collect_list(struct(col("period_start"), col(count).as("count"))).as("counts"))
        .filter(col("dated_count").geq(least));
  }

  /** The trend of a row of {@link #series}. */
  Trend trend(Row series) {
    List<Row> counts = series.getList(series.fieldIndex("counts"));
    Map<LocalDate, Long> byStart = new TreeMap<>();
    counts.forEach(count -> byStart.put(count.<LocalDate>getAs(0), count.getLong(1)));
    return trend(byStart);
  }
}

package org.corpusstats.aggregate;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.measure.MannKendall;
import org.corpusstats.measure.PoissonExpectation;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.Standing;
import org.corpusstats.table.row.Trend;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a corpus and how many units each has: what counts over time are compared with.
 * Small: one entry a period, held by the driver and sent to tasks. {@link PeriodLength#startOf}
 * says which period a date is in.
 *
 * @param dated units of each period with any, by its first day
 * @param undated units of documents without a date
 */
public record UnitsByPeriod(SortedMap<LocalDate, Long> dated, long undated)
    implements Serializable {

  /** A count against its period; all but the first two are null without a date. */
  private record TestedStanding(
      long periodUnitCount,
      double unitShare,
      @Flat @Nullable Standing standing,
      @Nullable Double log10P) {}

  /** A trend and the logarithm of its p-value. */
  private record TestedTrend(@Flat Trend trend, double log10P) {}

  public static UnitsByPeriod of(Tables tables, UnitScope scope) {
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
    return new UnitsByPeriod(dated, undated);
  }

  /**
   * Compares a count with its period.
   *
   * @param start first day of the period; null for documents without a date
   * @param count units of the period with the item
   * @param datedCount units of all dated periods with the item
   */
  private TestedStanding standing(@Nullable LocalDate start, long count, long datedCount) {
    if (start == null) {
      return new TestedStanding(undated, (double) count / undated, null, null);
    }
    long units = dated.getOrDefault(start, 0L);
    double expected = (double) datedCount * units / datedUnits();
    return new TestedStanding(
        units,
        (double) count / units,
        Standing.of(count, expected),
        PoissonExpectation.log10UpperTail(count, expected));
  }

  private long datedUnits() {
    return dated.values().stream().mapToLong(units -> units).sum();
  }

  /**
   * The trend of an item's shares over all periods that have units, those without the item
   * included: its share is 0 there. Periods without any unit say nothing and are left out.
   *
   * @param counts first day of each period with the item, and its units there
   */
  private TestedTrend trend(List<Row> counts) {
    Map<LocalDate, Long> byStart = new HashMap<>();
    counts.forEach(count -> byStart.put(count.<LocalDate>getAs(0), count.getLong(1)));
    double[] shares =
        dated.entrySet().stream()
            .mapToDouble(
                period -> (double) byStart.getOrDefault(period.getKey(), 0L) / period.getValue())
            .toArray();
    MannKendall test = MannKendall.of(shares);
    return new TestedTrend(Trend.of(shares, test), test.log10P());
  }

  /**
   * Adds to rows of items in periods {@code period_unit_count} and {@code unit_share}, the columns
   * of {@link Standing} and the {@code log10_p} of a period that stands out; these are null without
   * a date.
   *
   * @param rows with period_start and the count
   * @param count units of the period with the item
   * @param item the columns that tell items apart
   */
  public Dataset<Row> withStandings(Dataset<Row> rows, String count, String... item) {
    Column[] key = Arrays.stream(item).map(functions::col).toArray(Column[]::new);
    Column dated = when(col("period_start").isNotNull(), col(count)).otherwise(lit(0L));
    return Rows.with(
        rows.withColumn("dated_count", sum(dated).over(Window.partitionBy(key))),
        TestedStanding.class,
        row ->
            standing(
                row.getAs("period_start"), row.<Long>getAs(count), row.<Long>getAs("dated_count")));
  }

  /**
   * One row for each item with enough dated units: the key, {@code dated_count}, {@code
   * periods_with_it}, the columns of {@link Trend} and its {@code log10_p}. None where there are
   * too few periods for a trend.
   *
   * @param rows items in periods, with period_start and the count
   * @param count units of the period with the item
   * @param least dated units
   */
  public Dataset<Row> trends(
      Dataset<Row> rows, String count, int least, String first, String... rest) {
    Dataset<Row> series =
        rows.filter(col("period_start").isNotNull().and(lit(dated.size() >= 2)))
            .groupBy(first, rest)
            .agg(
                sum(count).as("dated_count"),
                count(lit(1)).cast(DataTypes.IntegerType).as("periods_with_it"),
                collect_list(struct(col("period_start"), col(count).as("count"))).as("counts"))
            .filter(col("dated_count").geq(least));
    return Rows.with(
        series, TestedTrend.class, row -> trend(row.<Row>getList(row.fieldIndex("counts"))));
  }
}

package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.trend.CochranArmitage;
import org.corpusstats.measure.trend.LogisticSlope;
import org.corpusstats.measure.trend.ProportionSeries;
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
 * Small: one entry a period, held by the driver and sent to tasks.
 *
 * @param length of a period, which says which period a date is in
 * @param dated units of each period with any, by its first day
 * @param undated units of documents without a date
 */
public record UnitsByPeriod(PeriodLength length, SortedMap<LocalDate, Long> dated, long undated)
    implements Serializable {

  /** A count against its period; all but the first two are null without a date. */
  private record TestedStanding(
      long periodUnitCount,
      double unitShare,
      @Flat @Nullable Standing standing,
      @Nullable Double log10P) {}

  /** A trend and the logarithm of its p-value, which is null where nothing can be told. */
  private record TestedTrend(@Flat Trend trend, @Nullable Double log10P) {}

  public static UnitsByPeriod of(Tables tables, PeriodLength length, UnitScope scope) {
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
    return new UnitsByPeriod(length, dated, undated);
  }

  /**
   * Compares a count with its period.
   *
   * @param start first day of the period; null for documents without a date
   * @param count units of the period with the item
   * @param datedCount units of all dated periods with the item
   * @param datedUnits all units of those
   */
  private TestedStanding standing(
      @Nullable LocalDate start, long count, long datedCount, long datedUnits) {
    if (start == null) {
      return new TestedStanding(undated, (double) count / undated, null, null);
    }
    long units = dated.getOrDefault(start, 0L);
    ContingencyTable table = new ContingencyTable(count, datedCount, units, datedUnits);
    return new TestedStanding(
        units, (double) count / units, Standing.of(table), FisherExact.log10RightTail(table));
  }

  /**
   * The trend of an item's share over all periods that have units, those without the item included:
   * its share is 0 there.
   *
   * @param inPeriods of the periods with the item, the first day and then the units
   * @param times of all periods
   * @param units all units of each
   */
  private TestedTrend trend(List<Row> inPeriods, long[] times, long[] units) {
    Map<LocalDate, Long> byStart = new HashMap<>();
    inPeriods.forEach(row -> byStart.put(row.<LocalDate>getAs(0), row.getLong(1)));
    long[] counts =
        dated.keySet().stream().mapToLong(start -> byStart.getOrDefault(start, 0L)).toArray();
    ProportionSeries series = ProportionSeries.of(times, counts, units);
    CochranArmitage test = CochranArmitage.of(series);
    return new TestedTrend(
        Trend.of(dated.size(), LogisticSlope.of(series), test),
        test == null ? null : test.log10P());
  }

  /** How many periods after the first one a period is, those without units counted. */
  public long time(LocalDate start) {
    return length.number(start) - length.number(dated.firstKey());
  }

  /**
   * Adds to rows of items in periods {@code period_unit_count} and {@code unit_share}, the columns
   * of {@link Standing} and the {@code log10_p} of a period that stands out; these are null without
   * a date. The column {@code untested} counts, in one row of each item, the periods with units
   * that have no row of it: nothing in them stands out, but something could have.
   *
   * @param rows with period_start and the count
   * @param count units of the period with the item
   * @param item the columns that tell items apart
   */
  public Dataset<Row> withStandings(Dataset<Row> rows, String count, String... item) {
    WindowSpec ofItem =
        Window.partitionBy(Arrays.stream(item).map(functions::col).toArray(Column[]::new));
    Column start = col("period_start");
    Column isFirst = start.equalTo(min(start).over(ofItem));
    Column without = lit((long) dated.size()).minus(count(start).over(ofItem));
    long datedUnits = dated.values().stream().mapToLong(units -> units).sum();
    return Rows.with(
        rows.withColumn(
                "dated_count",
                sum(when(start.isNotNull(), col(count)).otherwise(lit(0L))).over(ofItem))
            .withColumn("untested", when(isFirst, without).otherwise(lit(0L))),
        TestedStanding.class,
        row ->
            standing(
                row.getAs("period_start"),
                row.<Long>getAs(count),
                row.<Long>getAs("dated_count"),
                datedUnits));
  }

  /**
   * One row for each item with enough dated units: the key, {@code dated_count}, {@code
   * periods_with_it}, the columns of {@link Trend} and its {@code log10_p}; and {@code in_periods},
   * a list of the item's dated rows: period_start, the count and what else the rows have. None
   * where there are too few periods for a trend.
   *
   * @param rows items in periods, with the key, period_start and the count
   * @param count units of the period with the item
   * @param least dated units
   */
  public Dataset<Row> trends(
      Dataset<Row> rows, String count, int least, String first, String... rest) {
    Set<String> apart = new HashSet<>(List.of(rest));
    apart.addAll(List.of(first, "period_start", count));
    Column[] inPeriod =
        Stream.concat(
                Stream.of("period_start", count),
                Arrays.stream(rows.columns()).filter(column -> !apart.contains(column)))
            .map(functions::col)
            .toArray(Column[]::new);
    Dataset<Row> series =
        rows.filter(col("period_start").isNotNull().and(lit(dated.size() >= 2)))
            .groupBy(first, rest)
            .agg(
                sum(count).as("dated_count"),
                count(lit(1)).cast(DataTypes.IntegerType).as("periods_with_it"),
                collect_list(struct(inPeriod)).as("in_periods"))
            .filter(col("dated_count").geq(least));
    long[] times = dated.keySet().stream().mapToLong(this::time).toArray();
    long[] units = dated.values().stream().mapToLong(all -> all).toArray();
    return Rows.with(
        series,
        TestedTrend.class,
        row -> trend(row.getList(row.fieldIndex("in_periods")), times, units));
  }
}

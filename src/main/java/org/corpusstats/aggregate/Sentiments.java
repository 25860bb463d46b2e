package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Sums of sentiment as whole millionths: exact, and so the same in whatever order Spark adds them.
 */
public final class Sentiments {
  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);

  private Sentiments() {}

  /** A score of −1…1 as a whole number of millionths; scores are published in millionths. */
  public static Column millionths(Column score) {
    return rint(score.multiply(1e6)).cast(DataTypes.LongType);
  }

  /** How many of the scores are at or below the threshold. */
  public static Column countAtMost(Column score, double threshold) {
    return count(when(score.leq(threshold), lit(1)));
  }

  /** How many of the scores are at or above the threshold. */
  public static Column countAtLeast(Column score, double threshold) {
    return count(when(score.geq(threshold), lit(1)));
  }

  /**
   * Tallies for {@link ClusteredMean} over rows of one document each, which carry the number of the
   * document's scored values and their sum.
   */
  public static List<Column> tallies(String scored, String sumMillionths) {
    Column n = col(scored).cast(WHOLE);
    List<Column> tallies =
        new ArrayList<>(
            List.of(
                count(when(col(scored).gt(0), lit(1))).as("scored_documents"),
                sum(col(scored)).as("scored_values"),
                sum(n.multiply(n).cast(WHOLE)).cast(WHOLE).as("count_squares")));
    tallies.addAll(talliesOfOther("sentiment", scored, col(sumMillionths)));
    return tallies;
  }

  /**
   * What {@link #clusteredMean(Row, String)} needs beside {@link #tallies} for another mean over
   * the same scored values.
   *
   * @param name what the columns' names begin with
   * @param sumMillionths sum over a document's scored values
   */
  public static List<Column> talliesOfOther(String name, String scored, Column sumMillionths) {
    Column n = col(scored).cast(WHOLE);
    Column s = sumMillionths.cast(WHOLE);
    return List.of(
        sum(sumMillionths).as(name + "_sum"),
        sum(s.multiply(s).cast(WHOLE)).cast(WHOLE).as(name + "_squares"),
        sum(s.multiply(n).cast(WHOLE)).cast(WHOLE).as(name + "_times_count"));
  }

  /** The mean tone of a row, as columns of a table. */
  private record Estimated(@Flat(prefix = "sentiment_") @Nullable Estimate sentiment) {}

  /**
   * Adds {@code sentiment_mean}, {@code sentiment_low} and {@code sentiment_high}.
   *
   * @param tallies of a row; null where nothing was scored
   */
  public static Dataset<Row> withEstimate(
      Dataset<Row> rows, MapFunction<Row, @Nullable ClusteredMean> tallies) {
    return Rows.with(rows, Estimated.class, row -> new Estimated(Estimate.of(tallies.call(row))));
  }

  /** The tallies of a row; null where nothing was scored. */
  public static @Nullable ClusteredMean clusteredMean(Row row) {
    return row.<Long>getAs("scored_values") == 0 ? null : clusteredMean(row, "sentiment");
  }

  /** Those of another mean, by the name of its tallies, of a row where something was scored. */
  public static ClusteredMean clusteredMean(Row row, String name) {
    return new ClusteredMean(
        row.<Long>getAs("scored_documents"),
        row.<Long>getAs("scored_values"),
        row.<Long>getAs(name + "_sum"),
        whole(row, name + "_squares"),
        whole(row, name + "_times_count"),
        whole(row, "count_squares"));
  }

  private static BigInteger whole(Row row, String column) {
    return row.<BigDecimal>getAs(column).toBigIntegerExact();
  }
}

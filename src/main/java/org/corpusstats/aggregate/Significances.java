package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Significance;

/** Gives each row of a table of tests its p-value, and the q-value of that within its family. */
public final class Significances {
  /** Makes q as Java makes p from the same logarithm, so that q is never below p. */
  private static final UserDefinedFunction POWER_OF_TEN =
      udf((UDF1<Double, Double>) x -> x == null ? null : Math.pow(10, x), DataTypes.DoubleType);

  private Significances() {}

  /**
   * Returns the rows with {@code p_value}, {@code q_value} and {@code log10_q}, the columns of
   * {@link Significance}; null where {@code log10_p} is null, which also counts into no family.
   *
   * @param tables keeps the rows, which are read twice
   * @param rows tests with the column {@code log10_p}
   * @param family a text that tells families apart, never null
   */
  public static Dataset<Row> of(Tables tables, Dataset<Row> rows, Column family) {
    return of(tables, rows, family, Map.of());
  }

  /**
   * The same where families have tests without a row.
   *
   * @param familySizes tests of each family, with those that have no row since their p is 1; a
   *     family that is not named has a row for each test
   */
  public static Dataset<Row> of(
      Tables tables, Dataset<Row> rows, Column family, Map<String, Long> familySizes) {
    Dataset<Row> tests = tables.kept(rows.withColumn("family", family));
    Dataset<Row> qValues =
        QValues.of(
            tests.select("family", "log10_p").filter(col("log10_p").isNotNull()), familySizes);
    return tests
        .join(qValues, new String[] {"family", "log10_p"}, "left")
        .withColumn("p_value", POWER_OF_TEN.apply(col("log10_p")))
        .withColumn("q_value", POWER_OF_TEN.apply(col("log10_q")))
        .drop("family");
  }
}

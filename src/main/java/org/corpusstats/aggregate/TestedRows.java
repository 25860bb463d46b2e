package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.table.Tables;

/** Gives each row of a table of tests the q-value of its p-value within its family. */
public final class TestedRows {
  /** Makes q as Java makes p from the same logarithm, so that q is never below p. */
  private static final UserDefinedFunction POWER_OF_TEN =
      udf((UDF1<Double, Double>) x -> x == null ? null : Math.pow(10, x), DataTypes.DoubleType);

  private TestedRows() {}

  /**
   * Returns the rows with the column {@code q_value}, in place of one that they have; null where
   * {@code log10_p} is null, which also counts into no family.
   *
   * @param tables keeps the rows, which are read twice
   * @param rows tests with the column {@code log10_p}
   * @param family a text that tells families apart, never null
   */
  public static Dataset<Row> withQValues(Tables tables, Dataset<Row> rows, Column family) {
    Dataset<Row> tests = tables.kept(rows.drop("q_value").withColumn("family", family));
    Dataset<Row> qValues =
        QValues.of(tests.select("family", "log10_p").filter(col("log10_p").isNotNull()));
    return tests
        .join(qValues, new String[] {"family", "log10_p"}, "left")
        .withColumn("q_value", POWER_OF_TEN.apply(col("log10_q")))
        .drop("family", "log10_q");
  }
}

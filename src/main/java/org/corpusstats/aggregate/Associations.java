package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Sidak;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.AssociationMeasures;

/** Measures how strongly the two items of each row attract each other, and how surely. */
public final class Associations {
  /** The table of a row and the logarithm of its p-value, as columns. */
  private record Tested(long bothCount, long aCount, long bCount, long unitCount, double log10P) {
    static Tested of(Row row, ContingencyTable table, ChanceTest test) {
      return new Tested(table.both(), table.a(), table.b(), table.units(), test.log10P(row, table));
    }
  }

  /** How likely a row's items are together so often by chance. */
  @FunctionalInterface
  public interface ChanceTest extends Serializable {
    /** Fisher's exact test: units are independent of one another. */
    ChanceTest FISHER = (row, table) -> FisherExact.log10RightTail(table);

    /** Returns log10 of the probability, at most 0. */
    double log10P(Row row, ContingencyTable table);
  }

  private Associations() {}

  /**
   * Adds {@code both_count}, {@code a_count}, {@code b_count} and {@code unit_count}, the columns
   * of {@link AssociationMeasures}, and those of the test that they are together by chance.
   *
   * @param tables keeps the rows, which are read twice
   * @param table of a row
   * @param test of a row and its table
   * @param family a text that tells families of tests apart, never null
   * @param familySizes tests of each family, with those of pairs that never meet
   */
  public static Dataset<Row> measured(
      Tables tables,
      Dataset<Row> rows,
      MapFunction<Row, ContingencyTable> table,
      ChanceTest test,
      Column family,
      Map<String, Long> familySizes) {
    Dataset<Row> tested =
        Rows.with(rows, Tested.class, row -> Tested.of(row, table.call(row), test));
    return Rows.with(
            Significances.of(tables, tested, family, familySizes)
                .withColumn("family_z", zOf(family, familySizes)),
            AssociationMeasures.class,
            row ->
                AssociationMeasures.of(
                    new ContingencyTable(
                        row.<Long>getAs("both_count"),
                        row.<Long>getAs("a_count"),
                        row.<Long>getAs("b_count"),
                        row.<Long>getAs("unit_count")),
                    row.<Double>getAs("family_z")))
        .drop("family_z");
  }

  /** How far an interval reaches that is to hold for all of a row's family. */
  private static Column zOf(Column family, Map<String, Long> familySizes) {
    Column z = lit(null).cast(DataTypes.DoubleType);
    for (Map.Entry<String, Long> size : familySizes.entrySet()) {
      // A family without a pair has no row.
      double ofFamily = Sidak.z(Math.max(1, size.getValue()));
      z = when(family.equalTo(size.getKey()), lit(ofFamily)).otherwise(z);
    }
    return z;
  }
}

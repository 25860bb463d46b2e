package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.measure.Dispersion;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.DeviationOfProportions;
import org.corpusstats.table.row.Representative;

/**
 * How items are spread over the documents of a corpus: the whole-number sums that {@link
 * Dispersion} divides. Documents without a token are no part of the text.
 *
 * @param tokens all tokens of representative documents
 * @param fewestTokens those of the shortest of them; 0 where there are none
 */
public record Spread(long tokens, long fewestTokens) implements Serializable {
  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);

  private record Dispersed(@Flat(prefix = "dispersion_") DeviationOfProportions dispersion) {}

  public static Spread of(Tables tables) {
    Row row =
        tables
            .read(Representative.TABLE)
            .filter("token_count > 0")
            .agg(sum("token_count"), min("token_count"))
            .first();
    return row.isNullAt(0) ? new Spread(0, 0) : new Spread(row.getLong(0), row.getLong(1));
  }

  /**
   * Returns the sums with {@code dispersion_dp} and {@code dispersion_dp_norm}. |f_i·T − t_i·F|
   * needs F, the item's own sum, so this takes a second pass over the counts.
   *
   * @param counts one row for each item and document with it: the key, {@code occurrences} and the
   *     document's {@code token_count}
   * @param sums one row for each item that is wanted: the key, its {@code frequency} and {@code
   *     tokens_where_it_occurs}
   */
  public Dataset<Row> withDispersion(Dataset<Row> counts, Dataset<Row> sums, String... key) {
    Column difference =
        abs(
            col("occurrences")
                .cast(WHOLE)
                .multiply(lit(tokens))
                .minus(col("token_count").cast(WHOLE).multiply(col("frequency"))));
    Dataset<Row> differences =
        counts
            .join(sums.select("frequency", key), key)
            .groupBy(Arrays.stream(key).map(name -> col(name)).toArray(Column[]::new))
            .agg(sum(difference.cast(WHOLE)).cast(WHOLE).as("sum_of_differences"));
    return Rows.with(sums.join(differences, key), Dispersed.class, this::dispersed);
  }

  private Dispersed dispersed(Row row) {
    BigInteger differences = row.<BigDecimal>getAs("sum_of_differences").toBigIntegerExact();
    long occupied = row.<Long>getAs("tokens_where_it_occurs");
    long frequency = row.<Long>getAs("frequency");
    return new Dispersed(
        new DeviationOfProportions(
            Dispersion.dp(differences, occupied, frequency, tokens),
            Dispersion.dpNorm(differences, occupied, frequency, tokens, fewestTokens)));
  }
}

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
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.aggregate.AggregateConfig.DispersionParts;
import org.corpusstats.measure.Dispersion;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.DeviationOfProportions;
import org.corpusstats.table.row.Representative;

/**
 * How items are spread over the parts of a corpus, its documents or the periods of its sources: the
 * whole-number sums that {@link Dispersion} divides. Parts without a token are no part of the text.
 */
public final class Spread {
  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);
  private static final String[] PERIOD_OF_SOURCE = {"source", "period_start"};

  /** Sums over all parts: the tokens, and those of the part that has fewest, 0 without parts. */
  private record Size(long tokens, long fewestTokens) implements Serializable {}

  private record Dispersed(@Flat(prefix = "dispersion_") DeviationOfProportions dispersion) {}

  private final DispersionParts kind;

  /** With the columns {@code token_count}, and those of {@link #PERIOD_OF_SOURCE} where that. */
  private final Dataset<Row> parts;

  private final Size size;

  private Spread(DispersionParts kind, Dataset<Row> parts) {
    this.kind = kind;
    this.parts = parts;
    Row row = parts.agg(sum("token_count"), min("token_count")).first();
    this.size = row.isNullAt(0) ? new Size(0, 0) : new Size(row.getLong(0), row.getLong(1));
  }

  /** Over the representative documents. */
  public static Spread of(Tables tables, DispersionParts kind) {
    Dataset<Row> documents = tables.read(Representative.TABLE).filter("token_count > 0");
    return new Spread(
        kind,
        switch (kind) {
          case DOCUMENTS -> documents;
          case PERIODS_OF_SOURCES ->
              documents
                  .groupBy(columns(PERIOD_OF_SOURCE))
                  .agg(sum("token_count").as("token_count"));
        });
  }

  /** All tokens. */
  public long tokens() {
    return size.tokens();
  }

  /**
   * Returns the sums with {@code dispersion_dp} and {@code dispersion_dp_norm}. |f_i·T − t_i·F|
   * needs F, the item's own sum, so this takes a second pass over the counts.
   *
   * @param counts one row for each item and document with it: the key, {@code occurrences}, and the
   *     document's {@code token_count}, {@code source} and {@code period_start}
   * @param sums one row for each item that is wanted: the key and its {@code frequency}
   */
  public Dataset<Row> withDispersion(Dataset<Row> counts, Dataset<Row> sums, String... key) {
    Column difference =
        abs(
            col("occurrences")
                .cast(WHOLE)
                .multiply(lit(size.tokens()))
                .minus(col("token_count").cast(WHOLE).multiply(col("frequency"))));
    Dataset<Row> differences =
        byPart(counts, key)
            .join(sums.select("frequency", key), key)
            .groupBy(columns(key))
            .agg(
                sum(difference.cast(WHOLE)).cast(WHOLE).as("sum_of_differences"),
                sum("token_count").as("tokens_where_it_occurs"));
    Size all = size;
    return Rows.with(sums.join(differences, key), Dispersed.class, row -> dispersed(row, all));
  }

  /** One row for each item and part with it. */
  private Dataset<Row> byPart(Dataset<Row> counts, String... key) {
    if (kind == DispersionParts.DOCUMENTS) {
      return counts;
    }
    String[] itemInPart =
        Stream.concat(Arrays.stream(key), Arrays.stream(PERIOD_OF_SOURCE)).toArray(String[]::new);
    Dataset<Row> items =
        counts.groupBy(columns(itemInPart)).agg(sum("occurrences").as("occurrences"));
    Column isPart =
        Arrays.stream(PERIOD_OF_SOURCE)
            .map(name -> items.col(name).eqNullSafe(parts.col(name)))
            .reduce(Column::and)
            .orElseThrow();
    return items.join(parts, isPart).drop(parts.col("source")).drop(parts.col("period_start"));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Dispersed dispersed(Row row, Size all) {
    BigInteger differences = row.<BigDecimal>getAs("sum_of_differences").toBigIntegerExact();
    long occupied = row.<Long>getAs("tokens_where_it_occurs");
    long frequency = row.<Long>getAs("frequency");
    return new Dispersed(
        new DeviationOfProportions(
            Dispersion.dp(differences, occupied, frequency, all.tokens()),
            Dispersion.dpNorm(differences, occupied, frequency, all.tokens(), all.fewestTokens())));
  }
}

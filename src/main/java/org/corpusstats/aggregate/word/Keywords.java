package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Spread;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.ChiSquared;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Keyword;
import org.corpusstats.table.row.Representative;

/** Which words are typical of a group of documents, compared with all other documents. */
public final class Keywords implements Statistic {
  /** How typical a row's lemma is of its group. */
  private record Measured(double g2, double log10P, double logRatio, double logRatioConservative) {
    static Measured of(Row row) {
      long f1 = row.<Long>getAs("group_frequency");
      long n1 = row.<Long>getAs("group_tokens");
      long f2 = row.<Long>getAs("rest_frequency");
      long n2 = row.<Long>getAs("rest_tokens");
      double g2 = Keyness.g2(f1, n1, f2, n2);
      return new Measured(
          g2,
          ChiSquared.log10UpperTail(Math.abs(g2)),
          Keyness.logRatio(f1, n1, f2, n2),
          Keyness.conservativeLogRatio(f1, n1, f2, n2, row.<Long>getAs("tests")));
    }
  }

  @Override
  public Table<Keyword> table() {
    return Keyword.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    String kind = config.terms().keynessGroup();
    Column group = group(kind);
    long tokens = Spread.of(tables).tokens();
    Dataset<Row> sizes =
        tables
            .read(Representative.TABLE)
            .groupBy(group.as("group_value"))
            .agg(sum("token_count").as("group_tokens"))
            // A group that is the whole corpus has nothing to be compared with.
            .filter(col("group_value").isNotNull().and(col("group_tokens").lt(tokens)));
    Dataset<Row> byGroup =
        TermsOfDocuments.with(tables, group.as("group_value"))
            .groupBy("group_value", "lemma", "pos")
            .agg(
                sum("occurrences").as("group_frequency"), count(lit(1)).as("group_document_count"));
    Dataset<Row> totals =
        byGroup
            .groupBy("lemma", "pos")
            .agg(
                sum("group_frequency").as("frequency"),
                sum("group_document_count").as("document_count"))
            .filter(col("frequency").geq(config.terms().minKeynessFrequency()));
    Dataset<Row> tested =
        byGroup
            .join(totals, new String[] {"lemma", "pos"})
            .join(sizes, "group_value")
            .withColumn("rest_frequency", col("frequency").minus(col("group_frequency")))
            .withColumn("rest_tokens", lit(tokens).minus(col("group_tokens")));
    Dataset<Row> tests = tested.groupBy("group_value").agg(count(lit(1)).as("tests"));
    Dataset<Row> measured =
        Rows.with(tested.join(tests, "group_value"), Measured.class, Measured::of);
    WindowSpec highestFirst =
        Window.partitionBy("group_value").orderBy(col("g2").desc(), col("lemma"), col("pos"));
    return Significances.of(tables, measured, col("group_value"))
        .withColumn("group_kind", lit(kind))
        .withColumn("group_per_million", perMillion("group"))
        .withColumn("rest_per_million", perMillion("rest"))
        .withColumn("rest_document_count", col("document_count").minus(col("group_document_count")))
        .withColumn("rank", row_number().over(highestFirst))
        .filter(col("rank").leq(config.terms().keynessPerGroup()));
  }

  /** The group of a document; null where it is in none. */
  private static Column group(String kind) {
    return switch (kind) {
      case "source", "language" -> col(kind);
      case "period" -> col("period_start").cast("string");
      default -> col("metadata").getItem(kind);
    };
  }

  private static Column perMillion(String side) {
    return lit(1e6).multiply(col(side + "_frequency")).divide(col(side + "_tokens"));
  }
}

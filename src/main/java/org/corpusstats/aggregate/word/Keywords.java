package org.corpusstats.aggregate.word;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Spread;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TestedRows;
import org.corpusstats.measure.ChiSquared;
import org.corpusstats.measure.Keyness;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Keyword;
import org.corpusstats.table.row.Representative;

/** Which words are typical of a group of documents, compared with all other documents. */
public final class Keywords implements Statistic {
  private static final double UNTIL_ALL_ARE_TESTED = 1;

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
        byGroup.join(totals, new String[] {"lemma", "pos"}).join(sizes, "group_value");
    Dataset<Row> tests = tested.groupBy("group_value").agg(count(lit(1)).as("tests"));
    RowCodec<Keyword> codec = Keyword.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(keyword(row, kind, tokens));
    Dataset<Row> measured =
        TestedRows.withQValues(
            tables,
            tested.join(tests, "group_value").map(measure, codec.encoder()),
            col("group_value"));
    WindowSpec highestFirst =
        Window.partitionBy("group_value").orderBy(col("g2").desc(), col("lemma"), col("pos"));
    return measured
        .withColumn("rank", row_number().over(highestFirst))
        .filter(col("rank").leq(config.terms().keynessPerGroup()));
  }

  /** The group of a document; null where it is in none. */
  private static Column group(String kind) {
    return switch (kind) {
      case "source", "language" -> col(kind);
      case "period" -> col("period_start").cast("string");
      default -> col("fields").getItem(kind);
    };
  }

  private static Keyword keyword(Row row, String kind, long tokens) {
    long f1 = row.<Long>getAs("group_frequency");
    long n1 = row.<Long>getAs("group_tokens");
    long f2 = row.<Long>getAs("frequency") - f1;
    long n2 = tokens - n1;
    long documents = row.<Long>getAs("group_document_count");
    double g2 = Keyness.g2(f1, n1, f2, n2);
    return new Keyword(
        kind,
        row.getAs("group_value"),
        0,
        row.getAs("lemma"),
        row.getAs("pos"),
        f1,
        n1,
        f2,
        n2,
        1e6 * f1 / n1,
        1e6 * f2 / n2,
        documents,
        row.<Long>getAs("document_count") - documents,
        g2,
        ChiSquared.log10UpperTail(Math.abs(g2)),
        UNTIL_ALL_ARE_TESTED,
        Keyness.logRatio(f1, n1, f2, n2),
        Keyness.conservativeLogRatio(f1, n1, f2, n2, row.<Long>getAs("tests")));
  }
}

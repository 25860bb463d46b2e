package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.Wilson;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.ConfidenceInterval;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityTone;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.ToneMeasures;
import org.jspecify.annotations.Nullable;

/** In what tone each entity is mentioned, against the tone of the same sources and months. */
public final class EntitySentiment implements Statistic {
  private static final double MILLION = 1e6;

  private record Measured(@Flat @Nullable ToneMeasures tone) {}

  @Override
  public Table<EntityTone> table() {
    return EntityTone.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> byDocument =
        tables.read(EntityInDocument.TABLE).join(sourcesAndMonths(tables), "doc_id");
    Column[] tallies =
        Stream.concat(
                Arrays.stream(Sentiments.tallies("scored", "tone_millionths")),
                Stream.of(
                    count(lit(1)).as("document_count"),
                    sum("negative_millionths").as("negative_millionths"),
                    sum("positive_millionths").as("positive_millionths"),
                    sum(col("scored").multiply(col("baseline_millionths")))
                        .as("baseline_millionths")))
            .toArray(Column[]::new);
    Dataset<Row> sums =
        byDocument
            .join(baselines(byDocument), new String[] {"source", "month"})
            .groupBy("entity_id")
            .agg(sum("mentions").as("mention_count"), tallies);
    return Rows.with(sums, Measured.class, row -> new Measured(tone(row)))
        .withColumn("sentiment_coverage", col("scored_values").divide(col("mention_count")))
        .withColumnRenamed("scored_values", "scored_count");
  }

  /** Unknown sources and months are a source and a month of their own. */
  private static Dataset<Row> sourcesAndMonths(Tables tables) {
    return tables
        .read(Representative.TABLE)
        .select(
            col("doc_id"),
            coalesce(col("source"), lit("")).as("source"),
            coalesce(date_trunc("month", col("published")).cast("string"), lit("")).as("month"));
  }

  /** The mean tone of all mentions in a source and month, in whole millionths. */
  private static Dataset<Row> baselines(Dataset<Row> byDocument) {
    return byDocument
        .groupBy("source", "month")
        .agg(sum("tone_millionths").as("tones"), sum("scored").as("values"))
        .select(
            col("source"),
            col("month"),
            coalesce(
                    round(try_divide(col("tones"), col("values"))).cast(DataTypes.LongType),
                    lit(0L))
                .as("baseline_millionths"));
  }

  /** Null where nothing was scored. */
  private static @Nullable ToneMeasures tone(Row row) {
    ClusteredMean tone = Sentiments.clusteredMean(row);
    if (tone == null) {
      return null;
    }
    double all = tone.values() * MILLION;
    long negativeMillionths = row.<Long>getAs("negative_millionths");
    long positiveMillionths = row.<Long>getAs("positive_millionths");
    double negative = negativeMillionths / all;
    double neutral = (tone.values() * 1_000_000 - negativeMillionths - positiveMillionths) / all;
    double positive = positiveMillionths / all;
    return new ToneMeasures(
        negative,
        wilson(negative, tone),
        neutral,
        wilson(neutral, tone),
        positive,
        wilson(positive, tone),
        tone.mean(),
        ConfidenceInterval.ofNullable(tone.interval()),
        (tone.sum() - row.<Long>getAs("baseline_millionths")) / all);
  }

  private static ConfidenceInterval wilson(double share, ClusteredMean tone) {
    return ConfidenceInterval.of(Wilson.interval(share, tone.documents()));
  }
}

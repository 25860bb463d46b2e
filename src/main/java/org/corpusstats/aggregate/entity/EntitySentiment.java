package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
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
    Column negative = col("negative_millionths");
    Column positive = col("positive_millionths");
    // Both are rounded, mention by mention.
    Column neutral =
        greatest(lit(0L), col("scored").multiply(1_000_000L).minus(negative).minus(positive));
    Column[] tallies =
        Stream.of(
                Sentiments.tallies("scored", "tone_millionths"),
                Sentiments.talliesOfOther("negative", "scored", negative),
                Sentiments.talliesOfOther("neutral", "scored", neutral),
                Sentiments.talliesOfOther("positive", "scored", positive),
                List.of(
                    count(lit(1)).as("document_count"),
                    sum(col("scored").multiply(col("baseline_millionths")))
                        .as("baseline_millionths")))
            .flatMap(List::stream)
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
    ClusteredMean negative = Sentiments.clusteredMean(row, "negative");
    ClusteredMean neutral = Sentiments.clusteredMean(row, "neutral");
    ClusteredMean positive = Sentiments.clusteredMean(row, "positive");
    return new ToneMeasures(
        negative.mean(),
        ConfidenceInterval.ofNullable(negative.shareInterval()),
        neutral.mean(),
        ConfidenceInterval.ofNullable(neutral.shareInterval()),
        positive.mean(),
        ConfidenceInterval.ofNullable(positive.shareInterval()),
        tone.mean(),
        ConfidenceInterval.ofNullable(tone.interval()),
        (tone.sum() - row.<Long>getAs("baseline_millionths")) / (tone.values() * MILLION));
  }
}

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
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.ClusteredMean;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.Wilson;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.ToneOfEntity;

/** In what tone each entity is mentioned, against the tone of the same sources and months. */
public final class EntitySentiment implements Statistic {
  private static final double MILLION = 1e6;

  @Override
  public Table<ToneOfEntity> table() {
    return ToneOfEntity.TABLE;
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
    RowCodec<ToneOfEntity> codec = ToneOfEntity.TABLE.codec();
    MapFunction<Row, Row> finish = row -> codec.toRow(toneOfEntity(row));
    return byDocument
        .join(baselines(byDocument), new String[] {"source", "month"})
        .groupBy("entity_id")
        .agg(sum("mentions").as("mention_count"), tallies)
        .map(finish, codec.encoder());
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

  private static ToneOfEntity toneOfEntity(Row row) {
    long mentions = row.<Long>getAs("mention_count");
    long scored = row.<Long>getAs("scored_values");
    String entity = row.getAs("entity_id");
    long documents = row.<Long>getAs("document_count");
    if (scored == 0) {
      return new ToneOfEntity(
          entity, mentions, documents, 0, 0, null, null, null, null, null, null, null, null, null,
          null, null, null, null);
    }
    long negativeMillionths = row.<Long>getAs("negative_millionths");
    long positiveMillionths = row.<Long>getAs("positive_millionths");
    double all = scored * MILLION;
    double negative = negativeMillionths / all;
    double positive = positiveMillionths / all;
    double neutral = (scored * 1_000_000 - negativeMillionths - positiveMillionths) / all;
    long scoredDocuments = row.<Long>getAs("scored_documents");
    Interval negatives = Wilson.interval(negative, scoredDocuments);
    Interval neutrals = Wilson.interval(neutral, scoredDocuments);
    Interval positives = Wilson.interval(positive, scoredDocuments);
    ClusteredMean tone = Sentiments.clusteredMean(row);
    Interval interval = tone.interval();
    double baseline = row.<Long>getAs("baseline_millionths") / all;
    return new ToneOfEntity(
        entity,
        mentions,
        documents,
        scored,
        (double) scored / mentions,
        negative,
        negatives.low(),
        negatives.high(),
        neutral,
        neutrals.low(),
        neutrals.high(),
        positive,
        positives.low(),
        positives.high(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        tone.mean() - baseline);
  }
}

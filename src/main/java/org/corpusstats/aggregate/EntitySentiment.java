package org.corpusstats.aggregate;

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
import org.corpusstats.aggregate.AggregateConfig.Tone;
import org.corpusstats.core.ClusteredMean;
import org.corpusstats.core.Interval;
import org.corpusstats.core.Wilson;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
import org.corpusstats.table.Mention;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** In what tone each entity is mentioned, against the tone of the same sources and months. */
public final class EntitySentiment implements Statistic {
  /** The tone towards an entity. Shares and means are over its scored mentions. */
  public record ToneOfEntity(
      @Doc("entity") String entityId,
      @Doc("mentions, scored or not") long mentionCount,
      @Doc("documents that mention it") long documentCount,
      @Doc("mentions that could be scored") long scoredCount,
      @Doc("share of its mentions that could be scored, 0…1") double sentimentCoverage,
      @Doc("share of scored mentions at or below the negative threshold; null where none")
          @Nullable Double negative,
      @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double negativeLow,
      @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double negativeHigh,
      @Doc("share of scored mentions between the thresholds; null where none")
          @Nullable Double neutral,
      @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double neutralLow,
      @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double neutralHigh,
      @Doc("share of scored mentions at or above the positive threshold; null where none")
          @Nullable Double positive,
      @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double positiveLow,
      @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double positiveHigh,
      @Doc(
              "mean sentiment of scored mentions, −1…1; of the clause or sentence around them, a"
                  + " weak stand-in for the tone towards the entity itself; null where none")
          @Nullable Double mean,
      @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double meanLow,
      @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double meanHigh,
      @Doc(
              "mean minus the mean over all mentions in the same sources and months, weighted as the"
                  + " entity's own mentions are spread over them; null where none was scored")
          @Nullable Double baselineDifference) {}

  public static final Table<ToneOfEntity> TABLE =
      Table.published("entity_sentiment", ToneOfEntity.class, "entity", "entity_id");

  @Override
  public Table<ToneOfEntity> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Column tone = col("tone");
    Dataset<Row> byDocument =
        mentionTones(tables, config.tone())
            .groupBy("entity_id", "doc_id")
            .agg(
                count(lit(1)).as("mentions"),
                count(tone).as("scored"),
                coalesce(sum(Sentiments.millionths(tone)), lit(0L)).as("tone_millionths"),
                Sentiments.countAtMost(tone, config.negativeAtMost()).as("negative"),
                Sentiments.countAtLeast(tone, config.positiveAtLeast()).as("positive"))
            .join(sourcesAndMonths(tables), "doc_id");
    Column[] tallies =
        Stream.concat(
                Arrays.stream(Sentiments.tallies("scored", "tone_millionths")),
                Stream.of(
                    count(lit(1)).as("document_count"),
                    sum("negative").as("negative"),
                    sum("positive").as("positive"),
                    sum(col("scored").multiply(col("baseline_millionths")))
                        .as("baseline_millionths")))
            .toArray(Column[]::new);
    RowCodec<ToneOfEntity> codec = TABLE.codec();
    MapFunction<Row, Row> finish = row -> codec.toRow(toneOfEntity(row));
    return byDocument
        .join(baselines(byDocument), new String[] {"source", "month"})
        .groupBy("entity_id")
        .agg(sum("mentions").as("mention_count"), tallies)
        .map(finish, codec.encoder());
  }

  private static Dataset<Row> mentionTones(Tables tables, Tone tone) {
    Dataset<Row> mentions = tables.read(Mention.TABLE);
    return switch (tone) {
      case CLAUSE -> mentions.withColumn("tone", col("clause_sentiment"));
      case SENTENCE ->
          mentions.join(
              tables
                  .read(Sentence.TABLE)
                  .select(col("doc_id"), col("sentence_index"), col("sentiment").as("tone")),
              new String[] {"doc_id", "sentence_index"});
    };
  }

  /** Unknown sources and months are a source and a month of their own. */
  private static Dataset<Row> sourcesAndMonths(Tables tables) {
    return tables
        .read(Document.TABLE)
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
    long negative = row.<Long>getAs("negative");
    long positive = row.<Long>getAs("positive");
    long scoredDocuments = row.<Long>getAs("scored_documents");
    Share negatives = Share.of(negative, scored, scoredDocuments);
    Share neutrals = Share.of(scored - negative - positive, scored, scoredDocuments);
    Share positives = Share.of(positive, scored, scoredDocuments);
    ClusteredMean tone = Sentiments.clusteredMean(row);
    Interval interval = tone.interval();
    double baseline = row.<Long>getAs("baseline_millionths") / (scored * 1e6);
    return new ToneOfEntity(
        entity,
        mentions,
        documents,
        scored,
        (double) scored / mentions,
        negatives.share(),
        negatives.interval().low(),
        negatives.interval().high(),
        neutrals.share(),
        neutrals.interval().low(),
        neutrals.interval().high(),
        positives.share(),
        positives.interval().low(),
        positives.interval().high(),
        tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        tone.mean() - baseline);
  }

  private record Share(double share, Interval interval) {
    static Share of(long part, long whole, long documents) {
      double share = (double) part / whole;
      return new Share(share, Wilson.interval(share, documents));
    }
  }
}

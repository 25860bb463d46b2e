package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Prose;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.sentiment.PriorShift;
import org.corpusstats.measure.sentiment.PriorShift.Prediction;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionTone;
import org.corpusstats.table.row.Sentence;
import org.corpusstats.tone.Tone;
import org.corpusstats.tone.ToneModelFile;

/**
 * The tone of each mention as the configuration measures it, for all statistics of sentiment. Whole
 * numbers, so that sums of them are exact.
 */
public final class MentionTones implements Statistic {
  private static final int WHOLE = 1_000_000;

  /**
   * Probabilities are counted in steps of one in so many to estimate how common the classes are.
   */
  private static final int STEPS = 250;

  /**
   * Weight of ordinary news beside the mentions in estimates of how common the classes are: a
   * likelihood alone lets a rare class vanish, and every mention's chance of it.
   */
  private static final double PRIOR_SHARE = 0.1;

  private static final double LEAST_PRIOR_MENTIONS = 20;

  @Override
  public Table<MentionTone> table() {
    return MentionTone.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> mentions = Prose.mentions(tables);
    return switch (config.tone()) {
      case TARGET ->
          byProbabilities(
              switch (config.prevalence()) {
                case NEWS -> mentions;
                case CORPUS -> withPrevalence(mentions, estimated(mentions));
                case TRAINING -> withPrevalence(mentions, trained());
              });
      case CLAUSE -> byScore(mentions, col("clause_sentiment"), config);
      case SENTENCE ->
          byScore(
              mentions.join(
                  tables
                      .read(Sentence.TABLE)
                      .select(
                          col("doc_id"),
                          col("sentence_index"),
                          col("sentiment").as("sentence_sentiment")),
                  new String[] {"doc_id", "sentence_index"}),
              col("sentence_sentiment"),
              config);
    };
  }

  private static Dataset<Row> byProbabilities(Dataset<Row> mentions) {
    return mentions
        .withColumn("negative_millionths", Sentiments.millionths(col("negative")))
        .withColumn("positive_millionths", Sentiments.millionths(col("positive")))
        .withColumn(
            "tone_millionths", col("positive_millionths").minus(col("negative_millionths")));
  }

  /** A score is one class and no other: its probability is 0 or 1. */
  private static Dataset<Row> byScore(Dataset<Row> mentions, Column score, AggregateConfig config) {
    return mentions
        .withColumn("tone_millionths", Sentiments.millionths(score))
        .withColumn("negative_millionths", whole(score, score.leq(config.negativeAtMost())))
        .withColumn("positive_millionths", whole(score, score.geq(config.positiveAtLeast())));
  }

  private static Column whole(Column score, Column isInClass) {
    return when(score.isNotNull(), when(isInClass, lit(WHOLE)).otherwise(lit(0)))
        .cast(DataTypes.LongType);
  }

  private static List<Double> shares(Tone tone) {
    return List.of(tone.negative(), tone.neutral(), tone.positive());
  }

  /** How much more common than in ordinary news each class is among the targets of training. */
  private static List<Double> trained() {
    List<Double> news = shares(ToneModelFile.shipped().prevalence());
    List<Double> chosen = shares(ToneModelFile.shipped().prevalenceWhereChosen());
    return List.of(
        chosen.get(0) / news.get(0), chosen.get(1) / news.get(1), chosen.get(2) / news.get(2));
  }

  /** How much more common than in ordinary news each class is among the mentions. */
  private static List<Double> estimated(Dataset<Row> mentions) {
    List<Prediction> predictions =
        mentions
            .filter(col("sentiment").isNotNull())
            .groupBy(
                round(col("negative").multiply(STEPS)).as("negative"),
                round(col("positive").multiply(STEPS)).as("positive"))
            .agg(count(lit(1)).as("mentions"))
            .sort("negative", "positive")
            .collectAsList()
            .stream()
            .map(MentionTones::prediction)
            .toList();
    long mentionCount = predictions.stream().mapToLong(Prediction::count).sum();
    return PriorShift.ratios(
        shares(ToneModelFile.shipped().prevalence()),
        predictions,
        Math.max(LEAST_PRIOR_MENTIONS, PRIOR_SHARE * mentionCount));
  }

  private static Prediction prediction(Row row) {
    double negative = row.<Double>getAs("negative") / STEPS;
    double positive = row.<Double>getAs("positive") / STEPS;
    double neutral = Math.max(0, 1 - negative - positive);
    return new Prediction(List.of(negative, neutral, positive), row.<Long>getAs("mentions"));
  }

  private static Dataset<Row> withPrevalence(Dataset<Row> mentions, List<Double> ratios) {
    Column negative = col("negative").multiply(ratios.get(0));
    Column neutral = col("neutral").multiply(ratios.get(1));
    Column positive = col("positive").multiply(ratios.get(2));
    Column sum = negative.plus(neutral).plus(positive);
    return mentions.withColumns(
        Map.of("negative", negative.divide(sum), "positive", positive.divide(sum)));
  }
}

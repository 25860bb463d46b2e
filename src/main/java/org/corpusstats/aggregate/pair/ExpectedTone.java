package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.measure.sentiment.Credibility;
import org.corpusstats.measure.sentiment.SentimentSurprise;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;

/**
 * Fits {@link SentimentSurprise} to the mean tone of each document towards each of its entities, in
 * whole numbers: the same in whatever order Spark adds them.
 */
final class ExpectedTone {
  private static final double MILLION = 1e6;

  /** What credibility factors are rounded to. */
  private static final double BILLION = 1e9;

  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);

  private ExpectedTone() {}

  /**
   * One row for each entity with a scored mention: entity_id, tone_documents, and tone_sum and
   * tone_squares over these documents of the mean tone, in millionths and their squares.
   */
  static Dataset<Row> entities(Tables tables) {
    Column tone = col("document_tone");
    return tables
        .read(EntityInDocument.TABLE)
        .filter(col("scored").gt(0))
        .withColumn(
            "document_tone",
            round(col("tone_millionths").divide(col("scored"))).cast(DataTypes.LongType))
        .groupBy("entity_id")
        .agg(
            count(lit(1)).as("tone_documents"),
            sum(tone).as("tone_sum"),
            sum(tone.cast(WHOLE).multiply(tone.cast(WHOLE)).cast(WHOLE))
                .cast(WHOLE)
                .as("tone_squares"));
  }

  /** Fits the model to rows of {@link #entities}; without any, 0 is expected. */
  static SentimentSurprise fit(Dataset<Row> entities) {
    Column documents = col("tone_documents");
    Column tone = col("tone_sum").cast(WHOLE);
    // Rounded entity by entity, so that the sum is a whole number.
    Column ofMean = round(tone.multiply(tone).cast(WHOLE).divide(documents)).cast(WHOLE);
    Row sums =
        entities
            .agg(
                count(lit(1)),
                sum(documents),
                sum("tone_sum"),
                sum("tone_squares").cast(WHOLE),
                sum(ofMean).cast(WHOLE),
                sum(documents.multiply(documents)))
            .first();
    if (sums.getLong(0) == 0) {
      return new SentimentSurprise(new Credibility(0, 0), 0);
    }
    Credibility credibility =
        Credibility.fit(
            sums.getLong(0),
            sums.getLong(1),
            (double) sums.getLong(1),
            sums.getLong(2) / MILLION,
            sums.<BigDecimal>getAs(3).doubleValue() / (MILLION * MILLION),
            sums.<BigDecimal>getAs(4).doubleValue() / (MILLION * MILLION),
            (double) sums.getLong(5));
    double mean = sums.getLong(2) / (sums.getLong(1) * MILLION);
    return new SentimentSurprise(credibility, collectiveMean(entities, credibility).orElse(mean));
  }

  /**
   * The mean over entities, weighted by their credibility factors; empty where all are 0, or so
   * near to it as the rounding of their variance leaves them.
   */
  private static OptionalDouble collectiveMean(Dataset<Row> entities, Credibility credibility) {
    if (credibility.between() == 0) {
      return OptionalDouble.empty();
    }
    Column own = col("tone_documents").multiply(credibility.between());
    Column factor = own.divide(own.plus(credibility.within()));
    Column mean = col("tone_sum").divide(col("tone_documents").multiply(MILLION));
    Row sums =
        entities
            .agg(
                sum(rint(factor.multiply(BILLION)).cast(DataTypes.LongType)),
                sum(rint(factor.multiply(mean).multiply(BILLION)).cast(DataTypes.LongType)))
            .first();
    return sums.getLong(0) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sums.getLong(1) / sums.getLong(0));
  }
}

package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.measure.sentiment.SentimentSurprise;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;

/**
 * Which tone to expect where two entities meet: the additive model of {@link SentimentSurprise},
 * fitted to the mean tone of each document towards each of its entities.
 *
 * @param corpusMean mean over all entities and documents, −1…1
 * @param shrinkage documents at which an entity's own mean and the corpus mean weigh the same;
 *     infinite where entities differ no more than their documents do
 */
record ExpectedTone(double corpusMean, double shrinkage) implements Serializable {
  private static final double MILLION = 1e6;
  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);

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
            sum(tone.multiply(tone)).cast(WHOLE).as("tone_squares"));
  }

  /** Fits the model to rows of {@link #entities}. */
  static ExpectedTone fit(Dataset<Row> entities) {
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
      return new ExpectedTone(0, Double.POSITIVE_INFINITY);
    }
    return of(
        sums.getLong(0),
        sums.getLong(1),
        sums.getLong(2),
        sums.<BigDecimal>getAs(3).doubleValue(),
        sums.<BigDecimal>getAs(4).doubleValue(),
        (double) sums.getLong(5));
  }

  /**
   * Bühlmann and Straub's estimators (1970) of the two variances, which are those of the one-way
   * analysis of variance: within entities (Σx² − Σ T²/n)/(N − E), between them the rest.
   *
   * @param entities number of entities, E
   * @param n number of values, N
   * @param sum sum of all values
   * @param squares sum of their squares
   * @param ofMeans Σ T²/n over the entities, T the sum of its n values
   * @param countSquares Σ n²
   */
  static ExpectedTone of(
      long entities, long n, long sum, double squares, double ofMeans, double countSquares) {
    double mean = (double) sum / n;
    double within = (squares - ofMeans) / (n - entities);
    double amongMeans = (ofMeans - mean * sum) / (entities - 1);
    double between = (amongMeans - within) * (entities - 1) / (n - countSquares / n);
    boolean differ = entities > 1 && n > entities && between > 0;
    return new ExpectedTone(
        mean / MILLION, differ ? Math.max(0, within) / between : Double.POSITIVE_INFINITY);
  }

  /** How an entity moves the tone; 0 where no document was scored. */
  double effect(long documents, long toneSum) {
    return documents == 0
        ? 0
        : SentimentSurprise.effect(
            (double) toneSum / documents / MILLION, corpusMean, documents, shrinkage);
  }

  /** The tone to expect, −1…1. */
  double of(double effectA, double effectB) {
    return SentimentSurprise.expectation(corpusMean, effectA, effectB);
  }
}

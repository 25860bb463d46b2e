package org.corpusstats.aggregate.pair;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Associations;
import org.corpusstats.aggregate.PairFamilies;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitCounts;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Proximity;
import org.corpusstats.measure.WithinDocuments;
import org.corpusstats.measure.sentiment.DocumentTones;
import org.corpusstats.measure.sentiment.SentimentSurprise;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/** Which entities appear together, how much more than chance, and in what tone. */
public final class EntityPairs implements Statistic {
  @Override
  public Table<EntityPair> table() {
    return EntityPair.TABLE;
  }

  /** What is measured of a pair beside its association. */
  private record Measured(
      @Nullable Double expectedWithinDocuments,
      @Nullable Double zWithinDocuments,
      @Nullable Double proximity,
      @Nullable Double sentimentSurprise) {
    static Measured of(Row row, SentimentSurprise surprise) {
      Double tone = row.getAs("sentiment_mean");
      Double expected = surprise.expectation(elsewhere(row, "a"), elsewhere(row, "b"));
      boolean inDocuments = isOfDocuments(row);
      return new Measured(
          inDocuments ? null : (Double) within(row).expected(),
          inDocuments ? null : within(row).z(),
          inDocuments ? Proximity.ofBillionths(row.<Long>getAs("proximity_billionths")) : null,
          tone == null || expected == null ? null : tone - expected);
    }

    /** The tones towards one entity in documents without the other. */
    private static DocumentTones elsewhere(Row row, String side) {
      return new DocumentTones(
              row.<Long>getAs("all_tone_documents_" + side),
              row.<Long>getAs("all_tone_sum_" + side))
          .without(
              new DocumentTones(
                  row.<Long>getAs("tone_documents_" + side), row.<Long>getAs("tone_sum_" + side)));
    }
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return measure(tables.read(PairTally.TABLE), tables, config);
  }

  /** The rows, from those of {@link PairTally#TABLE}. */
  static Dataset<Row> measure(Dataset<Row> tallies, Tables tables, AggregateConfig config) {
    Dataset<Row> tones = ExpectedTone.entities(tables);
    SentimentSurprise surprise = ExpectedTone.fit(tones);
    Map<UnitScope, Long> units = UnitCounts.of(tables);
    Dataset<Row> entities =
        tables
            .read(Entity.TABLE)
            .join(tones, new String[] {"entity_id"}, "left")
            .withColumn("tone_documents", coalesce(col("tone_documents"), lit(0L)))
            .withColumn("tone_sum", coalesce(col("tone_sum"), lit(0L)));
    Dataset<Row> measured =
        Associations.measured(
            tables,
            tallies
                .withColumnRenamed("proximity", "proximity_billionths")
                .join(side(entities, "a"), "entity_a")
                .join(side(entities, "b"), "entity_b"),
            row -> contingency(row, units),
            EntityPairs::log10P,
            col("scope"),
            familySizes(tables, config));
    Dataset<Row> pairs =
        Rows.with(
                Sentiments.withEstimate(measured, PairSums::tone),
                Measured.class,
                row -> Measured.of(row, surprise))
            .withColumn("raw_count", col("both_count").plus(col("copied_units")))
            .withColumn("amplification", col("raw_count").divide(col("both_count")))
            .withColumn("sentiment_coverage", col("scored_units").divide(col("both_count")))
            .withColumnRenamed("documents", "document_count");
    Dataset<Row> told =
        pairs
            .join(
                tables.read(RelatedPair.TABLE).withColumn("known", lit(true)),
                new String[] {"entity_a", "entity_b"},
                "left")
            .withColumn("related", coalesce(col("known"), lit(false)));
    int perEntity = config.pairs().perEntity();
    return perEntity == 0 ? told : strongest(told, perEntity);
  }

  private static Map<String, Long> familySizes(Tables tables, AggregateConfig config) {
    return PairFamilies.ofEntities(tables, config.pairs()).entrySet().stream()
        .collect(toMap(size -> size.getKey().columnValue(), Map.Entry::getValue));
  }

  private static Dataset<Row> side(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as("entity_" + side),
        col("name").as("name_" + side),
        col("type").as("type_" + side),
        col("sentence_count").as("sentence_count_" + side),
        col("paragraph_count").as("paragraph_count_" + side),
        col("document_count").as("document_count_" + side),
        col("tone_documents").as("all_tone_documents_" + side),
        col("tone_sum").as("all_tone_sum_" + side));
  }

  /**
   * The pair's table. A unit that names both only by overlapping words says neither that they meet
   * nor that one comes without the other: it is left out.
   */
  private static ContingencyTable contingency(Row row, Map<UnitScope, Long> units) {
    String scope = row.getAs("scope");
    long overlap = row.<Long>getAs("overlapping_units");
    return new ContingencyTable(
        row.<Long>getAs("units"),
        row.<Long>getAs(scope + "_count_a") - overlap,
        row.<Long>getAs(scope + "_count_b") - overlap,
        units.getOrDefault(UnitScope.find(scope).orElseThrow(), 0L) - overlap);
  }

  private static boolean isOfDocuments(Row row) {
    return UnitScope.DOCUMENT.columnValue().equals(row.getAs("scope"));
  }

  /** Documents are independent of one another; smaller units of one document are not. */
  private static double log10P(Row row, ContingencyTable table) {
    return isOfDocuments(row) ? FisherExact.log10RightTail(table) : within(row).log10P();
  }

  private static WithinDocuments within(Row row) {
    return new WithinDocuments(
        row.<Long>getAs("units"),
        row.<Long>getAs("expected_within"),
        row.<Long>getAs("variance_within"),
        row.<Long>getAs("trials_within"));
  }

  /** Pairs that are among the strongest of one of their entities. */
  private static Dataset<Row> strongest(Dataset<Row> pairs, int perEntity) {
    Dataset<Row> kept =
        pairs
            .select(
                col("scope"),
                col("entity_a"),
                col("entity_b"),
                col("g2"),
                explode(array("entity_a", "entity_b")).as("entity"))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("scope", "entity")
                            .orderBy(col("g2").desc(), col("entity_a"), col("entity_b"))))
            .filter(col("place").leq(perEntity))
            .select("scope", "entity_a", "entity_b");
    return pairs.join(kept, new String[] {"scope", "entity_a", "entity_b"}, "left_semi");
  }
}

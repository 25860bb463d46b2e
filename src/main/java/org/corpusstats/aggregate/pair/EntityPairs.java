package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.QValues;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitCounts;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.measure.Association;
import org.corpusstats.measure.ClusteredMean;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.Proximity;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.UnitScope;

/** Which entities appear together, how much more than chance, and in what tone. */
public final class EntityPairs implements Statistic {
  @Override
  public Table<EntityPair> table() {
    return EntityPair.TABLE;
  }

  private static final String LOG10_P = "log10_p";
  private static final String LOG10_Q = "log10_q";

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return measure(tables.read(PairTally.TABLE), tables, config);
  }

  /** The rows, from those of {@link PairTally#TABLE}. */
  static Dataset<Row> measure(Dataset<Row> tallies, Tables tables, AggregateConfig config) {
    Dataset<Row> tones = ExpectedTone.entities(tables);
    ExpectedTone expected = ExpectedTone.fit(tones);
    Map<UnitScope, Long> units = UnitCounts.of(tables);
    Dataset<Row> entities =
        tables
            .read(Entity.TABLE)
            .join(tones, new String[] {"entity_id"}, "left")
            .withColumn("tone_documents", coalesce(col("tone_documents"), lit(0L)))
            .withColumn("tone_sum", coalesce(col("tone_sum"), lit(0L)));
    Dataset<Row> tested =
        withLog10P(
            tallies.join(side(entities, "a"), "entity_a").join(side(entities, "b"), "entity_b"),
            units);
    Dataset<Row> qValues =
        QValues.of(tested.select(col("scope").as("family"), col(LOG10_P)))
            .withColumnRenamed("family", "scope");
    RowCodec<EntityPair> codec = EntityPair.TABLE.codec();
    MapFunction<Row, Row> measure =
        row -> codec.toRow(pair(row, contingency(row, units), expected));
    Dataset<Row> pairs =
        tested.join(qValues, new String[] {"scope", LOG10_P}).map(measure, codec.encoder());
    int perEntity = config.pairs().perEntity();
    return perEntity == 0 ? pairs : strongest(pairs, perEntity);
  }

  private static Dataset<Row> side(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as("entity_" + side),
        col("name").as("name_" + side),
        col("type").as("type_" + side),
        col("sentence_count").as("sentence_count_" + side),
        col("paragraph_count").as("paragraph_count_" + side),
        col("document_count").as("document_count_" + side),
        col("tone_documents").as("tone_documents_" + side),
        col("tone_sum").as("tone_sum_" + side));
  }

  private static Dataset<Row> withLog10P(Dataset<Row> tallies, Map<UnitScope, Long> units) {
    StructType schema = tallies.schema().add(LOG10_P, DataTypes.DoubleType, false);
    MapFunction<Row, Row> test =
        row -> {
          List<Object> values = new ArrayList<>();
          for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
          }
          values.add(FisherExact.log10RightTail(contingency(row, units)));
          return RowFactory.create(values.toArray());
        };
    return tallies.map(test, Encoders.row(schema));
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

  private static EntityPair pair(Row row, ContingencyTable table, ExpectedTone expected) {
    String scope = row.getAs("scope");
    long both = table.both();
    long raw = both + row.<Long>getAs("copied_units");
    long scored = row.<Long>getAs("scored_units");
    ClusteredMean tone = scored == 0 ? null : PairSums.tone(row);
    Interval interval = tone == null ? null : tone.interval();
    return new EntityPair(
        scope,
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        row.getAs("name_a"),
        row.getAs("name_b"),
        row.getAs("type_a"),
        row.getAs("type_b"),
        both,
        table.a(),
        table.b(),
        table.units(),
        table.expected(),
        Association.pmi(table),
        Association.npmi(table),
        Association.g2(table),
        Association.chi2(table),
        Association.tScore(table),
        Association.zScore(table),
        Association.dice(table),
        Association.logDice(table),
        Association.jaccard(table),
        Association.lift(table),
        Association.deltaPBGivenA(table),
        Association.deltaPAGivenB(table),
        Association.logOddsRatio(table),
        Association.logOddsRatioStandardError(table),
        Math.pow(10, row.<Double>getAs(LOG10_P)),
        row.<Double>getAs(LOG10_P),
        Math.pow(10, row.<Double>getAs(LOG10_Q)),
        row.<Double>getAs(LOG10_Q),
        scope.equals(UnitScope.DOCUMENT.columnValue())
            ? Proximity.ofBillionths(row.<Long>getAs("proximity"))
            : null,
        row.<Long>getAs("documents"),
        row.<Long>getAs("source_count"),
        raw,
        (double) raw / both,
        tone == null ? null : tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        (double) scored / both,
        tone == null ? null : tone.mean() - expectedTone(row, expected));
  }

  private static double expectedTone(Row row, ExpectedTone expected) {
    return expected.of(
        expected.effect(row.<Long>getAs("tone_documents_a"), row.<Long>getAs("tone_sum_a")),
        expected.effect(row.<Long>getAs("tone_documents_b"), row.<Long>getAs("tone_sum_b")));
  }
}

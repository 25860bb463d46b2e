package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.corpusstats.core.Association;
import org.corpusstats.core.ClusteredMean;
import org.corpusstats.core.ContingencyTable;
import org.corpusstats.core.FisherExact;
import org.corpusstats.core.Interval;
import org.corpusstats.core.Proximity;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Sentence;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.jspecify.annotations.Nullable;

/** Which entities appear together, how much more than chance, and in what tone. */
public final class EntityPairs implements Statistic {
  /** An unordered pair of entities in one scope. */
  public record EntityPair(
      @Doc(
              "unit of counting: sentence, paragraph or document; sentences of one document are not"
                  + " independent, so document scope is the careful one")
          String scope,
      @Doc("the entity whose id comes first") String entityA,
      @Doc("the other entity") String entityB,
      @Doc("name of entity_a") String nameA,
      @Doc("name of entity_b") String nameB,
      @Doc("type of entity_a") String typeA,
      @Doc("type of entity_b") String typeB,
      @Doc("units that hold both, O11") long bothCount,
      @Doc("units that hold entity_a, R1") long aCount,
      @Doc("units that hold entity_b, C1") long bCount,
      @Doc("units of this scope in the corpus, N; those without entities included") long unitCount,
      @Doc("units that would hold both by chance, E11 = R1·C1/N") double expectedCount,
      @Doc("pointwise mutual information log2(O11/E11), Church & Hanks 1990") double pmi,
      @Doc("normalised PMI, ln(p11/(p1·p2))/−ln p11, −1…1, Bouma 2009") double npmi,
      @Doc(
              "log-likelihood ratio 2·Σ O·ln(O/E), natural logarithm, negative where the pair is"
                  + " rarer than chance, Dunning 1993")
          double g2,
      @Doc("Pearson's Σ (O−E)²/E without continuity correction, at least 0") double chi2,
      @Doc("(O11−E11)/√O11, Manning & Schütze 1999") double tScore,
      @Doc("(O11−E11)/√E11, Evert 2005") double zScore,
      @Doc("2·O11/(R1+C1), 0…1") double dice,
      @Doc("14 + log2(2·O11/(R1+C1)), at most 14, Rychlý 2008") double logDice,
      @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
      @Doc("O11/E11, 1 at independence") double lift,
      @Doc(
              "by how much more often entity_b is in units with entity_a than in others,"
                  + " O11/R1 − O21/R2, −1…1, Gries 2013")
          double deltaPBGivenA,
      @Doc("the same with the two exchanged, O11/C1 − O12/C2") double deltaPAGivenB,
      @Doc("ln of (O11+½)(O22+½)/((O12+½)(O21+½)), natural logarithm, 0 at independence")
          double logOddsRatio,
      @Doc("its standard error, √Σ 1/(O+½)") double logOddsRatioError,
      @Doc(
              "probability of at least O11 joint units by chance: right tail of Fisher's exact test;"
                  + " 0 below 5e-324. Too small, at sentence scope above all, where units of one"
                  + " document resemble each other")
          double pValue,
      @Doc("decadic logarithm of p_value, also where that is 0") double log10P,
      @Doc(
              "share of false discoveries to expect among the pairs of this scope with at most this"
                  + " value, Benjamini & Hochberg 1995; the family's size is in corpus. As optimistic"
                  + " as p_value at sentence scope")
          double qValue,
      @Doc("decadic logarithm of q_value, also where that is 0") double log10Q,
      @Doc(
              "Σ exp(−sentences between) over all pairs of their mentions at most 5 sentences apart,"
                  + " Spitz & Gertz 2016; null but at document scope")
          @Nullable Double proximity,
      @Doc("documents with such a unit") long documentCount,
      @Doc("known sources of these documents") long sourceCount,
      @Doc("units that hold both where exact copies of documents count too") long rawCount,
      @Doc("raw_count/both_count: 1 where no document was copied") double amplification,
      @Doc(
              "mean over the units that hold both of the tone towards the two, −1…1: halfway between"
                  + " that towards entity_a and that towards entity_b, each over its mentions there;"
                  + " null where none was scored")
          @Nullable Double sentimentMean,
      @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double sentimentLow,
      @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double sentimentHigh,
      @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage,
      @Doc(
              "sentiment_mean minus what the tones towards the two elsewhere let expect: the corpus"
                  + " mean plus an effect of each, drawn towards 0 where it has few documents; null"
                  + " where sentiment_mean is")
          @Nullable Double sentimentSurprise) {}

  public static final Table<EntityPair> TABLE =
      Table.published(
          "entity_pairs",
          EntityPair.class,
          "scope and unordered pair of entities",
          "scope",
          "entity_a",
          "entity_b");

  @Override
  public Table<EntityPair> table() {
    return TABLE;
  }

  private static final String LOG10_P = "log10_p";
  private static final String LOG10_Q = "log10_q";

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    return measure(tables.read(PairTallies.TABLE), tables, config);
  }

  /** The rows, from those of {@link PairTallies#TABLE}. */
  static Dataset<Row> measure(Dataset<Row> tallies, Tables tables, AggregateConfig config) {
    Dataset<Row> tones = ExpectedTone.entities(tables, config);
    ExpectedTone expected = ExpectedTone.fit(tones);
    Map<String, Long> units = unitCounts(tables);
    Dataset<Row> entities =
        tables
            .read(Entities.TABLE)
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
    RowCodec<EntityPair> codec = TABLE.codec();
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

  private static Map<String, Long> unitCounts(Tables tables) {
    Row row =
        tables
            .read(Sentence.TABLE)
            .agg(count(lit(1)), count_distinct(col("doc_id"), col("paragraph_index")))
            .first();
    Map<String, Long> counts = new HashMap<>();
    counts.put(UnitScope.SENTENCE.columnValue(), row.getLong(0));
    counts.put(UnitScope.PARAGRAPH.columnValue(), row.getLong(1));
    counts.put(
        UnitScope.DOCUMENT.columnValue(),
        tables.read(Document.TABLE).filter("is_representative").count());
    return counts;
  }

  private static Dataset<Row> withLog10P(Dataset<Row> tallies, Map<String, Long> units) {
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
  private static ContingencyTable contingency(Row row, Map<String, Long> units) {
    String scope = row.getAs("scope");
    long overlap = row.<Long>getAs("overlapping_units");
    return new ContingencyTable(
        row.<Long>getAs("units"),
        row.<Long>getAs(scope + "_count_a") - overlap,
        row.<Long>getAs(scope + "_count_b") - overlap,
        units.getOrDefault(scope, 0L) - overlap);
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

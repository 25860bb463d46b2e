package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.core.Association;
import org.corpusstats.core.ClusteredMean;
import org.corpusstats.core.ContingencyTable;
import org.corpusstats.core.Interval;
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
      @Doc("14 + log2(2·O11/(R1+C1)), at most 14, Rychlý 2008") double logDice,
      @Doc("O11/(R1+C1−O11), 0…1") double jaccard,
      @Doc("O11/E11, 1 at independence") double lift,
      @Doc("documents with such a unit") long documentCount,
      @Doc("known sources of these documents") long sourceCount,
      @Doc(
              "mean over the units that hold both of the tone towards the two, −1…1: halfway between"
                  + " that towards entity_a and that towards entity_b, each over its mentions there;"
                  + " null where none was scored")
          @Nullable Double sentimentMean,
      @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double sentimentLow,
      @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
          @Nullable Double sentimentHigh,
      @Doc("share of the units with both where both were scored, 0…1") double sentimentCoverage) {}

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

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Map<UnitScope, Long> unitCounts = unitCounts(tables);
    RowCodec<EntityPair> codec = TABLE.codec();
    MapFunction<Row, Row> measure =
        row -> {
          UnitScope scope = UnitScope.valueOf(row.<String>getAs("scope").toUpperCase(Locale.ROOT));
          return codec.toRow(pair(row, scope, unitCounts.getOrDefault(scope, 0L)));
        };
    Dataset<Row> entities = tables.read(Entities.TABLE);
    return tallies(DocumentPair.of(tables, config, 0))
        .filter(col("both_count").geq(config.minPairUnits()))
        .join(side(entities, "a"), "entity_a")
        .join(side(entities, "b"), "entity_b")
        .map(measure, codec.encoder());
  }

  /** Sums over documents: by source first, so that sources can be counted without a set. */
  private static Dataset<Row> tallies(Dataset<Row> pairs) {
    Column[] tones = Sentiments.tallies("scored_units", "tone_millionths");
    Column[] merged = Sentiments.mergedTallies();
    return pairs
        .groupBy("scope", "entity_a", "entity_b", "source")
        .agg(
            sum("units").as("units"),
            with(
                tones,
                sum("overlapping_units").as("overlapping_units"),
                count_if(col("units").gt(0)).as("documents")))
        .groupBy("scope", "entity_a", "entity_b")
        .agg(
            sum("units").as("both_count"),
            with(
                merged,
                sum("overlapping_units").as("overlap_count"),
                sum("documents").as("document_count"),
                count_if(col("source").isNotNull().and(col("documents").gt(0)))
                    .as("source_count")));
  }

  private static Column[] with(Column[] columns, Column... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(columns), java.util.Arrays.stream(more))
        .toArray(Column[]::new);
  }

  private static Dataset<Row> side(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as("entity_" + side),
        col("name").as("name_" + side),
        col("type").as("type_" + side),
        col("sentence_count").as("sentence_count_" + side),
        col("paragraph_count").as("paragraph_count_" + side),
        col("document_count").as("document_count_" + side));
  }

  private static Map<UnitScope, Long> unitCounts(Tables tables) {
    Row row =
        tables
            .read(Sentence.TABLE)
            .agg(count(lit(1)), count_distinct(col("doc_id"), col("paragraph_index")))
            .first();
    Map<UnitScope, Long> counts = new EnumMap<>(UnitScope.class);
    counts.put(UnitScope.SENTENCE, row.getLong(0));
    counts.put(UnitScope.PARAGRAPH, row.getLong(1));
    counts.put(UnitScope.DOCUMENT, tables.read(Document.TABLE).filter("is_representative").count());
    return counts;
  }

  private static EntityPair pair(Row row, UnitScope scope, long unitCount) {
    long both = row.<Long>getAs("both_count");
    // A unit that names both only by overlapping words says neither that they meet nor that one
    // comes without the other: it is left out of the pair's table.
    long overlap = row.<Long>getAs("overlap_count");
    long a = row.<Long>getAs(scope.columnValue() + "_count_a") - overlap;
    long b = row.<Long>getAs(scope.columnValue() + "_count_b") - overlap;
    long units = unitCount - overlap;
    ContingencyTable table = new ContingencyTable(both, a, b, units);
    long scored = row.<Long>getAs("scored_values");
    ClusteredMean tone = scored == 0 ? null : Sentiments.clusteredMean(row);
    Interval interval = tone == null ? null : tone.interval();
    return new EntityPair(
        scope.columnValue(),
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        row.getAs("name_a"),
        row.getAs("name_b"),
        row.getAs("type_a"),
        row.getAs("type_b"),
        both,
        a,
        b,
        units,
        table.expected(),
        Association.pmi(table),
        Association.npmi(table),
        Association.g2(table),
        Association.logDice(table),
        Association.jaccard(table),
        Association.lift(table),
        row.<Long>getAs("document_count"),
        row.<Long>getAs("source_count"),
        tone == null ? null : tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        (double) scored / both);
  }
}

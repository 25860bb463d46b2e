package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Document;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;

/**
 * What is counted of each pair, before anything is measured: sums of whole numbers, which merge by
 * addition.
 *
 * <p>{@link #bySource} is the mergeable state: its rows, keyed by scope, source and pair, of
 * corpora that share no document add up to those of their union ({@link #merge}), and those of a
 * document that is withdrawn subtract exactly ({@link #minus}). {@link #totals} sums over sources.
 * The table of a run holds the totals only, counted without the detour.
 */
public final class PairTallies implements Statistic {
  /** In news. */
  private static final int SENTENCES_OF_A_PARAGRAPH = 3;

  /** The sums of one pair in one scope. */
  public record PairTally(
      @Doc("sentence, paragraph or document") String scope,
      @Doc("the entity whose id comes first") String entityA,
      @Doc("the other entity") String entityB,
      @Doc("units that hold both") long units,
      @Doc("documents with such a unit") long documents,
      @Doc("such units in copies of these documents") long copiedUnits,
      @Doc("units where all mentions of one overlap those of the other") long overlappingUnits,
      @Doc("nearness of the mentions in billionths; 0 but at document scope") long proximity,
      @Doc("units that hold both, with a tone towards each: Σ n_d") long scoredUnits,
      @Doc("documents with such a unit") long scoredDocuments,
      @Doc("Σ S_d, the sum over them of the mean of the two tones, in millionths") long tone,
      @Doc("Σ of the lowest 32 bits of S_d²") long toneSquaresLow,
      @Doc("Σ of the bits of S_d² above these") long toneSquaresHigh,
      @Doc("Σ S_d·n_d") long toneTimesCount,
      @Doc("Σ n_d²") long countSquares,
      @Doc("known sources of the documents") long sourceCount) {}

  public static final Table<PairTally> TABLE =
      Table.internal("pair_tallies", PairTally.class, "scope and unordered pair of entities");

  /** Entities that every task can hold. */
  private static final long MOST_BROADCAST = 1_000_000;

  @Override
  public Table<PairTally> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int minUnits = config.pairs().minUnits();
    Dataset<Row> entities = entityNumbers(tables, config.pairs(), minUnits);
    Dataset<Row> sources = sourceNumbers(tables);
    Dataset<Row> pairs =
        counting(tables, config.pairs(), minUnits)
            .totals(documents(tables, config, entities, sources));
    return named(pairs, entities).withColumnRenamed("groups", "source_count");
  }

  /**
   * The rows of {@link #TABLE} for each source, which may be null, instead of source_count. Rare
   * pairs are among them, since they may not be rare where other documents are added.
   */
  static Dataset<Row> bySource(Tables tables, AggregateConfig config) {
    Dataset<Row> entities = entityNumbers(tables, config.pairs(), 1);
    Dataset<Row> sources = sourceNumbers(tables);
    Dataset<Row> pairs =
        counting(tables, config.pairs(), 1).byGroup(documents(tables, config, entities, sources));
    return named(pairs, entities)
        .join(broadcast(sources), col("group").equalTo(col("source_number")), "left")
        .drop("group", "source_number");
  }

  /** What both counted, which must have no document in common. */
  static Dataset<Row> merge(Dataset<Row> one, Dataset<Row> other) {
    Column[] sums = sums();
    Dataset<Row> merged =
        one.unionByName(other)
            .groupBy("scope", "entity_a", "entity_b", "source")
            .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
    return merged.filter(col("units").notEqual(0).or(col("overlapping_units").notEqual(0)));
  }

  /** What is left of one where the documents of the other, which are among its own, are gone. */
  static Dataset<Row> minus(Dataset<Row> one, Dataset<Row> other) {
    Dataset<Row> negative = other;
    for (String sum : PairSums.COLUMNS) {
      negative = negative.withColumn(sum, col(sum).multiply(-1));
    }
    return merge(one, negative);
  }

  /** The rows of {@link #TABLE}, from rows by source. */
  static Dataset<Row> totals(Dataset<Row> bySource, PairConfig config) {
    Column sources =
        count_if(col("source").isNotNull().and(col("documents").gt(0))).as("source_count");
    return bySource
        .groupBy(col("scope"), col("entity_a"), col("entity_b"))
        .agg(sources, sums())
        .filter(col("units").geq(config.minUnits()));
  }

  private static Column[] sums() {
    return PairSums.COLUMNS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
  }

  /**
   * About how many joint pairs there are sizes the tables, without a look at the mentions: all
   * those of a document, and of a sentence or paragraph as if each had the same share of mentions.
   */
  private static CountPairs counting(Tables tables, PairConfig config, int minUnits) {
    Row joint =
        tables
            .read(Document.TABLE)
            .filter("is_representative")
            .selectExpr("mention_count * (mention_count - 1) as twice", "sentence_count")
            .selectExpr(
                "coalesce(sum(twice div (2 * greatest(1, sentence_count))), 0L)",
                "coalesce(sum(twice * "
                    + SENTENCES_OF_A_PARAGRAPH
                    + " div (2 * greatest("
                    + SENTENCES_OF_A_PARAGRAPH
                    + ", sentence_count))), 0L)",
                "coalesce(sum(twice div 2), 0L)")
            .first();
    PairBuckets buckets = new PairBuckets(joint.getLong(0), joint.getLong(1), joint.getLong(2));
    return new CountPairs(config.scopes(), true, minUnits, buckets);
  }

  /** The entities that can be in a published pair: entity_id, scopes and entity, the number. */
  static Dataset<Row> entityNumbers(Tables tables, PairConfig config) {
    return entityNumbers(tables, config, config.minUnits());
  }

  /**
   * The entities that can be in a published pair, numbered in the order of their ids. An entity in
   * fewer units than a pair needs is in no such pair, so leaving it out changes no count of others.
   */
  private static Dataset<Row> entityNumbers(Tables tables, PairConfig config, int minUnits) {
    Dataset<Row> entities = tables.read(Entities.TABLE);
    if (!config.types().isEmpty()) {
      entities = entities.filter(col("type").isInCollection(config.types()));
    }
    Column scopes = lit(0);
    for (UnitScope scope : UnitScope.ALL) {
      Column isFrequent = col(scope.columnValue() + "_count").geq(minUnits);
      scopes = scopes.plus(when(isFrequent, lit(scope.bit())).otherwise(lit(0)));
    }
    Dataset<Row> frequent =
        entities.select(col("entity_id"), scopes.as("scopes")).filter(col("scopes").gt(0));
    Dataset<Row> numbers = OrderedNumbers.of(frequent, "entity_id", "entity");
    return tables.count(Entities.TABLE) <= MOST_BROADCAST ? broadcast(numbers) : numbers;
  }

  private static Dataset<Row> sourceNumbers(Tables tables) {
    Dataset<Row> sources =
        tables
            .read(Document.TABLE)
            .filter(col("is_representative").and(col("source").isNotNull()))
            .select("source")
            .distinct();
    return OrderedNumbers.of(sources, "source", "source_number");
  }

  /** The input of {@link CountPairs}, grouped by source. */
  private static Dataset<Row> documents(
      Tables tables, AggregateConfig config, Dataset<Row> entities, Dataset<Row> sources) {
    // A duplicate group has the id of its representative.
    return tables
        .read(Document.TABLE)
        .groupBy(col("duplicate_group").as("doc_id"))
        .agg(
            max(when(col("is_representative"), col("source"))).as("source"),
            count(lit(1)).minus(1).cast(DataTypes.IntegerType).as("copies"))
        .join(broadcast(sources), new String[] {"source"}, "left")
        .withColumn("group", coalesce(col("source_number"), lit(-1)))
        .join(mentions(tables, config, entities), "doc_id");
  }

  /** The mentions of numbered entities, packed. */
  static Dataset<Row> mentions(Tables tables, AggregateConfig config, Dataset<Row> entities) {
    Column key = entityKey(tables).as("entity_key");
    Dataset<Row> mentions =
        MentionTones.of(tables, config)
            .select(
                col("doc_id"),
                key,
                col("sentence_index"),
                col("paragraph_index"),
                col("char_begin"),
                col("char_end"),
                col("tone_millionths"));
    return MentionRuns.pack(
        mentions.join(entities.select(key, col("entity"), col("scopes")), "entity_key"));
  }

  /**
   * What mentions and entities are joined by: a hash of the id, since numbers are joined in half
   * the time of strings; the id itself where two of this corpus share a hash, as hardly ever.
   */
  private static Column entityKey(Tables tables) {
    Column hash = xxhash64(col("entity_id"));
    Row counts = tables.read(Entities.TABLE).agg(count(lit(1)), count_distinct(hash)).first();
    return counts.getLong(0) == counts.getLong(1) ? hash : col("entity_id");
  }

  private static Dataset<Row> named(Dataset<Row> pairs, Dataset<Row> entities) {
    return pairs.join(side(entities, "a"), "a").join(side(entities, "b"), "b").drop("a", "b");
  }

  private static Dataset<Row> side(Dataset<Row> entities, String side) {
    return entities.select(col("entity").as(side), col("entity_id").as("entity_" + side));
  }
}

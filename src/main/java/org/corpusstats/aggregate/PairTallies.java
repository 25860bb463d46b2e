package org.corpusstats.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.table.Doc;
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

  @Override
  public Table<PairTally> table() {
    return TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int minUnits = config.pairs().minUnits();
    NumberedEntities entities = NumberedEntities.of(tables, config.pairs(), minUnits);
    Dataset<Row> pairs =
        counting(tables, config)
            .totals(sources(tables).with(entities.mentions(tables, config)), minUnits);
    return entities.named(pairs).withColumnRenamed("groups", "source_count");
  }

  /**
   * The rows of {@link #TABLE} for each source, which may be null, instead of source_count. Rare
   * pairs are among them, since they may not be rare where other documents are added.
   */
  static Dataset<Row> bySource(Tables tables, AggregateConfig config) {
    NumberedEntities entities = NumberedEntities.of(tables, config.pairs(), 1);
    DocumentGroups sources = sources(tables);
    Dataset<Row> pairs =
        counting(tables, config).byGroup(sources.with(entities.mentions(tables, config)));
    return sources.named(entities.named(pairs));
  }

  private static CountPairs counting(Tables tables, AggregateConfig config) {
    return new CountPairs(config.pairs().scopes(), true, PairBuckets.of(tables));
  }

  private static DocumentGroups sources(Tables tables) {
    return DocumentGroups.by(tables, col("source"), "source");
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
}

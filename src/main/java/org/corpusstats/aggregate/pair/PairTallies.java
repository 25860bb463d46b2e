package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.PairConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.aggregate.pair.number.DocumentGroups;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.MentionTone;
import org.corpusstats.table.row.PairTally;

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
  @Override
  public Table<PairTally> table() {
    return PairTally.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    int minUnits = config.pairs().minUnits();
    Dataset<Row> documents = sources(tables).with(tables.read(MentionRun.TABLE));
    CountPairs counting = counting(tables, config);
    Dataset<Row> pairs =
        counting.totals(counting.readsTwice() ? tables.kept(documents) : documents, minUnits);
    return NumberedEntities.of(tables).named(pairs).withColumnRenamed("groups", "source_count");
  }

  /**
   * The rows of {@link PairTally#TABLE} for each source, which may be null, instead of
   * source_count. Rare pairs are among them, since they may not be rare where other documents are
   * added.
   */
  static Dataset<Row> bySource(Tables tables, AggregateConfig config) {
    NumberedEntities entities = NumberedEntities.of(tables, config.pairs(), 1);
    DocumentGroups sources = sources(tables);
    Dataset<Row> pairs =
        counting(tables, config)
            .byGroup(sources.with(entities.pack(tables, tables.read(MentionTone.TABLE))));
    return sources.named(entities.named(pairs));
  }

  private static CountPairs counting(Tables tables, AggregateConfig config) {
    return new CountPairs(config.pairs().scopes(), PairBuckets.of(tables));
  }

  private static DocumentGroups sources(Tables tables) {
    return DocumentGroups.by(tables, "source");
  }

  /** What both counted, which must have no document in common. */
  static Dataset<Row> merge(Dataset<Row> one, Dataset<Row> other) {
    Column[] sums = sums();
    Dataset<Row> merged =
        one.unionByName(other)
            .groupBy("scope", "entity_a", "entity_b", "source")
            .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
    Column isLeft =
        PairSums.COLUMNS.stream()
            .map(name -> col(name).notEqual(0))
            .reduce(Column::or)
            .orElseThrow();
    return merged.filter(isLeft);
  }

  /** What is left of one where the documents of the other, which are among its own, are gone. */
  static Dataset<Row> minus(Dataset<Row> one, Dataset<Row> other) {
    Dataset<Row> negative = other;
    for (String sum : PairSums.COLUMNS) {
      negative = negative.withColumn(sum, col(sum).multiply(-1));
    }
    return merge(one, negative);
  }

  /** The rows of {@link PairTally#TABLE}, from rows by source. */
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

package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.ExpectedPairs;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitCounts;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.number.DocumentGroups;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Sidak;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Avoidance;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.UnitScope;

/**
 * Which frequent entities meet more rarely than chance has it. Such pairs need not have met at all,
 * so that they are found among all that should have ({@link ExpectedPairs}); only these are counted
 * again, with the documents in which one name is part of the other.
 */
public final class PairAvoidance implements Statistic {
  private static final UnitScope SCOPE = UnitScope.DOCUMENT;

  /** Rows above it are not kept. */
  private static final double MOST_FALSE = 0.05;

  @Override
  public Table<Avoidance> table() {
    return Avoidance.TABLE;
  }

  /** The table of a row and the logarithm of its p-value, as columns. */
  private record Tested(long bothCount, long aCount, long bCount, long unitCount, double log10P) {
    static Tested of(ContingencyTable table) {
      return new Tested(
          table.both(), table.a(), table.b(), table.units(), FisherExact.log10LeftTail(table));
    }
  }

  /** How far they keep apart, as columns. */
  private record Measured(@Flat Avoidance.Measures measures) {
    static Measured of(Row row, double familyZ) {
      return new Measured(
          Avoidance.Measures.of(
              new ContingencyTable(
                  row.<Long>getAs("both_count"),
                  row.<Long>getAs("a_count"),
                  row.<Long>getAs("b_count"),
                  row.<Long>getAs("unit_count")),
              familyZ));
    }
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    ExpectedPairs expected = ExpectedPairs.of(tables, config.pairs());
    Dataset<Row> entities = tables.read(Entity.TABLE);
    Dataset<Row> pairs = tables.kept(expected.rows(entities.sparkSession()));
    long documents = UnitCounts.of(tables).getOrDefault(SCOPE, 0L);
    double familyZ = Sidak.z(Math.max(1, expected.count()));
    Dataset<Row> tested =
        Rows.with(
            pairs.join(met(tables, pairs, expected.count()), new String[] {"a", "b"}, "left"),
            Tested.class,
            row -> Tested.of(contingency(row, documents)));
    Dataset<Row> apart =
        Significances.of(tables, tested, lit(Avoidance.TABLE.name()))
            .filter(col("q_value").leq(MOST_FALSE));
    return NumberedEntities.of(tables)
        .named(Rows.with(apart, Measured.class, row -> Measured.of(row, familyZ)))
        .filter(col("expected_count").geq(ExpectedPairs.LEAST))
        .join(tables.read(RelatedPair.TABLE), new String[] {"entity_a", "entity_b"}, "left_anti")
        .join(side(entities, "a"), "entity_a")
        .join(side(entities, "b"), "entity_b");
  }

  /** In how many documents the pairs meet, and in how many one name is only part of the other. */
  private static Dataset<Row> met(Tables tables, Dataset<Row> pairs, long count) {
    PairFilter counted = PairFilter.of(pairs.withColumn("scope", lit(SCOPE.columnValue())), count);
    return new CountPairs(Set.of(SCOPE), PairBuckets.of(tables))
        .totals(DocumentGroups.by(tables, "source").with(tables.read(MentionRun.TABLE)), 0, counted)
        .select("a", "b", "units", "overlapping_units");
  }

  private static ContingencyTable contingency(Row row, long documents) {
    long overlap = orNone(row, "overlapping_units");
    return new ContingencyTable(
        orNone(row, "units"),
        row.<Long>getAs("count_a") - overlap,
        row.<Long>getAs("count_b") - overlap,
        documents - overlap);
  }

  private static long orNone(Row row, String column) {
    Long count = row.getAs(column);
    return count == null ? 0 : count;
  }

  private static Dataset<Row> side(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as("entity_" + side),
        col("name").as("name_" + side),
        col("type").as("type_" + side));
  }
}

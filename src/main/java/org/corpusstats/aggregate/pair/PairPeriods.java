package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.UnitsByPeriod;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.aggregate.pair.number.DocumentGroups;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.UnitScope;

/** How often and in what tone the more frequent pairs appear together in each period. */
public final class PairPeriods implements Statistic {
  private static final String[] PAIR = {"entity_a", "entity_b"};

  @Override
  public Table<PairPeriod> table() {
    return PairPeriod.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    UnitScope scope = config.periods().pairScope();
    UnitsByPeriod periods = UnitsByPeriod.of(tables, config.periods().length(), scope);
    int minUnits = config.periods().minPairUnits();
    PublishedPairs published = PublishedPairs.of(tables, config.pairs());
    Dataset<Row> followed =
        published
            .rows()
            .filter(col("scope").equalTo(scope.columnValue()).and(col("both_count").geq(minUnits)))
            .join(tables.read(RelatedPair.TABLE), PAIR, "left_anti")
            .select("scope", "entity_a", "entity_b");
    NumberedEntities entities = NumberedEntities.of(tables);
    DocumentGroups dated = DocumentGroups.by(tables, "period_start");
    PairFilter mayBeFollowed = PairFilter.of(entities.numbered(followed), published.count());
    Dataset<Row> counts =
        new CountPairs(Set.of(scope), PairBuckets.of(tables))
            .byGroup(dated.with(tables.read(MentionRun.TABLE)), mayBeFollowed)
            .filter(col("units").gt(0));
    Dataset<Row> pairs =
        dated
            .named(entities.named(counts))
            .join(followed, new String[] {"scope", "entity_a", "entity_b"}, "left_semi")
            .withColumnsRenamed(Map.of("units", "both_count", "documents", "document_count"))
            .withColumn("sentiment_coverage", col("scored_units").divide(col("both_count")));
    Dataset<Row> standings = periods.withStandings(pairs, "both_count", "entity_a", "entity_b");
    return Sentiments.withEstimate(
        Significances.ofTable(tables, standings, PairPeriod.TABLE, "untested"), PairSums::tone);
  }
}

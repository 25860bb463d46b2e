package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.DocumentsBySource;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.SourceConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.aggregate.pair.number.DocumentGroups;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.measure.sentiment.ClusteredDifference;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.PairSource;
import org.corpusstats.table.row.PairTally;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.ToneDifference;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/** Which source brings the more frequent pairs together, how often and in what tone. */
public final class PairSources implements Statistic {
  private static final UnitScope SCOPE = UnitScope.DOCUMENT;

  private static final String[] PAIR = {"entity_a", "entity_b"};

  /** What the tone of a pair in a source differs from. */
  private record Compared(@Flat(prefix = "others_") @Nullable ToneDifference others) {
    static final Compared WITH_NOTHING = new Compared(null);

    static Compared of(Row row) {
      ClusteredMean own = PairSums.tone(row);
      ClusteredMean all = PairSums.tone(row.getAs("all"));
      if (row.getAs("source") == null
          || own == null
          || all == null
          || all.documents() == own.documents()) {
        return WITH_NOTHING;
      }
      return new Compared(
          ToneDifference.of(new ClusteredDifference(own, all.minus(own), Shared.NOTHING)));
    }
  }

  @Override
  public Table<PairSource> table() {
    return PairSource.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    SourceConfig settings = config.sources();
    Dataset<Row> followed = tables.kept(followed(tables, config));
    long pairs = followed.count();
    NumberedEntities entities = NumberedEntities.of(tables);
    DocumentGroups sources = DocumentGroups.by(tables, "source");
    PairFilter mayBeFollowed =
        PairFilter.of(entities.numbered(followed.select("scope", "entity_a", "entity_b")), pairs);
    Dataset<Row> counts =
        new CountPairs(Set.of(SCOPE), PairBuckets.of(tables))
            .byGroup(sources.with(tables.read(MentionRun.TABLE)), mayBeFollowed)
            .filter(col("units").gt(0));
    Dataset<Row> rows =
        sources
            .named(entities.named(counts))
            .join(followed.drop("scope"), PAIR)
            .withColumn("sentiment_coverage", col("scored_units").divide(col("units")))
            .withColumnRenamed("units", "document_count");
    DocumentsBySource documents = DocumentsBySource.of(tables);
    long tests = documents.tests(pairs);
    Dataset<Row> shares =
        documents.withShares(rows, settings.minPairDocuments(), tests, "entity_a", "entity_b");
    String family = PairSource.TABLE.name();
    return Sentiments.withEstimate(
        Rows.with(
            Significances.of(tables, shares, lit(family), Map.of(family, tests)),
            Compared.class,
            Compared::of),
        PairSums::tone);
  }

  /** Frequent pairs with their sums over all sources. */
  private static Dataset<Row> followed(Tables tables, AggregateConfig config) {
    Column[] sums = PairSums.COLUMNS.stream().map(functions::col).toArray(Column[]::new);
    return PublishedPairs.of(tables, config.pairs())
        .rows()
        .filter(
            col("scope")
                .equalTo(SCOPE.columnValue())
                .and(col("both_count").geq(config.sources().minPairDocuments())))
        .join(tables.read(RelatedPair.TABLE), PAIR, "left_anti")
        .join(tables.read(PairTally.TABLE), new String[] {"scope", "entity_a", "entity_b"})
        .select(col("scope"), col("entity_a"), col("entity_b"), struct(sums).as("all"));
  }
}

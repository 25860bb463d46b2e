package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TestedRows;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.DocumentGroups;
import org.corpusstats.aggregate.pair.count.NumberedEntities;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.count.PairSums;
import org.corpusstats.measure.ClusteredMean;
import org.corpusstats.measure.Interval;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.UnitScope;

/** How often and in what tone the more frequent pairs appear together in each period. */
public final class PairPeriods implements Statistic {
  @Override
  public Table<PairPeriod> table() {
    return PairPeriod.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    UnitScope scope = config.periods().pairScope();
    Periods periods = Periods.of(tables, scope);
    int minUnits = config.periods().minPairUnits();
    Dataset<Row> followed =
        tables
            .read(EntityPair.TABLE)
            .filter(col("scope").equalTo(scope.columnValue()).and(col("both_count").geq(minUnits)))
            .select("scope", "entity_a", "entity_b");
    NumberedEntities entities = NumberedEntities.of(tables);
    DocumentGroups dated = DocumentGroups.by(tables, "period_start");
    PairFilter mayBeFollowed =
        PairFilter.of(entities.numbered(followed), tables.count(EntityPair.TABLE));
    Dataset<Row> counts =
        new CountPairs(Set.of(scope), PairBuckets.of(tables))
            .byGroup(dated.with(tables.read(MentionRun.TABLE)), mayBeFollowed)
            .filter(col("units").gt(0));
    Dataset<Row> series =
        Periods.withDatedCount(
            dated
                .named(entities.named(counts))
                .join(followed, new String[] {"scope", "entity_a", "entity_b"}, "left_semi"),
            "units",
            "entity_a",
            "entity_b");
    RowCodec<PairPeriod> codec = PairPeriod.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(pairPeriod(row, periods));
    return TestedRows.withQValues(
        tables, series.map(measure, codec.encoder()), lit("pair_periods"));
  }

  private static PairPeriod pairPeriod(Row row, Periods periods) {
    LocalDate start = row.getAs("period_start");
    long both = row.<Long>getAs("units");
    Periods.Standing standing = periods.standing(start, both, row.<Long>getAs("dated_count"));
    long scored = row.<Long>getAs("scored_units");
    ClusteredMean tone = scored == 0 ? null : PairSums.tone(row);
    Interval interval = tone == null ? null : tone.interval();
    return new PairPeriod(
        row.getAs("entity_a"),
        row.getAs("entity_b"),
        start,
        row.getAs("scope"),
        both,
        row.<Long>getAs("documents"),
        standing.units(),
        standing.share(),
        standing.expected(),
        standing.z(),
        standing.log10P(),
        null,
        tone == null ? null : tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        (double) scored / both);
  }
}

package org.corpusstats.aggregate.time;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.TestedRows;
import org.corpusstats.measure.ClusteredMean;
import org.corpusstats.measure.Interval;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;

/** How often and in what tone each entity is mentioned in each period. */
public final class EntityPeriods implements Statistic {
  @Override
  public Table<EntityPeriod> table() {
    return EntityPeriod.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Periods periods = Periods.of(tables, UnitScope.DOCUMENT);
    Dataset<Row> starts = tables.read(Representative.TABLE).select("doc_id", "period_start");
    Column[] tallies =
        Stream.concat(
                Arrays.stream(Sentiments.tallies("scored", "tone_millionths")),
                Stream.of(
                    sum("sentences").as("sentence_count"), count(lit(1)).as("document_count")))
            .toArray(Column[]::new);
    Dataset<Row> counts =
        tables
            .read(EntityInDocument.TABLE)
            .join(starts, "doc_id")
            .groupBy("entity_id", "period_start")
            .agg(sum("mentions").as("mention_count"), tallies);
    RowCodec<EntityPeriod> codec = EntityPeriod.TABLE.codec();
    MapFunction<Row, Row> measure = row -> codec.toRow(entityPeriod(row, periods));
    return TestedRows.withQValues(
        tables,
        Periods.withDatedCount(counts, "document_count", "entity_id").map(measure, codec.encoder()),
        lit("entity_periods"));
  }

  private static EntityPeriod entityPeriod(Row row, Periods periods) {
    LocalDate start = row.getAs("period_start");
    long mentions = row.<Long>getAs("mention_count");
    long documents = row.<Long>getAs("document_count");
    Periods.Standing standing = periods.standing(start, documents, row.<Long>getAs("dated_count"));
    long scored = row.<Long>getAs("scored_values");
    ClusteredMean tone = scored == 0 ? null : Sentiments.clusteredMean(row);
    Interval interval = tone == null ? null : tone.interval();
    return new EntityPeriod(
        row.getAs("entity_id"),
        start,
        mentions,
        row.<Long>getAs("sentence_count"),
        documents,
        standing.units(),
        standing.share(),
        standing.expected(),
        standing.z(),
        standing.log10P(),
        null,
        tone == null ? null : tone.mean(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        (double) scored / mentions);
  }
}

package org.corpusstats.aggregate.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.DocumentsBySource;
import org.corpusstats.aggregate.Sentiments;
import org.corpusstats.aggregate.Significances;
import org.corpusstats.aggregate.SourceConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.sentiment.ClusteredDifference;
import org.corpusstats.measure.sentiment.ClusteredDifference.Shared;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntitySource;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.ToneDifference;
import org.jspecify.annotations.Nullable;

/**
 * Which source mentions which entity how often and in what tone: more than others do, otherwise
 * than it speaks of everybody, and otherwise than others speak of the entity.
 */
public final class EntitySources implements Statistic {
  private static final DecimalType WHOLE = DataTypes.createDecimalType(38, 0);

  /** What the tone of an entity in a source differs from. */
  private record Compared(
      @Flat(prefix = "manner_") @Nullable ToneDifference manner,
      @Flat(prefix = "others_") @Nullable ToneDifference others) {
    static final Compared NOTHING = new Compared(null, null);

    static Compared of(Row row) {
      ClusteredMean own = Sentiments.clusteredMean(row);
      if (own == null || row.getAs("source") == null) {
        return NOTHING;
      }
      ClusteredMean ofSource = Sentiments.clusteredMean(row.getAs("of_source"));
      ClusteredMean elsewhere = Sentiments.clusteredMean(row.getAs("elsewhere"));
      return new Compared(
          ofSource == null || ofSource.values() == own.values()
              ? null
              : ToneDifference.of(new ClusteredDifference(own, ofSource, shared(row))),
          elsewhere == null
              ? null
              : ToneDifference.of(new ClusteredDifference(own, elsewhere, Shared.NOTHING)));
    }

    private static Shared shared(Row row) {
      return new Shared(
          whole(row, "sum_by_sum"),
          whole(row, "sum_by_count"),
          whole(row, "count_by_sum"),
          whole(row, "count_by_count"));
    }

    private static BigInteger whole(Row row, String column) {
      return row.<BigDecimal>getAs(column).toBigIntegerExact();
    }
  }

  @Override
  public Table<EntitySource> table() {
    return EntitySource.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    SourceConfig settings = config.sources();
    DocumentsBySource sources = DocumentsBySource.of(tables);
    long tests = sources.testsOfEntities(tables, settings);
    Dataset<Row> shares =
        sources.withShares(counts(tables, sources), settings.minDocuments(), tests, "entity_id");
    return Sentiments.withEstimate(
            Rows.with(
                Significances.of(
                    tables,
                    shares,
                    lit(EntitySource.TABLE.name()),
                    Map.of(EntitySource.TABLE.name(), tests)),
                Compared.class,
                Compared::of),
            Sentiments::clusteredMean)
        .withColumn("sentiment_coverage", col("scored_values").divide(col("mention_count")));
  }

  /**
   * One row for each entity and source: its counts and tallies, those of all mentions in the source
   * as {@code of_source}, and its own in all other documents as {@code elsewhere}.
   */
  private static Dataset<Row> counts(Tables tables, DocumentsBySource sources) {
    Dataset<Row> byDocument =
        tables
            .read(EntityInDocument.TABLE)
            .join(tables.read(Representative.TABLE).select("doc_id", "source"), "doc_id");
    Dataset<Row> documents =
        byDocument
            .groupBy(col("doc_id"), col("source").as("of"))
            .agg(sum("scored").as("all_scored"), sum("tone_millionths").as("all_tones"));
    Column[] tallies =
        Stream.concat(
                Sentiments.tallies("scored", "tone_millionths").stream(),
                Stream.of(
                    count(lit(1)).as("document_count"),
                    product("tone_millionths", "all_tones").as("sum_by_sum"),
                    product("tone_millionths", "all_scored").as("sum_by_count"),
                    product("scored", "all_tones").as("count_by_sum"),
                    product("scored", "all_scored").as("count_by_count")))
            .toArray(Column[]::new);
    Dataset<Row> own =
        byDocument
            .join(documents.drop("of"), "doc_id")
            .groupBy("entity_id", "source")
            .agg(sum("mentions").as("mention_count"), tallies);
    Dataset<Row> bySource = bySource(documents);
    String[] sums = bySource.drop("of").columns();
    return own.withColumn("elsewhere", elsewhere(sums))
        .join(
            sources.besideOthers(bySource.select(col("of"), struct(columns(sums)).as("of_source"))),
            own.col("source").eqNullSafe(col("of")))
        .drop("of");
  }

  private static Column product(String one, String other) {
    return sum(col(one).cast(WHOLE).multiply(col(other).cast(WHOLE)).cast(WHOLE)).cast(WHOLE);
  }

  /** The tallies of all mentions in each source. */
  private static Dataset<Row> bySource(Dataset<Row> documents) {
    Column[] tallies = Sentiments.tallies("all_scored", "all_tones").toArray(Column[]::new);
    return documents.groupBy("of").agg(tallies[0], Arrays.copyOfRange(tallies, 1, tallies.length));
  }

  /** The entity's sums over all its rows but this one. */
  private static Column elsewhere(String... sums) {
    WindowSpec ofEntity = Window.partitionBy("entity_id");
    return struct(
        Arrays.stream(sums)
            .map(name -> sum(name).over(ofEntity).minus(col(name)).as(name))
            .toArray(Column[]::new));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}

package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.NetworkConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.aggregate.pair.count.CountPairs;
import org.corpusstats.aggregate.pair.count.MentionRuns;
import org.corpusstats.aggregate.pair.count.PairBuckets;
import org.corpusstats.aggregate.pair.count.PairFilter;
import org.corpusstats.aggregate.pair.number.NumberedEntities;
import org.corpusstats.measure.network.DisparityFilter;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Rows;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.EntityInDocument;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.MentionRun;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NumberedEntity;
import org.corpusstats.table.row.Representative;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * The network of entities: which are tied, how closely, and which of the ties matter. A weight
 * depends on how many entities a document has, so that the pairs that are edges are counted again,
 * in groups of documents of as many entities.
 */
public final class NetworkEdges implements Statistic {
  /** Weights are added up as whole numbers of so many parts. */
  private static final double BILLION = 1e9;

  private static final UnitScope SCOPE = UnitScope.DOCUMENT;

  private record Weighed(@Flat NetworkEdge.Weight weight) {
    static Weighed of(Row row, double backboneAlpha) {
      long weight = row.<Long>getAs("billionths");
      Double alpha = DisparityFilter.ofEdge(alpha(row, weight, "a"), alpha(row, weight, "b"));
      return new Weighed(
          new NetworkEdge.Weight(weight / BILLION, alpha, alpha != null && alpha < backboneAlpha));
    }

    private static @Nullable Double alpha(Row row, long weight, String side) {
      return DisparityFilter.alpha(
          (double) weight,
          row.<Long>getAs("strength_" + side).doubleValue(),
          row.<Long>getAs("degree_" + side));
    }
  }

  @Override
  public Table<NetworkEdge> table() {
    return NetworkEdge.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    NetworkConfig settings = config.network();
    Dataset<Row> tied =
        tables.kept(
            NumberedEntities.of(tables)
                .numbered(
                    tables
                        .read(EntityPair.TABLE)
                        .filter(isEdge(settings))
                        .select(
                            "scope", "entity_a", "entity_b", "name_a", "name_b", "both_count")));
    PairFilter counted = PairFilter.of(tied, tied.count());
    Dataset<Row> weights =
        new CountPairs(Set.of(SCOPE), PairBuckets.of(tables))
            .byGroup(documentsBySize(tables), counted)
            .groupBy("a", "b")
            .agg(sum(col("units").multiply(share(col("group")))).as("billionths"));
    Dataset<Row> edges = tables.kept(tied.join(weights, new String[] {"a", "b"}));
    Dataset<Row> nodes =
        edges
            .select(col("a").as("node"), col("billionths"))
            .union(edges.select(col("b"), col("billionths")))
            .groupBy("node")
            .agg(count(lit(1)).as("degree"), sum("billionths").as("strength"));
    double alpha = settings.backboneAlpha();
    return NumberedEntities.of(tables)
        .named(
            Rows.with(
                edges.join(side(nodes, "a"), "a").join(side(nodes, "b"), "b"),
                Weighed.class,
                row -> Weighed.of(row, alpha)));
  }

  /** Of a row of {@link EntityPair}. */
  private static Column isEdge(NetworkConfig settings) {
    return col("scope")
        .equalTo(SCOPE.columnValue())
        .and(not(col("related")))
        .and(col("both_count").geq(settings.minDocuments()))
        .and(col("p_value").leq(settings.maxP()));
  }

  /**
   * The input of {@link CountPairs}: a document's group is how many entities it has that can be in
   * a pair.
   */
  private static Dataset<Row> documentsBySize(Tables tables) {
    Dataset<Row> sizes =
        tables
            .read(EntityInDocument.TABLE)
            .join(
                tables
                    .read(NumberedEntity.TABLE)
                    .filter(col("scopes").bitwiseAND(SCOPE.bit()).gt(0)),
                "entity_id")
            .groupBy("doc_id")
            .agg(count(lit(1)).cast(DataTypes.IntegerType).as("group"));
    return MentionRuns.byDocument(
        tables
            .read(Representative.TABLE)
            .select("doc_id", "copies")
            .join(sizes, "doc_id")
            .join(tables.read(MentionRun.TABLE), "doc_id"));
  }

  /** What one of so many entities has of a document with each other one, in billionths. */
  private static Column share(Column entities) {
    return rint(lit(BILLION).divide(entities.minus(1))).cast(DataTypes.LongType);
  }

  private static Dataset<Row> side(Dataset<Row> nodes, String side) {
    return nodes.select(
        col("node").as(side),
        col("degree").as("degree_" + side),
        col("strength").as("strength_" + side));
  }
}

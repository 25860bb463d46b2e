package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.NetworkConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.measure.network.WeightedNetwork;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.NetworkEdge;
import org.corpusstats.table.row.NetworkNode;

/**
 * How each entity stands in the network of {@link NetworkEdges}, and with whom it belongs together.
 * Communities are searched for on the driver, among as many edges as it is allowed to hold.
 */
public final class EntityNetwork implements Statistic {
  private static final double BILLION = 1e9;

  private static final StructType MEMBERS =
      new StructType()
          .add("entity_id", DataTypes.StringType, false)
          .add("community", DataTypes.IntegerType, false);

  @Override
  public Table<NetworkNode> table() {
    return NetworkNode.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> edges =
        tables
            .read(NetworkEdge.TABLE)
            .withColumn(
                "billionths",
                rint(col("fractional_weight").multiply(BILLION)).cast(DataTypes.LongType));
    Dataset<Row> nodes =
        tables.kept(
            ends(edges, "entity_a")
                .union(ends(edges, "entity_b"))
                .groupBy("entity_id")
                .agg(
                    count(lit(1)).as("degree"),
                    sum("both_count").as("strength"),
                    sum("billionths").as("billionths"),
                    count_if(col("in_backbone")).as("backbone_degree"))
                .join(tables.read(Entity.TABLE).select("entity_id", "name", "type"), "entity_id"));
    Dataset<Row> members = nodes.join(members(edges, config.network()), "entity_id");
    return nodes
        .withColumn("fractional_strength", col("billionths").divide(BILLION))
        .join(named(members), new String[] {"entity_id"}, "left");
  }

  private static Dataset<Row> ends(Dataset<Row> edges, String end) {
    return edges.select(
        col(end).as("entity_id"), col("both_count"), col("billionths"), col("in_backbone"));
  }

  /** Columns entity_id and community: a number, of entities with an edge that is searched. */
  private static Dataset<Row> members(Dataset<Row> edges, NetworkConfig settings) {
    List<Row> searched =
        edges
            .sort(
                col("in_backbone").desc(),
                col("billionths").desc(),
                col("entity_a"),
                col("entity_b"))
            .limit(settings.maxEdges())
            .select("entity_a", "entity_b", "billionths")
            .collectAsList();
    String[] entities =
        searched.stream()
            .flatMap(edge -> Stream.of(edge.getString(0), edge.getString(1)))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    int[] communities =
        new WeightedNetwork(
                entities.length,
                searched.stream().mapToInt(edge -> number(entities, edge, 0)).toArray(),
                searched.stream().mapToInt(edge -> number(entities, edge, 1)).toArray(),
                searched.stream().mapToDouble(edge -> edge.getLong(2)).toArray())
            .communities(settings.resolution(), settings.seed());
    List<Row> members =
        IntStream.range(0, entities.length)
            .mapToObj(i -> RowFactory.create(entities[i], communities[i]))
            .toList();
    SparkSession spark = edges.sparkSession();
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(members), MEMBERS);
  }

  private static int number(String[] entities, Row edge, int end) {
    return Arrays.binarySearch(entities, edge.getString(end));
  }

  /**
   * Rows of entity_id and the columns of {@link NetworkNode.Community}.
   *
   * @param members with the columns of nodes, and community
   */
  private static Dataset<Row> named(Dataset<Row> members) {
    Column strongestFirst = struct(negate(col("billionths")), col("entity_id"));
    Dataset<Row> communities =
        members
            .groupBy("community")
            .agg(
                min_by(struct("entity_id", "name"), strongestFirst).as("strongest"),
                count(lit(1)).as("community_size"));
    return members
        .select("entity_id", "community")
        .join(communities, "community")
        .select(
            col("entity_id"),
            col("strongest.entity_id").as("community_id"),
            col("strongest.name").as("community_name"),
            col("community_size"));
  }
}

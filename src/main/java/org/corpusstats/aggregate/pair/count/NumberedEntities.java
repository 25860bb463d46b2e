package org.corpusstats.aggregate.pair.count;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.MentionTones;
import org.corpusstats.aggregate.PairConfig;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.UnitScope;

/**
 * The entities that can be in a counted pair, numbered in the order of their ids: pairs are counted
 * by number. An entity in fewer units than a pair needs is in no such pair, so leaving it out
 * changes no count of others.
 */
public final class NumberedEntities {
  private static final long MOST_BROADCAST = 1_000_000;

  private static final Column HASH = xxhash64(col("entity_id"));

  /** Columns entity_id, scopes ({@link UnitScope#bit}s it is frequent enough for) and entity. */
  private final Dataset<Row> rows;

  /** Whether every task can hold all of them, and find each by the hash of its id. */
  private final boolean few;

  private NumberedEntities(Dataset<Row> rows, boolean few) {
    this.rows = rows;
    this.few = few;
  }

  /**
   * @param minUnits units of a scope that a pair of that scope needs
   */
  public static NumberedEntities of(Tables tables, PairConfig config, int minUnits) {
    return of(tables, config, minUnits, MOST_BROADCAST);
  }

  /**
   * @param mostBroadcast entities that every task can hold
   */
  public static NumberedEntities of(
      Tables tables, PairConfig config, int minUnits, long mostBroadcast) {
    Dataset<Row> entities = tables.read(Entity.TABLE);
    boolean few = tables.count(Entity.TABLE) <= mostBroadcast && haveHashesOfTheirOwn(tables);
    if (!config.types().isEmpty()) {
      entities = entities.filter(col("type").isInCollection(config.types()));
    }
    Column scopes = lit(0);
    for (UnitScope scope : UnitScope.ALL) {
      Column isFrequent = col(scope.columnValue() + "_count").geq(minUnits);
      scopes = scopes.plus(when(isFrequent, lit(scope.bit())).otherwise(lit(0)));
    }
    Dataset<Row> frequent =
        entities.select(col("entity_id"), scopes.as("scopes")).filter(col("scopes").gt(0));
    return new NumberedEntities(
        few
            ? broadcast(OrderedNumbers.ofFew(frequent, "entity_id", "entity"))
            : OrderedNumbers.of(frequent, "entity_id", "entity"),
        few);
  }

  /** Two of a corpus hardly ever share a hash; mentions of one must not count for the other. */
  private static boolean haveHashesOfTheirOwn(Tables tables) {
    Dataset<Row> hashes = tables.read(Entity.TABLE).select(HASH);
    return hashes.distinct().count() == tables.count(Entity.TABLE);
  }

  /** Their mentions, packed by {@link MentionRuns}. */
  public Dataset<Row> mentions(Tables tables, AggregateConfig config) {
    Dataset<Row> mentions = MentionTones.of(tables, config);
    return MentionRuns.pack(
        few
            ? mentions.withColumn(MentionRuns.NUMBER, lookup().apply(HASH))
            : mentions.join(rows.select(col("entity_id"), number()), "entity_id"));
  }

  private static Column number() {
    return MentionRuns.number(col("entity"), col("scopes")).as(MentionRuns.NUMBER);
  }

  /** Finds a number by the hash of an id, in a small part of the time of Spark's join. */
  private UserDefinedFunction lookup() {
    Broadcast<EntityLookup> entities =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
            .broadcast(new EntityLookup(rows.select(HASH, number()).collectAsList()));
    UDF1<Long, Long> find =
        hash -> {
          long number = entities.value().find(hash);
          return number == 0 ? null : number;
        };
    return udf(find, DataTypes.LongType);
  }

  /** Rows with the numbers a and b in place of entity_a and entity_b; rows of others are gone. */
  public Dataset<Row> numbered(Dataset<Row> pairs) {
    return pairs
        .join(side("a"), "entity_a")
        .join(side("b"), "entity_b")
        .drop("entity_a", "entity_b");
  }

  /** Rows with entity_a and entity_b in place of the numbers a and b. */
  public Dataset<Row> named(Dataset<Row> pairs) {
    return pairs.join(side("a"), "a").join(side("b"), "b").drop("a", "b");
  }

  private Dataset<Row> side(String side) {
    return rows.select(col("entity").as(side), col("entity_id").as("entity_" + side));
  }
}

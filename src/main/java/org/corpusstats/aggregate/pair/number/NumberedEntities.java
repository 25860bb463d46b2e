package org.corpusstats.aggregate.pair.number;

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
import org.corpusstats.aggregate.PairConfig;
import org.corpusstats.aggregate.pair.count.MentionRuns;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.NumberedEntity;
import org.corpusstats.table.row.UnitScope;

/**
 * The entities that can be in a counted pair, numbered in the order of their ids: pairs are counted
 * by number. An entity in fewer units than a pair needs is in no such pair, so leaving it out
 * changes no count of others.
 */
public final class NumberedEntities {
  private static final Column HASH = xxhash64(col("entity_id"));

  /** Of {@link NumberedEntity}. */
  private final Dataset<Row> rows;

  /** Whether every task can hold all of them. */
  private final boolean few;

  private NumberedEntities(Dataset<Row> rows, boolean few) {
    this.rows = few ? broadcast(rows) : rows;
    this.few = few;
  }

  /** Those that {@link NumberedEntity#TABLE} holds. */
  public static NumberedEntities of(Tables tables) {
    return new NumberedEntities(
        tables.read(NumberedEntity.TABLE), areFew(tables, OrderedNumbers.MOST_BROADCAST));
  }

  /**
   * Those of other settings than the run's.
   *
   * @param minUnits units of a scope that a pair of that scope needs
   */
  public static NumberedEntities of(Tables tables, PairConfig config, int minUnits) {
    return of(tables, config, minUnits, OrderedNumbers.MOST_BROADCAST);
  }

  /**
   * @param mostBroadcast entities that every task can hold
   */
  static NumberedEntities of(Tables tables, PairConfig config, int minUnits, long mostBroadcast) {
    boolean few = areFew(tables, mostBroadcast);
    return new NumberedEntities(number(tables, config, minUnits, few), few);
  }

  /** Rows of {@link NumberedEntity}. */
  public static Dataset<Row> number(Tables tables, PairConfig config, int minUnits) {
    return number(tables, config, minUnits, areFew(tables, OrderedNumbers.MOST_BROADCAST));
  }

  private static Dataset<Row> number(Tables tables, PairConfig config, int minUnits, boolean few) {
    Dataset<Row> entities = tables.read(Entity.TABLE);
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
    return few
        ? OrderedNumbers.ofFew(frequent, "entity_id", "entity")
        : OrderedNumbers.of(frequent, "entity_id", "entity");
  }

  private static boolean areFew(Tables tables, long most) {
    return tables.count(Entity.TABLE) <= most;
  }

  /** Two of a corpus hardly ever share a hash; mentions of one must not count for the other. */
  private static boolean haveHashesOfTheirOwn(Tables tables) {
    Dataset<Row> hashes = tables.read(Entity.TABLE).select(HASH);
    return hashes.distinct().count() == tables.count(Entity.TABLE);
  }

  /**
   * Their mentions, packed by {@link MentionRuns}.
   *
   * @param mentions of {@link org.corpusstats.table.row.MentionTone}
   */
  public Dataset<Row> pack(Tables tables, Dataset<Row> mentions) {
    return MentionRuns.pack(
        few && haveHashesOfTheirOwn(tables)
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

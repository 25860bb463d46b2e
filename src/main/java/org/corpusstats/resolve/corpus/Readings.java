package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.Veto;
import org.corpusstats.table.row.EntityLink;

/** What documents say that names stand for, counted once spellings of one name are joined. */
final class Readings {
  private Readings() {}

  /**
   * Rows of {@link org.corpusstats.table.row.NameReading}.
   *
   * @param spellings links of spellings, of {@link EntityLink}, followed to their end
   */
  static Dataset<Row> all(Dataset<Row> nameUses, Dataset<Row> spellings) {
    return NameUses.explained(joined(nameUses, spellings));
  }

  private static Dataset<Row> joined(Dataset<Row> nameUses, Dataset<Row> spellings) {
    Dataset<Row> spelled = spellings.select(col("entity_id"), col("target_id").as("spelled_id"));
    return nameUses
        .join(spelled, new String[] {"entity_id"}, "left")
        .withColumn("entity_id", coalesce(col("spelled_id"), col("entity_id")))
        .drop("spelled_id");
  }

  /**
   * All readings of each name: {@code alias_id}, {@code target_id}, {@code agreeing} documents and
   * their {@code share} of all that explain the name.
   */
  static Dataset<Row> shares(Dataset<Row> readings) {
    Dataset<Row> all = readings.groupBy("alias_id").agg(sum("documents").as("all"));
    return readings
        .join(all, "alias_id")
        .select(
            col("alias_id"),
            col("entity_id").as("target_id"),
            col("documents").as("agreeing"),
            col("documents").divide(col("all")).as("share"))
        .filter(col("alias_id").notEqual(col("target_id")));
  }

  /**
   * The reading of each name that most documents give: {@code alias_id}, {@code target_id}, {@code
   * agreeing} documents and their {@code share} of all that explain the name.
   */
  static Dataset<Row> best(Dataset<Row> readings) {
    return readings
        .groupBy(col("alias_id"))
        .agg(max(struct("documents", "entity_id")).as("best"), sum("documents").as("documents"))
        .select(
            col("alias_id"),
            col("best.entity_id").as("target_id"),
            col("best.documents").as("agreeing"),
            col("best.documents").divide(col("documents")).as("share"))
        .filter(col("alias_id").notEqual(col("target_id")));
  }

  /**
   * Readings that {@link Veto} allows, with the column that names the kind of both.
   *
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   */
  static Dataset<Row> allowed(Dataset<Row> best, Dataset<Row> kinds) {
    Dataset<Row> targets =
        kinds.select(col("entity_id").as("target_id"), col("kind").as("target_kind"));
    FilterFunction<Row> allowed =
        row -> {
          Kind kind = Kind.valueOf(row.getAs("kind"));
          String alias = row.getAs("alias_id");
          String target = row.getAs("target_id");
          // Two given names are one man's where a document says so.
          boolean nickname = kind == Kind.PERSON && ShortForms.of(alias, target).isNickname();
          return Veto.between(alias, kind, target, kind)
              .filter(reason -> !(nickname && reason == Veto.Reason.GIVEN_NAME))
              .isEmpty();
        };
    return best.join(kinds.withColumnRenamed("entity_id", "alias_id"), "alias_id")
        .join(targets, "target_id")
        .filter(col("kind").equalTo(col("target_kind")))
        .drop("target_kind")
        .filter(allowed);
  }

  /** In how many documents a name stands for itself: {@code alias_id} and {@code alone}. */
  static Dataset<Row> alone(Dataset<Row> nameUses) {
    return nameUses
        .filter(col("alias_id").equalTo(col("entity_id")))
        .groupBy("alias_id")
        .agg(sum("documents").as("alone"));
  }
}

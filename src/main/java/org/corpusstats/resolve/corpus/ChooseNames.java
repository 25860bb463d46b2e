package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.world.WorldNames;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.EntityName;

/** Chooses the name and the type of every entity: the most frequent ones. */
final class ChooseNames {
  private ChooseNames() {}

  /**
   * Rows of {@link EntityName}. Mentions that name the entity by its own words say what it is
   * called, those that were led away and back only where there are no others; template text does
   * only where it is all that names it.
   *
   * @param linked of {@link EntityLinks#follow}
   */
  static Dataset<Row> of(Dataset<Row> linked, WorldNames world) {
    Column isOwnName =
        col("local_id")
            .equalTo(col("entity_id"))
            .and(
                not(
                    col("rule")
                        .isin(Rule.CO_MENTION.columnValue(), Rule.CORPUS_ALIAS.columnValue())));
    // "Marxists" of a vague type do not say what "Marxist" is.
    Column isVagueSpelling =
        col("rule")
            .equalTo(Rule.SPELLING_VARIANT.columnValue())
            .and(TypeVotes.type().equalTo("MISC"));
    Dataset<Row> counted =
        linked
            .groupBy(col("entity_id"), col("name"), TypeVotes.type().as("type"))
            .agg(
                sum(when(isVagueSpelling, 0).otherwise(TypeVotes.weight())).as("weight"),
                count_if(col("alias_id").equalTo(col("entity_id"))).as("by_its_words"),
                count_if(isOwnName).as("own"),
                count_if(isOwnName.and(col("template").isNull())).as("in_prose"));
    Dataset<Row> names =
        counted
            .groupBy("entity_id", "name")
            .agg(
                sum("by_its_words").as("by_its_words"),
                sum("own").equalTo(0).as("is_of_another"),
                sum("in_prose").as("weight"),
                sum(when(col("type").equalTo("PERSON"), col("in_prose")).otherwise(0)).as("person"))
            .groupBy("entity_id")
            .agg(
                min(struct(
                        col("is_of_another"),
                        isShouted(),
                        col("weight").multiply(-1),
                        when(col("is_of_another"), col("by_its_words").multiply(-1)),
                        col("name")))
                    .getField("name")
                    .as("name"));
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    MapFunction<Row, Row> relate =
        row -> {
          String name = row.getAs("name");
          String type = row.getAs("type");
          String country = Kind.of(type) == Kind.NATIONALITY ? world.placeOfDemonym(name) : null;
          return codec.toRow(
              new EntityName(
                  row.getAs("entity_id"),
                  name,
                  type,
                  country == null ? null : EntityId.of(country)));
        };
    return names
        .join(TypeVotes.majority(counted.select("entity_id", "type", "weight")), "entity_id")
        .map(relate, codec.encoder());
  }

  /**
   * Whether capitals are the line's and not the name's: those of a person or of several words.
   * Another spelling is what the entity is called, however rare.
   */
  private static Column isShouted() {
    Column person = col("person").multiply(2).gt(col("weight"));
    return col("name")
        .equalTo(upper(col("name")))
        .and(col("name").rlike("\\p{Lu}{4}"))
        .and(person.or(col("name").contains(" ")));
  }
}

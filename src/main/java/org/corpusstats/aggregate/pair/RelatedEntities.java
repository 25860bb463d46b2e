package org.corpusstats.aggregate.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Statistic;
import org.corpusstats.table.Table;
import org.corpusstats.table.Tables;
import org.corpusstats.table.row.Entity;
import org.corpusstats.table.row.EntityAlias;
import org.corpusstats.table.row.RelatedPair;

/**
 * Finds the entities whose names hold each other, so that they appear together without having to do
 * with each other in the text: an organisation and the place in its name, a country and the
 * nationality that its own is a kind of, a nationality and its country. A person's name is not made
 * of others': Jordan Smith is not from Jordan.
 */
public final class RelatedEntities implements Statistic {
  private static final List<String> PLACES =
      List.of("COUNTRY", "STATE_OR_PROVINCE", "CITY", "LOCATION", "NATIONALITY");

  private static final UserDefinedFunction PARTS =
      udf(
          (UDF1<String, String[]>) name -> NameParts.of(name).toArray(String[]::new),
          DataTypes.createArrayType(DataTypes.StringType));

  private static final UserDefinedFunction AS_PART =
      udf((UDF1<String, String>) NameParts::asPart, DataTypes.StringType);

  @Override
  public Table<RelatedPair> table() {
    return RelatedPair.TABLE;
  }

  @Override
  public Dataset<Row> compute(Tables tables, AggregateConfig config) {
    Dataset<Row> entities = tables.read(Entity.TABLE);
    Dataset<Row> aliases =
        tables
            .read(EntityAlias.TABLE)
            .select("entity_id", "alias")
            .join(entities.select("entity_id", "type"), "entity_id");
    Dataset<Row> longer =
        aliases
            .union(entities.select(col("entity_id"), col("name"), col("type")))
            .filter(col("type").notEqual("PERSON"))
            .select(col("entity_id").as("one"), explode(PARTS.apply(col("alias"))).as("name"));
    // A place is known by all its names, "Russian" for one, others by the name they go by.
    Dataset<Row> names =
        entities
            .select(col("entity_id").as("other"), col("name"))
            .union(
                aliases
                    .filter(col("type").isInCollection(PLACES))
                    .select(col("entity_id"), col("alias")))
            .withColumn("name", AS_PART.apply(col("name")));
    Dataset<Row> nationalities =
        entities
            .filter(col("related_country").isNotNull())
            .select(col("entity_id").as("one"), col("related_country").as("other"));
    Column one = col("one");
    Column other = col("other");
    return longer
        .join(names, "name")
        .select(one, other)
        .union(nationalities)
        .filter(one.notEqual(other))
        .select(least(one, other).as("entity_a"), greatest(one, other).as("entity_b"))
        .distinct();
  }
}

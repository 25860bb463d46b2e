package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.table.row.EntityLink;

/**
 * Links a name that documents explain as one entity, for those that do not explain it. A part of a
 * longer name ("Department") is that name only where it rarely stands alone; where it mostly does,
 * the longer one is it: what stands before is then no part of the name ("Obama Justice
 * Department").
 */
final class CorpusAliases {
  /** Of documents with "Otters" so many must know it as "Fairmont Otters". */
  private static final double LEAST_EXPLAINED = 0.25;

  private static final StructType FORMS =
      StructType.fromDDL(
          "alias_id string, target_id string, agreeing bigint, share double, is_acronym boolean,"
              + " is_ending boolean, modifier string");

  private CorpusAliases() {}

  /**
   * Links of {@link Rule#CORPUS_ALIAS}, of {@link EntityLink}.
   *
   * @param spellings links of spellings, followed to their end
   */
  static Dataset<Row> links(Dataset<Row> nameUses, Dataset<Row> spellings, ResolveConfig config) {
    Dataset<Row> kinds = NameUses.kinds(nameUses);
    Dataset<Row> places =
        NameUses.kindsOfAliases(nameUses)
            .filter(col("kind").equalTo(Kind.PLACE.name()))
            .select(col("alias_id").as("modifier"), lit(true).as("of_place"));
    Column agree =
        col("agreeing")
            .geq(config.minAliasDocuments())
            .and(col("share").geq(config.minAliasShare()));
    Column oneReading = col("is_acronym").and(col("share").equalTo(1));
    Column partOfGroup = col("is_ending").and(col("kind").equalTo(Kind.GROUP.name()));
    Column known =
        col("agreeing")
            .gt(col("alone"))
            .or(
                col("of_place")
                    .isNotNull()
                    .and(
                        col("agreeing")
                            .geq(col("agreeing").plus(col("alone")).multiply(LEAST_EXPLAINED))));
    Dataset<Row> readings =
        Readings.allowed(withForms(Readings.best(Readings.all(nameUses, spellings))), kinds)
            .join(Readings.alone(nameUses), "alias_id")
            .join(places, new String[] {"modifier"}, "left");
    Dataset<Row> aliases =
        readings
            .filter(agree.or(oneReading).and(not(partOfGroup).or(known)))
            .select(
                col("alias_id").as("entity_id"), col("target_id"), col("share").as("agreement"));
    return aliases
        .unionByName(longerNames(readings.filter(partOfGroup.and(not(known))), config))
        .select(
            col("entity_id"),
            col("target_id"),
            lit(Rule.CORPUS_ALIAS.columnValue()).as("rule"),
            col("agreement").multiply(Rule.CORPUS_ALIAS.strength()).as("confidence"));
  }

  /** Longer names that are their ending with something before it. */
  private static Dataset<Row> longerNames(Dataset<Row> parts, ResolveConfig config) {
    return parts
        .filter(
            col("share")
                .geq(config.minAliasShare())
                .and(col("alone").geq(config.minAliasDocuments()))
                .and(col("alone").gt(col("agreeing"))))
        .select(
            col("target_id").as("entity_id"),
            col("alias_id").as("target_id"),
            col("alone").divide(col("alone").plus(col("agreeing"))).as("agreement"));
  }

  private static Dataset<Row> withForms(Dataset<Row> best) {
    MapFunction<Row, Row> describe =
        row -> {
          ShortForms forms = ShortForms.of(row.getAs("alias_id"), row.getAs("target_id"));
          return RowFactory.create(
              row.getAs("alias_id"),
              row.getAs("target_id"),
              row.getAs("agreeing"),
              row.getAs("share"),
              forms.isAcronym(),
              forms.isEnding(),
              forms.isEnding() ? forms.modifier() : "");
        };
    return best.map(describe, Encoders.row(FORMS));
  }
}

package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

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
              + " is_nickname boolean, is_part boolean, is_extended boolean, modifier string");

  private CorpusAliases() {}

  /**
   * Links of {@link Rule#CORPUS_ALIAS}, of {@link EntityLink}.
   *
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   * @param explained of {@link org.corpusstats.table.row.NameReading}
   */
  static Dataset<Row> links(
      Dataset<Row> nameUses, Dataset<Row> kinds, Dataset<Row> explained, ResolveConfig config) {
    Dataset<Row> readings = readings(nameUses, kinds, explained);
    Column agree =
        col("agreeing")
            .geq(config.minAliasDocuments())
            .and(col("share").geq(config.minAliasShare()));
    Column nickname = col("is_nickname").and(col("kind").equalTo(Kind.PERSON.name()));
    Column oneReading = col("is_acronym").or(nickname).and(col("share").equalTo(1));
    Column oftenExplained =
        col("agreeing").geq(col("agreeing").plus(col("alone")).multiply(LEAST_EXPLAINED));
    Column known =
        col("agreeing").gt(col("alone")).or(col("of_place").isNotNull().and(oftenExplained));
    Column partOfGroup = col("is_part").and(col("kind").equalTo(Kind.GROUP.name()));
    Dataset<Row> aliases =
        readings
            .filter(agree.or(oneReading).and(not(partOfGroup).or(known)))
            .select(
                col("alias_id").as("entity_id"), col("target_id"), col("share").as("agreement"));
    Dataset<Row> longer = longerNames(readings.filter(partOfGroup.and(not(known))), config);
    // An entity is one other: what documents say that it is, before what it has a part of.
    return aliases
        .withColumn("is_said", lit(true))
        .unionByName(longer.withColumn("is_said", lit(false)))
        .groupBy("entity_id")
        .agg(max(struct("is_said", "agreement", "target_id")).as("best"))
        .select(
            col("entity_id"),
            col("best.target_id").as("target_id"),
            lit(Rule.CORPUS_ALIAS.columnValue()).as("rule"),
            col("best.agreement").multiply(Rule.CORPUS_ALIAS.strength()).as("confidence"));
  }

  /**
   * Longer names that are a part of them with something around it. Of several that begin with a
   * place or a people none is: there are many a "Foreign Ministry".
   */
  private static Dataset<Row> longerNames(Dataset<Row> parts, ResolveConfig config) {
    Column oneOrNoPlace = col("share").equalTo(1).or(col("of_place").isNull());
    return parts
        .filter(
            col("is_extended")
                .and(oneOrNoPlace)
                .and(col("alone").geq(config.minAliasDocuments()))
                .and(col("alone").gt(col("agreeing"))))
        .groupBy(col("target_id").as("entity_id"))
        .agg(max(struct("alone", "alias_id", "agreeing")).as("best"))
        .select(
            col("entity_id"),
            col("best.alias_id").as("target_id"),
            col("best.alone").divide(col("best.alone").plus(col("best.agreeing"))).as("agreement"));
  }

  /** What documents explain names as, with what the names themselves tell. */
  private static Dataset<Row> readings(
      Dataset<Row> nameUses, Dataset<Row> kinds, Dataset<Row> explained) {
    Dataset<Row> places =
        NameUses.kindsOfAliases(nameUses)
            .filter(col("kind").isin(Kind.PLACE.name(), Kind.NATIONALITY.name()))
            .select(col("alias_id").as("modifier"), lit(true).as("of_place"));
    return Readings.allowed(withForms(Readings.shares(explained)), kinds)
        .join(Readings.alone(nameUses), "alias_id")
        .join(places, new String[] {"modifier"}, "left");
  }

  private static Dataset<Row> withForms(Dataset<Row> shares) {
    MapFunction<Row, Row> describe =
        row -> {
          ShortForms forms = ShortForms.of(row.getAs("alias_id"), row.getAs("target_id"));
          return RowFactory.create(
              row.getAs("alias_id"),
              row.getAs("target_id"),
              row.getAs("agreeing"),
              row.getAs("share"),
              forms.isAcronym(),
              forms.isNickname(),
              forms.isEnding() || forms.isBeginning(),
              forms.isExtended(),
              forms.modifier());
        };
    return shares.map(describe, Encoders.row(FORMS));
  }
}

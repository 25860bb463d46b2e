package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.FoundMention;

/**
 * Tells ambiguous names by the company they keep: "Bush" in a document that does not say which is
 * the one whose own documents mention the same others. Only company that one of the candidates has
 * and the others have not says anything. Where it does not agree, the name is left apart. A bare
 * given name that one person of the corpus has is that person in the same company.
 */
final class CoMentions {
  /** Candidates of one name that are compared; the rest are rare. */
  private static final int MOST_CANDIDATES = 5;

  /** Fewer shared companions are chance. */
  private static final int FEWEST_COMPANIONS = 2;

  private static final UserDefinedFunction GIVEN_NAME =
      udf((UDF1<String, String>) ShortForms::givenName, DataTypes.StringType);

  private CoMentions() {}

  /** The names that company tells, of {@link DocumentLink}, from {@link FoundMention}s. */
  static Dataset<Row> links(
      Dataset<Row> found,
      Dataset<Row> nameUses,
      Dataset<Row> kinds,
      Dataset<Row> spellings,
      ResolveConfig config) {
    if (!config.isOn(Rule.CO_MENTION)) {
      return found.sparkSession().createDataFrame(List.<Row>of(), DocumentLink.TABLE.schema());
    }
    Dataset<Row> candidates =
        candidates(nameUses, kinds, config)
            .withColumn("given", lit(false))
            .unionByName(onlyBearers(kinds, spellings).withColumn("given", lit(true)))
            .groupBy("alias_id", "target_id")
            .agg(min("given").as("given"));
    Dataset<Row> present = found.filter("is_first_of_entity").select("doc_id", "entity_id");
    Dataset<Row> decided = decided(votes(found, candidates, present, config), config);
    return decided.select(
        col("doc_id"),
        col("alias_id").as("entity_id"),
        col("best.target_id").as("target_id"),
        lit(Rule.CO_MENTION.columnValue()).as("rule"),
        col("share").multiply(Rule.CO_MENTION.strength()).as("confidence"),
        lit(null).cast(DataTypes.IntegerType).as("before_char"));
  }

  /** Entities that one name stands for in some documents, where none has the share to be it. */
  private static Dataset<Row> candidates(
      Dataset<Row> nameUses, Dataset<Row> kinds, ResolveConfig config) {
    Dataset<Row> evidence =
        NameUses.explained(nameUses).filter(col("documents").geq(config.minAliasDocuments()));
    Dataset<Row> ambiguous =
        evidence
            .groupBy("alias_id")
            .agg(max("documents").as("most"), sum("documents").as("all"))
            .filter(col("most").lt(col("all").multiply(config.minAliasShare())))
            .select("alias_id");
    Column byDocuments =
        row_number()
            .over(Window.partitionBy("alias_id").orderBy(desc("documents"), col("entity_id")));
    Dataset<Row> aliasKinds = kinds.select(col("entity_id").as("alias_id"), col("kind"));
    Dataset<Row> targetKinds =
        kinds.select(col("entity_id").as("target_id"), col("kind").as("target_kind"));
    return evidence
        .join(ambiguous, "alias_id")
        .withColumn("place", byDocuments)
        .filter(col("place").leq(MOST_CANDIDATES))
        .select(col("alias_id"), col("entity_id").as("target_id"))
        .join(aliasKinds, "alias_id")
        .join(targetKinds, "target_id")
        .filter(col("kind").equalTo(col("target_kind")))
        .select("alias_id", "target_id");
  }

  /** Bare given names that one person of the corpus has: {@code alias_id}, {@code target_id}. */
  private static Dataset<Row> onlyBearers(Dataset<Row> kinds, Dataset<Row> spellings) {
    Dataset<Row> people = kinds.filter(col("kind").equalTo(Kind.PERSON.name())).select("entity_id");
    Dataset<Row> spelled = spellings.select(col("entity_id"), col("target_id").as("spelled_id"));
    Dataset<Row> bearers =
        people
            .withColumn("alias_id", GIVEN_NAME.apply(col("entity_id")))
            .filter(col("alias_id").notEqual(""))
            .join(spelled, new String[] {"entity_id"}, "left")
            .withColumn("target_id", coalesce(col("spelled_id"), col("entity_id")))
            .groupBy("alias_id")
            .agg(count_distinct(col("target_id")).as("targets"), min("target_id").as("target_id"))
            .filter(col("targets").equalTo(1));
    return bearers
        .join(people.withColumnRenamed("entity_id", "alias_id"), "alias_id")
        .select("alias_id", "target_id");
  }

  /** How many companions of each undecided name speak for each candidate. */
  private static Dataset<Row> votes(
      Dataset<Row> found, Dataset<Row> candidates, Dataset<Row> present, ResolveConfig config) {
    Dataset<Row> companions = present.select(col("doc_id"), col("entity_id").as("companion_id"));
    Dataset<Row> company =
        candidates
            .select("target_id")
            .distinct()
            .join(present.withColumnRenamed("entity_id", "target_id"), "target_id")
            .join(companions, "doc_id")
            .filter(col("companion_id").notEqual(col("target_id")))
            .groupBy("target_id", "companion_id")
            .agg(count(lit(1)).as("documents"))
            .filter(col("documents").geq(config.minAliasDocuments()));
    Dataset<Row> telling =
        candidates
            .join(company, "target_id")
            .groupBy("alias_id", "companion_id")
            .agg(count_distinct(col("target_id")).as("targets"), min("target_id").as("target_id"))
            .filter(col("targets").equalTo(1));
    return found
        .filter(
            col("alias_id")
                .equalTo(col("entity_id"))
                .and(col("rule").isInCollection(Rule.OF_ITS_OWN_NAME)))
        .groupBy("doc_id", "alias_id")
        .agg(max("is_titled").as("titled"))
        .join(candidates.groupBy("alias_id").agg(min("given").as("given")), "alias_id")
        // "Secretary Abraham" is called so by his surname.
        .filter(not(col("given").and(col("titled"))))
        .join(companions, "doc_id")
        .join(telling, new String[] {"alias_id", "companion_id"})
        .groupBy("doc_id", "alias_id", "target_id")
        .agg(count(lit(1)).as("companions"));
  }

  private static Dataset<Row> decided(Dataset<Row> votes, ResolveConfig config) {
    return votes
        .groupBy("doc_id", "alias_id")
        .agg(max(struct("companions", "target_id")).as("best"), sum("companions").as("all"))
        .withColumn("share", col("best.companions").divide(col("all")))
        .filter(
            col("best.companions")
                .geq(FEWEST_COMPANIONS)
                .and(col("share").geq(config.minAliasShare())));
  }

  /**
   * Mentions with what links of their documents tell of them, of {@link FoundMention}. What a
   * document itself says of a surname is overruled only by what the corpus knows of that surname.
   */
  static Dataset<Row> follow(Dataset<Row> found, Dataset<Row> links) {
    Column own = col("rule").isInCollection(Rule.OF_ITS_OWN_NAME);
    Column bySurname =
        col("rule")
            .equalTo(Rule.SURNAME.columnValue())
            .and(col("told_by").equalTo(Rule.CORPUS_ALIAS.columnValue()))
            .and(col("char_begin").lt(col("before_char")));
    Column told = col("told_id").isNotNull().and(own.or(bySurname));
    return found
        .join(
            links.select(
                col("doc_id"),
                col("entity_id").as("alias_id"),
                col("target_id").as("told_id"),
                col("rule").as("told_by"),
                col("confidence").as("told_confidence"),
                col("before_char")),
            new String[] {"doc_id", "alias_id"},
            "left")
        .withColumn("confidence", when(told, col("told_confidence")).otherwise(col("confidence")))
        .withColumn("entity_id", when(told, col("told_id")).otherwise(col("entity_id")))
        // Last, for the condition reads it.
        .withColumn("rule", when(told, col("told_by")).otherwise(col("rule")))
        .drop("told_id", "told_by", "told_confidence", "before_char");
  }
}

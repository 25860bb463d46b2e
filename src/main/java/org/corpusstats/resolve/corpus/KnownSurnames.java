package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.Veto;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.FoundMention;

/**
 * Gives a bare surname to the person whom the documents of the corpus mean by it, where this
 * document names another bearer only later: "President Harlan … Clara Harlan, his wife".
 */
final class KnownSurnames {
  private static final UserDefinedFunction SURNAME =
      udf((UDF1<String, String>) ShortForms::surname, DataTypes.StringType);

  private KnownSurnames() {}

  /**
   * Links of {@link DocumentLink}.
   *
   * @param found of {@link FoundMention}
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   * @param readings of {@link org.corpusstats.table.row.NameReading}
   * @param spellings links of spellings, of {@link EntityLink}, followed to their end
   */
  static Dataset<Row> links(
      Dataset<Row> found,
      Dataset<Row> kinds,
      Dataset<Row> readings,
      Dataset<Row> spellings,
      ResolveConfig config) {
    if (!config.isOn(Rule.CORPUS_ALIAS)) {
      return found.sparkSession().createDataFrame(List.<Row>of(), DocumentLink.TABLE.schema());
    }
    Dataset<Row> explained = explained(found, spellings);
    Dataset<Row> known = known(kinds, readings, config);
    FilterFunction<Row> allowed =
        row ->
            Veto.between(row.getAs("alias_id"), Kind.PERSON, row.getAs("target_id"), Kind.PERSON)
                .isEmpty();
    return explained
        .join(known, "surname")
        .filter(
            col("spelled_id")
                .notEqual(col("target_id"))
                .and(col("full.char_begin").gt(col("first_short"))))
        .filter(allowed)
        .select(
            col("doc_id"),
            col("alias_id").as("entity_id"),
            col("target_id"),
            lit(Rule.CORPUS_ALIAS.columnValue()).as("rule"),
            col("share").multiply(Rule.CORPUS_ALIAS.strength()).as("confidence"),
            col("full.char_begin").as("before_char"));
  }

  /** Whom the corpus means by a surname, with or without a title. */
  private static Dataset<Row> known(
      Dataset<Row> kinds, Dataset<Row> readings, ResolveConfig config) {
    Dataset<Row> people = kinds.filter(col("kind").equalTo(Kind.PERSON.name())).drop("kind");
    Dataset<Row> bySurname =
        readings
            .join(people, "entity_id")
            .withColumn("alias_id", SURNAME.apply(col("alias_id")))
            .filter(col("alias_id").notEqual(""))
            .groupBy("alias_id", "entity_id")
            .agg(sum("documents").as("documents"));
    return Readings.best(bySurname)
        .filter(
            col("agreeing")
                .geq(config.minAliasDocuments())
                .and(col("share").geq(config.minAliasShare())))
        .select(col("alias_id").as("surname"), col("target_id"), col("share"));
  }

  /**
   * Surnames that documents give to one person each, and where the full name stands first. Whoever
   * calls two by one surname says himself who is who. Every headline stands before the name that it
   * is short for: a surname in the first sentence says nothing of whom the document means, unless
   * it has a title or the full name stands in that sentence, too.
   */
  private static Dataset<Row> explained(Dataset<Row> found, Dataset<Row> spellings) {
    Column isShort = col("rule").equalTo(Rule.SURNAME.columnValue());
    Column isHeadline = col("sentence_index").equalTo(0).and(not(col("is_titled")));
    Dataset<Row> shorts =
        found
            .filter(isShort)
            .groupBy("doc_id", "alias_id")
            .agg(
                min("entity_id").as("entity_id"),
                max("entity_id").as("other_id"),
                min(when(not(isHeadline), col("char_begin"))).as("first_in_text"),
                min("char_begin").as("first_of_all"))
            .filter(col("entity_id").equalTo(col("other_id")))
            .drop("other_id")
            .withColumn("surname", SURNAME.apply(col("alias_id")))
            .filter(col("surname").notEqual(""));
    Dataset<Row> fulls =
        found
            .filter(col("alias_id").equalTo(col("entity_id")))
            .groupBy("doc_id", "entity_id")
            .agg(min(struct("char_begin", "sentence_index")).as("full"));
    Dataset<Row> spelled = spellings.select(col("entity_id"), col("target_id").as("spelled_id"));
    return shorts
        .join(fulls, new String[] {"doc_id", "entity_id"})
        .withColumn(
            "first_short",
            when(col("full.sentence_index").equalTo(0), col("first_of_all"))
                .otherwise(col("first_in_text")))
        .join(spelled, new String[] {"entity_id"}, "left")
        .withColumn("spelled_id", coalesce(col("spelled_id"), col("entity_id")));
  }
}

package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.name.NameForms;
import org.corpusstats.table.row.FoundMention;

/**
 * Tells whether two people are one by the company they keep: most people and organisations beside
 * the one stand beside the other, too, and no document has both, as it has husband and wife. Of a
 * short form ("Mo" beside "Maurice") a document may have both, but no sentence.
 */
final class SameCompany {
  private static final int FEWEST_SHARED = 3;
  private static final double LEAST_SHARE = 0.5;

  private static final UserDefinedFunction SHORT_FORM =
      udf((UDF2<String, String, Boolean>) SameCompany::isShortForm, DataTypes.BooleanType);

  private SameCompany() {}

  /**
   * The pairs of {@code entity_id} and {@code target_id} that are one by their company.
   *
   * @param found of {@link FoundMention}
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   */
  static Dataset<Row> confirmed(Dataset<Row> pairs, Dataset<Row> found, Dataset<Row> kinds) {
    Dataset<Row> present = found.filter("is_first_of_entity").select("doc_id", "entity_id");
    Dataset<Row> people = pairs.select("entity_id").union(pairs.select("target_id")).distinct();
    Dataset<Row> telling =
        kinds.filter(col("kind").isin(Kind.PERSON.name(), Kind.GROUP.name())).select("entity_id");
    Dataset<Row> company =
        people
            .join(present, "entity_id")
            .join(
                present.join(telling, "entity_id").withColumnRenamed("entity_id", "companion_id"),
                "doc_id")
            .filter(col("companion_id").notEqual(col("entity_id")))
            .select("entity_id", "companion_id")
            .distinct();
    Dataset<Row> size = company.groupBy("entity_id").agg(count(lit(1)).as("size"));
    Dataset<Row> ofOne = company.join(pairs, "entity_id");
    Dataset<Row> ofOther = company.withColumnRenamed("entity_id", "target_id");
    Dataset<Row> together =
        ofOne
            .filter(col("companion_id").equalTo(col("target_id")))
            .filter(not(SHORT_FORM.apply(col("entity_id"), col("target_id"))))
            .select("entity_id", "target_id")
            .unionByName(inOneSentence(pairs, found));
    return ofOne
        .join(ofOther, new String[] {"target_id", "companion_id"})
        .groupBy("entity_id", "target_id")
        .agg(count(lit(1)).as("shared"))
        .join(size, "entity_id")
        .join(
            size.select(col("entity_id").as("target_id"), col("size").as("target_size")),
            "target_id")
        .filter(
            col("shared")
                .geq(FEWEST_SHARED)
                .and(
                    col("shared")
                        .geq(least(col("size"), col("target_size")).multiply(LEAST_SHARE))))
        .join(together, new String[] {"entity_id", "target_id"}, "left_anti")
        .select("entity_id", "target_id");
  }

  /** Pairs that some sentence names beside each other: it would not name one person twice. */
  private static Dataset<Row> inOneSentence(Dataset<Row> pairs, Dataset<Row> found) {
    Dataset<Row> shortForms =
        pairs.filter(SHORT_FORM.apply(col("entity_id"), col("target_id"))).distinct();
    Dataset<Row> sentences = found.select("doc_id", "sentence_index", "entity_id");
    return shortForms
        .join(sentences, "entity_id")
        .join(
            sentences.withColumnRenamed("entity_id", "target_id"),
            new String[] {"doc_id", "sentence_index", "target_id"})
        .select("entity_id", "target_id");
  }

  private static boolean isShortForm(String key, String other) {
    return NameForms.mayBeShort(ShortForms.givenName(key), ShortForms.givenName(other));
  }
}

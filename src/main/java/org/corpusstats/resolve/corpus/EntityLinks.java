package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.document.Knowledge;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.FoundMention;

/** Finds the entities of documents that are others of the corpus, and follows these links. */
final class EntityLinks {
  private EntityLinks() {}

  /**
   * Links of {@link EntityLink}; a spelling of another name is that before it is an alias, and what
   * the user keeps apart everywhere is neither.
   *
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   * @param readings of {@link org.corpusstats.table.row.NameReading}
   * @param spellings links of spellings, followed to their end
   */
  static Dataset<Row> of(
      Dataset<Row> nameUses,
      Dataset<Row> kinds,
      Dataset<Row> readings,
      Dataset<Row> spellings,
      Knowledge knowledge) {
    ResolveConfig config = knowledge.config();
    if (!config.isOn(Rule.CORPUS_ALIAS)) {
      return spellings;
    }
    Corrections corrections = knowledge.corrections();
    FilterFunction<Row> allowed = link -> !corrections.keepsApart(link.<String>getAs("entity_id"));
    Dataset<Row> aliases = CorpusAliases.links(nameUses, kinds, readings, config).filter(allowed);
    return spellings.unionByName(aliases.join(spellings, new String[] {"entity_id"}, "left_anti"));
  }

  /**
   * Mentions with the entity that the corpus knows in {@code entity_id}, and in {@code local_id}
   * the one that their document knows.
   *
   * @param found of {@link FoundMention}
   * @param links of {@link EntityLink}, followed to their end
   */
  static Dataset<Row> follow(Dataset<Row> found, Dataset<Row> links, Corrections corrections) {
    Dataset<Row> renamed =
        links.select(
            col("entity_id").as("linked_id"),
            col("target_id"),
            col("rule").as("link_rule"),
            col("confidence").as("link_confidence"));
    Column explained = not(col("rule").isInCollection(Rule.OF_ITS_OWN_NAME));
    // What the user keeps apart in a document stays apart, and all that stands for it there.
    UserDefinedFunction keepsApart =
        udf((UDF2<String, String, Boolean>) corrections::keepsApart, DataTypes.BooleanType);
    Column kept =
        corrections.isEmpty() ? lit(false) : keepsApart.apply(col("entity_id"), col("doc_id"));
    // What is led back to its own name is that name, whatever led there.
    Column own =
        col("alias_id")
            .equalTo(col("entity_id"))
            .and(col("rule").notEqual(Rule.CORRECTION.columnValue()));
    return found
        .join(renamed, col("entity_id").equalTo(col("linked_id")).and(not(kept)), "left")
        .withColumn("local_id", col("entity_id"))
        .withColumn("entity_id", coalesce(col("target_id"), col("entity_id")))
        .withColumn(
            "rule",
            when(explained.and(own), Rule.SAME_NAME.columnValue())
                .when(explained, col("rule"))
                .otherwise(coalesce(col("link_rule"), col("rule"))))
        .withColumn(
            "confidence", least(col("confidence"), coalesce(col("link_confidence"), lit(1.0))));
  }

  /**
   * Links with the links of their targets followed to the end; those that would go in a circle left
   * out.
   *
   * @param links read from a table, for they are joined with themselves
   */
  static Dataset<Row> toTheEnd(Dataset<Row> links) {
    RowCodec<EntityLink> codec = EntityLink.TABLE.codec();
    // Few names are both another's target and something else.
    Dataset<Row> onward =
        links.join(
            links.select(col("target_id").as("entity_id")),
            new String[] {"entity_id"},
            "left_semi");
    LinkChains chains =
        new LinkChains(onward.collectAsList().stream().map(codec::fromRow).toList());
    Broadcast<LinkChains> known =
        JavaSparkContext.fromSparkContext(links.sparkSession().sparkContext()).broadcast(chains);
    FlatMapFunction<Row, Row> follow =
        row ->
            Stream.ofNullable(known.value().toTheEnd(codec.fromRow(row)))
                .map(codec::toRow)
                .iterator();
    return links.flatMap(follow, codec.encoder());
  }
}

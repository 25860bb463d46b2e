package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.corpus.SpellingVariants.Spelling;
import org.corpusstats.table.row.EntityLink;

/** Links spellings of one name over the corpus; see {@link SpellingVariants}. */
final class LinkSpellings {
  /** A signature that more names share says nothing about them. */
  private static final int MOST_SPELLINGS = 200;

  private static final StructType SIGNED =
      StructType.fromDDL("signature string, entity_id string, type string, documents bigint");
  private static final StructType VARIANT =
      StructType.fromDDL(
          "entity_id string, target_id string, target_documents bigint, certain boolean");

  private LinkSpellings() {}

  /**
   * Links of {@link Rule#SPELLING_VARIANT}, of {@link EntityLink}.
   *
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   * @param found of {@link org.corpusstats.table.row.FoundMention}, for the company names keep
   */
  static Dataset<Row> links(Dataset<Row> nameUses, Dataset<Row> kinds, Dataset<Row> found) {
    Dataset<Row> variants = variants(nameUses);
    Dataset<Row> uncertain = variants.filter(not(col("certain"))).select("entity_id", "target_id");
    Dataset<Row> confirmed =
        SameCompany.confirmed(uncertain, found, kinds)
            .join(variants, new String[] {"entity_id", "target_id"})
            .select("entity_id", "target_id", "target_documents", "certain");
    return variants
        .filter(col("certain"))
        .unionByName(confirmed)
        .groupBy("entity_id")
        .agg(max(struct("target_documents", "target_id")).getField("target_id").as("target_id"))
        .withColumn("rule", lit(Rule.SPELLING_VARIANT.columnValue()))
        .withColumn("confidence", lit(Rule.SPELLING_VARIANT.strength()));
  }

  private static Dataset<Row> variants(Dataset<Row> nameUses) {
    FlatMapFunction<Row, Row> sign = LinkSpellings::signed;
    FlatMapFunction<Row, Row> compare = LinkSpellings::variants;
    return nameUses
        .groupBy("entity_id", "type")
        .agg(sum("documents").as("documents"), sum("type_weight").as("weight"))
        .groupBy("entity_id")
        .agg(sum("documents").as("documents"), TypeVotes.heaviest("type").as("type"))
        .flatMap(sign, Encoders.row(SIGNED))
        .groupBy("signature")
        .agg(
            count(lit(1)).as("spellings"),
            collect_list(struct("entity_id", "type", "documents")).as("names"))
        .filter(col("spellings").between(2, MOST_SPELLINGS))
        .flatMap(compare, Encoders.row(VARIANT));
  }

  private static Iterator<Row> signed(Row name) {
    String entityId = name.getAs("entity_id");
    String type = name.getAs("type");
    return SpellingVariants.signatures(entityId, type).stream()
        .map(signature -> RowFactory.create(signature, entityId, type, name.getAs("documents")))
        .iterator();
  }

  private static Iterator<Row> variants(Row block) {
    List<Spelling> spellings =
        block.<Row>getList(block.fieldIndex("names")).stream()
            .map(name -> new Spelling(name.getString(0), name.getString(1), name.getLong(2)))
            .toList();
    Map<String, Long> documents =
        spellings.stream().collect(Collectors.toMap(Spelling::entityId, Spelling::documents));
    return SpellingVariants.among(block.getAs("signature"), spellings).stream()
        .map(
            found ->
                RowFactory.create(
                    found.from(), found.to(), documents.get(found.to()), found.certain()))
        .iterator();
  }
}

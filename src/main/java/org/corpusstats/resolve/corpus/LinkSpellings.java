package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.corpus.SpellingVariants.Spelling;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.SpellingVariant;

/** Links spellings of one name over the corpus; see {@link SpellingVariants}. */
final class LinkSpellings {
  /** A signature that more names share says nothing about them. */
  private static final int MOST_SPELLINGS = 200;

  private static final StructType SIGNED =
      StructType.fromDDL("signature string, entity_id string, type string, documents bigint");

  private LinkSpellings() {}

  /**
   * Rows of {@link SpellingVariant}.
   *
   * @param nameUses of {@link org.corpusstats.table.row.NameUse}
   */
  static Dataset<Row> variants(Dataset<Row> nameUses) {
    FlatMapFunction<Row, Row> sign = LinkSpellings::signed;
    RowCodec<SpellingVariant> codec = SpellingVariant.TABLE.codec();
    FlatMapGroupsFunction<String, Row, Row> compare =
        (signature, names) -> variants(signature, names).map(codec::toRow).iterator();
    return nameUses
        .groupBy("entity_id", "type")
        .agg(sum("documents").as("documents"), sum("type_weight").as("weight"))
        .groupBy("entity_id")
        .agg(sum("documents").as("documents"), TypeVotes.heaviest("type").as("type"))
        .flatMap(sign, Encoders.row(SIGNED))
        .groupBy("signature")
        .as(Encoders.STRING(), Encoders.row(SIGNED))
        .flatMapGroups(compare, codec.encoder());
  }

  /**
   * Links of {@link Rule#SPELLING_VARIANT}, of {@link EntityLink}. What the user keeps apart is no
   * spelling of another name, and no other of it: which of the two it is depends on nothing but how
   * frequent they are. A row that gives a name its type says that much only of the name itself.
   *
   * @param variants of {@link SpellingVariant}
   * @param kinds of {@link org.corpusstats.table.row.EntityKind}
   * @param found of {@link org.corpusstats.table.row.FoundMention}, for the company names keep
   */
  static Dataset<Row> links(
      Dataset<Row> variants, Dataset<Row> kinds, Dataset<Row> found, Corrections corrections) {
    FilterFunction<Row> mayBeOne = variant -> mayBeOne(variant, corrections);
    Dataset<Row> allowed = variants.filter(mayBeOne);
    Dataset<Row> uncertain = allowed.filter(not(col("certain"))).select("entity_id", "target_id");
    Dataset<Row> confirmed =
        allowed.join(
            SameCompany.confirmed(uncertain, found, kinds),
            new String[] {"entity_id", "target_id"},
            "left_semi");
    return allowed
        .filter(col("certain"))
        .unionByName(confirmed)
        .groupBy("entity_id")
        .agg(max(struct("target_documents", "target_id")).getField("target_id").as("target_id"))
        .withColumn("rule", lit(Rule.SPELLING_VARIANT.columnValue()))
        .withColumn("confidence", lit(Rule.SPELLING_VARIANT.strength()));
  }

  private static boolean mayBeOne(Row variant, Corrections corrections) {
    String name = variant.getAs("entity_id");
    String target = variant.getAs("target_id");
    boolean split = corrections.keepsApart(target) && corrections.typeOf(target) == null;
    return !split && !corrections.keepsApart(name);
  }

  private static Iterator<Row> signed(Row name) {
    String entityId = name.getAs("entity_id");
    String type = name.getAs("type");
    return SpellingVariants.signatures(entityId, type).stream()
        .map(signature -> RowFactory.create(signature, entityId, type, name.getAs("documents")))
        .iterator();
  }

  /** Nothing of a signature that too many names share, however many they are. */
  private static Stream<SpellingVariant> variants(String signature, Iterator<Row> names) {
    List<Spelling> spellings = new ArrayList<>();
    while (names.hasNext()) {
      if (spellings.size() == MOST_SPELLINGS) {
        return Stream.empty();
      }
      Row name = names.next();
      spellings.add(
          new Spelling(name.getAs("entity_id"), name.getAs("type"), name.getAs("documents")));
    }
    if (spellings.size() < 2) {
      return Stream.empty();
    }
    Map<String, Long> documents =
        spellings.stream().collect(Collectors.toMap(Spelling::entityId, Spelling::documents));
    return SpellingVariants.among(signature, spellings).stream()
        .map(
            found ->
                new SpellingVariant(
                    found.from(),
                    found.to(),
                    Objects.requireNonNull(documents.get(found.to())),
                    found.certain()));
  }
}

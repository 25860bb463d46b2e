package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.corpus.SpellingVariants.Spelling;
import org.corpusstats.resolve.correction.Corrections;
import org.corpusstats.resolve.document.FindMentions;
import org.corpusstats.resolve.document.KnownNames;
import org.corpusstats.resolve.document.SeenName;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.resolve.name.Kind;
import org.corpusstats.resolve.world.WorldNames;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Rows;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.NameUse;

/** Turns annotations into mentions of entities: first each document by itself, then the corpus. */
public final class ResolveEntities {
  /** Names that are looked for in every document; bounds what an executor holds. */
  private static final int MOST_CORPUS_NAMES = 200_000;

  /** Two words or more, or three capitals or more: what is hardly ever anything else. */
  private static final Pattern WORTH_LOOKING_FOR =
      Pattern.compile("\\p{L}\\S*\\s+\\S*\\p{L}|^\\p{Lu}{3,}$");

  /** A signature that more names share says nothing about them. */
  private static final int MOST_SPELLINGS = 200;

  private ResolveEntities() {}

  /** Names of several documents, of {@link CorpusName}: of two words or more, or three capitals. */
  public static Dataset<Row> corpusNames(Dataset<Row> annotated, ResolveConfig config) {
    RowCodec<AnnotatedDocument> documents = AnnotatedDocument.TABLE.codec();
    WorldNames world = WorldNames.load();
    Corrections corrections = config.corrections();
    RowCodec<SeenName> seen = new RowCodec<>(SeenName.class);
    MapPartitionsFunction<Row, Row> see =
        rows -> {
          FindMentions inDocument =
              new FindMentions(config, world, corrections, KnownNames.of(List.of()));
          return Rows.stream(rows)
              .map(documents::fromRow)
              .flatMap(document -> inDocument.namesSeen(document).stream())
              .filter(name -> WORTH_LOOKING_FOR.matcher(name.text()).find())
              .map(seen::toRow)
              .iterator();
        };
    Dataset<Row> names =
        withoutTrees(annotated)
            .mapPartitions(see, seen.encoder())
            .groupBy("text", "type")
            .agg(count(lit(1)).as("documents"));
    return names
        .groupBy("text")
        .agg(
            min(struct(col("documents").multiply(-1), col("type"))).getField("type").as("type"),
            sum("documents").as("document_count"))
        .filter(col("document_count").geq(config.minAliasDocuments()))
        .sort(col("document_count").desc(), col("text"))
        .limit(MOST_CORPUS_NAMES);
  }

  /** Trees are most of a document, and names do not need them. */
  private static Dataset<Row> withoutTrees(Dataset<Row> annotated) {
    ArrayType sentences = (ArrayType) annotated.schema().apply("sentences").dataType();
    DataType tree = ((StructType) sentences.elementType()).apply("tree").dataType();
    return annotated.withColumn(
        "sentences",
        transform(col("sentences"), sentence -> sentence.withField("tree", array().cast(tree))));
  }

  /**
   * The mentions of each document as it resolves them by itself, of {@link FoundMention}.
   *
   * @param annotated of {@link AnnotatedDocument}
   * @param corpusNames names to look for everywhere
   */
  public static Dataset<Row> findMentions(
      Dataset<Row> annotated, List<CorpusName> corpusNames, ResolveConfig config) {
    RowCodec<AnnotatedDocument> documents = AnnotatedDocument.TABLE.codec();
    RowCodec<FoundMention> mentions = FoundMention.TABLE.codec();
    WorldNames world = WorldNames.load();
    Corrections corrections = config.corrections();
    Broadcast<KnownNames> known =
        JavaSparkContext.fromSparkContext(annotated.sparkSession().sparkContext())
            .broadcast(KnownNames.of(config.isOn(Rule.CORPUS_NAME) ? corpusNames : List.of()));
    MapPartitionsFunction<Row, Row> find =
        rows -> {
          FindMentions inDocument = new FindMentions(config, world, corrections, known.value());
          return Rows.stream(rows)
              .map(documents::fromRow)
              .flatMap(document -> inDocument.in(document).stream())
              .map(mentions::toRow)
              .iterator();
        };
    return annotated.mapPartitions(find, mentions.encoder());
  }

  /** What all documents say of names, of {@link NameUse}; the following steps read it. */
  public static Dataset<Row> nameUses(Dataset<Row> found) {
    return found
        .groupBy(col("alias_id"), col("entity_id"), type().as("type"))
        .agg(
            sum(typeWeight()).as("type_weight"),
            count_if(col("is_first_of_entity")).as("documents"),
            count_if(col("is_first_explaining")).as("explaining_documents"));
  }

  /** Ambiguous names that their company tells, of {@link DocumentLink}. */
  public static Dataset<Row> linkByCompany(
      Dataset<Row> found, Dataset<Row> nameUses, ResolveConfig config) {
    return CoMentions.links(found, nameUses, config);
  }

  /** Entities that are others, of {@link EntityLink}, each found directly. */
  public static Dataset<Row> linkEntities(Dataset<Row> nameUses, ResolveConfig config) {
    Dataset<Row> links = null;
    if (config.isOn(Rule.SPELLING_VARIANT)) {
      links = spellingVariants(nameUses);
    }
    if (config.isOn(Rule.CORPUS_ALIAS)) {
      Dataset<Row> aliases = corpusAliases(nameUses, config);
      links =
          links == null
              ? aliases
              : links.unionByName(
                  aliases.join(
                      links,
                      aliases.col("entity_id").equalTo(links.col("entity_id")),
                      "left_anti"));
    }
    return links == null
        ? nameUses.sparkSession().createDataFrame(List.<Row>of(), EntityLink.TABLE.schema())
        : links;
  }

  /** A name that documents explain as one entity, where a document does not explain it. */
  private static Dataset<Row> corpusAliases(Dataset<Row> nameUses, ResolveConfig config) {
    Dataset<Row> kinds = kinds(nameUses);
    Dataset<Row> best =
        aliasEvidence(nameUses)
            .groupBy(col("alias_id"))
            .agg(max(struct("documents", "entity_id")).as("best"), sum("documents").as("documents"))
            .select(
                col("alias_id").as("entity_id"),
                col("best.entity_id").as("target_id"),
                col("best.documents").as("agreeing"),
                col("best.documents").divide(col("documents")).as("share"))
            .filter(
                col("agreeing")
                    .geq(config.minAliasDocuments())
                    .and(col("share").geq(config.minAliasShare())));
    Dataset<Row> targets =
        kinds.select(col("entity_id").as("target_id"), col("kind").as("target_kind"));
    return best.join(kinds, "entity_id")
        .join(targets, "target_id")
        .filter(col("kind").equalTo(col("target_kind")))
        .select(
            col("entity_id"),
            col("target_id"),
            lit(Rule.CORPUS_ALIAS.columnValue()).as("rule"),
            col("share").multiply(Rule.CORPUS_ALIAS.strength()).as("confidence"));
  }

  /** What documents explain: {@code alias_id}, {@code entity_id} and the number of documents. */
  static Dataset<Row> aliasEvidence(Dataset<Row> nameUses) {
    return nameUses
        .filter(col("explaining_documents").gt(0))
        .groupBy("alias_id", "entity_id")
        .agg(sum("explaining_documents").as("documents"));
  }

  private static Dataset<Row> spellingVariants(Dataset<Row> nameUses) {
    StructType signed =
        new StructType()
            .add("signature", DataTypes.StringType)
            .add("entity_id", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("documents", DataTypes.LongType);
    FlatMapFunction<Row, Row> sign =
        row ->
            SpellingVariants.signatures(row.getAs("entity_id"), row.getAs("type")).stream()
                .map(
                    signature ->
                        RowFactory.create(
                            signature,
                            row.getAs("entity_id"),
                            row.getAs("type"),
                            row.getAs("documents")))
                .iterator();
    Dataset<Row> blocks =
        nameUses
            .groupBy("entity_id", "type")
            .agg(sum("documents").as("documents"), sum("type_weight").as("weight"))
            .groupBy("entity_id")
            .agg(sum("documents").as("documents"), heaviest("type").as("type"))
            .flatMap(sign, Encoders.row(signed))
            .groupBy("signature")
            .agg(
                count(lit(1)).as("spellings"),
                collect_list(struct("entity_id", "type", "documents")).as("names"))
            .filter(col("spellings").between(2, MOST_SPELLINGS));
    StructType variant =
        new StructType()
            .add("entity_id", DataTypes.StringType)
            .add("target_id", DataTypes.StringType)
            .add("target_documents", DataTypes.LongType);
    FlatMapFunction<Row, Row> compare = ResolveEntities::variants;
    return blocks
        .flatMap(compare, Encoders.row(variant))
        .groupBy("entity_id")
        .agg(max(struct("target_documents", "target_id")).getField("target_id").as("target_id"))
        .withColumn("rule", lit(Rule.SPELLING_VARIANT.columnValue()))
        .withColumn("confidence", lit(Rule.SPELLING_VARIANT.strength()));
  }

  private static Iterator<Row> variants(Row block) {
    List<Spelling> spellings = new ArrayList<>();
    for (Row name : block.<Row>getList(block.fieldIndex("names"))) {
      spellings.add(new Spelling(name.getString(0), name.getString(1), name.getLong(2)));
    }
    return SpellingVariants.among(block.getAs("signature"), spellings).stream()
        .map(
            found ->
                RowFactory.create(
                    found.from(),
                    found.to(),
                    spellings.stream()
                        .filter(spelling -> spelling.entityId().equals(found.to()))
                        .mapToLong(Spelling::documents)
                        .sum()))
        .iterator();
  }

  /**
   * Links with the links of their targets followed to the end; those that would go in a circle left
   * out.
   */
  public static Dataset<Row> followLinks(Dataset<Row> links) {
    Dataset<Row> reached = links;
    for (int i = 0; i < 2; i++) {
      Dataset<Row> onward =
          reached.select(
              col("entity_id").as("target_id"),
              col("target_id").as("next_id"),
              col("confidence").as("next_confidence"));
      reached =
          reached
              .join(onward, new String[] {"target_id"}, "left")
              .select(
                  col("entity_id"),
                  coalesce(col("next_id"), col("target_id")).as("target_id"),
                  col("rule"),
                  least(col("confidence"), coalesce(col("next_confidence"), lit(1.0)))
                      .as("confidence"));
    }
    Dataset<Row> linked = links.select(col("entity_id").as("target_id"));
    return reached.join(linked, new String[] {"target_id"}, "left_anti");
  }

  /**
   * Mentions with the entity that the corpus knows, of {@link FoundMention}.
   *
   * @param documentLinks of {@link DocumentLink}
   * @param links of {@link EntityLink}, followed to the end
   */
  public static Dataset<Row> applyLinks(
      Dataset<Row> found, Dataset<Row> documentLinks, Dataset<Row> links) {
    return applyLinks(CoMentions.apply(found, documentLinks), links);
  }

  private static Dataset<Row> applyLinks(Dataset<Row> found, Dataset<Row> links) {
    Dataset<Row> renamed =
        links.select(
            col("entity_id"),
            col("target_id"),
            col("rule").as("link_rule"),
            col("confidence").as("link_confidence"));
    Column explained = col("rule").notEqual(Rule.SAME_NAME.columnValue());
    // What the user keeps apart stays apart.
    Column kept =
        found
            .col("rule")
            .equalTo(Rule.CORRECTION.columnValue())
            .and(found.col("alias_id").equalTo(found.col("entity_id")));
    return found
        .join(
            renamed.withColumnRenamed("entity_id", "linked_id"),
            found.col("entity_id").equalTo(col("linked_id")).and(not(kept)),
            "left")
        .withColumn("local_id", col("entity_id"))
        .withColumn("entity_id", coalesce(col("target_id"), col("entity_id")))
        .withColumn(
            "rule", when(explained, col("rule")).otherwise(coalesce(col("link_rule"), col("rule"))))
        .withColumn(
            "confidence", least(col("confidence"), coalesce(col("link_confidence"), lit(1.0))));
  }

  /** The name and type of every entity, of {@link EntityName}: its most frequent ones. */
  public static Dataset<Row> nameEntities(Dataset<Row> resolved) {
    Column isOwnName =
        col("local_id")
            .equalTo(col("entity_id"))
            .and(col("rule").notEqual(Rule.CO_MENTION.columnValue()));
    Dataset<Row> counted =
        resolved
            .groupBy(col("entity_id"), col("name"), type().as("type"))
            .agg(sum(typeWeight()).as("weight"), count_if(isOwnName).as("mentions"));
    Dataset<Row> names =
        counted
            .filter(col("mentions").gt(0))
            .groupBy("entity_id", "name")
            .agg(sum("mentions").as("weight"))
            .groupBy("entity_id")
            .agg(heaviest("name").as("name"));
    WorldNames world = WorldNames.load();
    RowCodec<EntityName> codec = EntityName.TABLE.codec();
    MapFunction<Row, Row> relate =
        row -> {
          String name = row.getAs("name");
          String type = row.getAs("type");
          String country = Kind.of(type) == Kind.NATIONALITY ? world.countryOfDemonym(name) : null;
          return codec.toRow(
              new EntityName(
                  row.getAs("entity_id"),
                  name,
                  type,
                  country == null ? null : EntityId.of(country)));
        };
    return names
        .join(types(counted.select("entity_id", "type", "weight")), "entity_id")
        .map(relate, codec.encoder());
  }

  private static Column type() {
    return coalesce(col("known_type"), col("ner_type"));
  }

  /** What a mention says for its type: what is known counts most, vague types least. */
  private static Column typeWeight() {
    return when(col("known_type").isNotNull(), 8)
        .when(col("ner_type").isin("IDEOLOGY", "RELIGION", "MISC"), 1)
        .otherwise(2);
  }

  /** The type of every entity by weighted majority. */
  private static Dataset<Row> types(Dataset<Row> weighted) {
    return weighted
        .groupBy("entity_id", "type")
        .agg(sum("weight").as("weight"))
        .groupBy("entity_id")
        .agg(heaviest("type").as("type"));
  }

  /** Ties go to the value that comes first in order of code points. */
  private static Column heaviest(String value) {
    return min(struct(col("weight").multiply(-1), col(value))).getField(value);
  }

  /** What sort of thing every entity is: {@code entity_id} and {@code kind}. */
  static Dataset<Row> kinds(Dataset<Row> nameUses) {
    Column kind = lit(Kind.GROUP.name());
    for (String type :
        List.of("PERSON", "NATIONALITY", "LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE")) {
      kind = when(col("type").equalTo(type), Kind.of(type).name()).otherwise(kind);
    }
    return types(nameUses.select(col("entity_id"), col("type"), col("type_weight").as("weight")))
        .select(col("entity_id"), kind.as("kind"));
  }

  /**
   * Mentions with their entity's type, of {@link org.corpusstats.table.row.Mention}: each
   * document's together and in order of its text, which is how they are read and how they compress.
   */
  public static Dataset<Row> typeMentions(Dataset<Row> resolved, Dataset<Row> names) {
    return resolved
        .join(names.select("entity_id", "type"), "entity_id")
        .repartition(col("doc_id"))
        .sortWithinPartitions("doc_id", "char_begin", "char_end");
  }
}

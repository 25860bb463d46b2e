package org.corpusstats.resolve.corpus;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.corpusstats.LocalSpark;
import org.corpusstats.resolve.ResolveConfig;
import org.corpusstats.resolve.Rule;
import org.corpusstats.resolve.correction.CorrectionFiles;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.resolve.name.EntityId;
import org.corpusstats.table.RowCodec;
import org.corpusstats.table.Table;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.CorpusName;
import org.corpusstats.table.row.DocumentLink;
import org.corpusstats.table.row.EntityLink;
import org.corpusstats.table.row.EntityName;
import org.corpusstats.table.row.FoundMention;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.NameUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveEntitiesTest {
  private static final Set<String> TYPES =
      Set.of("PERSON", "ORGANIZATION", "LOCATION", "COUNTRY", "CITY", "NATIONALITY", "MISC");
  private static final ResolveConfig CONFIG =
      new ResolveConfig(TYPES, Set.of(), 2, 0.75, List.of(), List.of(), List.of());

  @TempDir private Path folder;

  @AfterEach
  void restoreSession() {
    LocalSpark.session().conf().set("spark.sql.shuffle.partitions", "4");
  }

  @Test
  void theMostFrequentNameAndTypeWin() {
    List<FoundMention> found =
        List.of(
            mention("chad", "CHAD", "PERSON"),
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "PERSON"),
            mention("chad", "chad", "COUNTRY"),
            mention("chad", "CHAD", "COUNTRY"),
            mention("chad", "Chad", "MISC"),
            mention("ann", "Ann", "PERSON"));
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("chad", "Chad", "COUNTRY", null),
            new EntityName("ann", "Ann", "PERSON", null));
  }

  @Test
  void tiesGoToTheValueThatComesFirstInOrderOfCodePoints() {
    List<FoundMention> found =
        List.of(
            mention("x", "é", "PERSON"),
            mention("x", "a", "MISC"),
            mention("x", "B", "CITY"),
            mention("y", "\uFFFD", "PERSON"),
            mention("y", "😀", "PERSON"));
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("x", "B", "CITY", null),
            // In order of UTF-16 the emoji would come first.
            new EntityName("y", "\uFFFD", "PERSON", null));
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    List<FoundMention> found = new ArrayList<>();
    Random random = new Random(3);
    List<String> types = List.of("PERSON", "CITY", "MISC");
    for (int i = 0; i < 200; i++) {
      String name = "Name" + random.nextInt(5);
      found.add(
          mention(
              EntityId.of(name),
              random.nextBoolean() ? name : name.toUpperCase(java.util.Locale.ROOT),
              types.get(random.nextInt(3))));
    }
    List<EntityName> names = names(found);
    assertThat(names).hasSize(5);
    Collections.shuffle(found, random);
    assertThat(names(found)).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void everyMentionTakesTheTypeOfItsEntityAndKeepsItsOwnBesideIt() {
    List<FoundMention> found =
        List.of(
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "COUNTRY"),
            mention("chad", "Chad", "PERSON"));
    Dataset<Row> mentions =
        ResolveEntities.typeMentions(
            rows(FoundMention.TABLE.codec(), found),
            rows(
                EntityName.TABLE.codec(),
                List.of(new EntityName("chad", "Chad", "COUNTRY", null))));
    assertThat(mentions.columns()).contains(Mention.TABLE.schema().fieldNames());
    assertThat(mentions.filter("type = 'COUNTRY'").count()).isEqualTo(3);
    assertThat(mentions.filter("ner_type = 'PERSON'").count()).isEqualTo(1);
  }

  @Test
  void whatIsKnownCountsMoreThanWhatAnnotatorsSayAndVagueTypesLeast() {
    List<FoundMention> found = new ArrayList<>();
    for (String type : List.of("PERSON", "PERSON", "PERSON")) {
      found.add(mention("chad", "Chad", type));
    }
    found.add(known("chad", "COUNTRY"));
    for (String type : List.of("MISC", "MISC", "MISC", "ORGANIZATION", "ORGANIZATION")) {
      found.add(mention("acme", "Acme", type));
    }
    assertThat(names(found))
        .containsExactlyInAnyOrder(
            new EntityName("chad", "Chad", "COUNTRY", null),
            new EntityName("acme", "Acme", "ORGANIZATION", null));
  }

  @Test
  void anEntityIsCalledAsItsOwnMentionsCallIt() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) , [ORGANIZATION SU] , grew .",
                "c", "then [ORGANIZATION SU] , [ORGANIZATION SU] , [ORGANIZATION SU] fell ."));
    assertThat(resolved.names())
        .containsExactly(new EntityName("solar_union", "Solar Union", "ORGANIZATION", null));
  }

  @Test
  void aNationalityIsRelatedToItsCountry() {
    Resolved resolved = resolve(Map.of("a", "then [NATIONALITY Kenyans] met [MISC Ruritanians] ."));
    assertThat(resolved.names())
        .containsExactlyInAnyOrder(
            new EntityName("kenyan", "Kenyan", "NATIONALITY", "kenya"),
            new EntityName("ruritanians", "Ruritanians", "MISC", null));
  }

  @Test
  void whatTwoDocumentsExplainHoldsForOthers() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [ORGANIZATION SU] fell ."));
    assertThat(resolved.of("c")).containsExactly("SU = solar_union by corpus_alias");
    Mention mention = resolved.mentions("c").get(0);
    assertThat(mention.aliasId()).isEqualTo("su");
    assertThat(mention.type()).isEqualTo("ORGANIZATION");
    assertThat(mention.confidence()).isEqualTo(Rule.CORPUS_ALIAS.strength());
    assertThat(resolved.of("a"))
        .containsExactly(
            "Solar Union = solar_union by same_name", "SU = solar_union by acronym_definition");
  }

  @Test
  void whatOneDocumentExplainsDoesNot() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [ORGANIZATION SU] fell ."));
    assertThat(resolved.of("c")).containsExactly("SU = su by same_name");
  }

  @Test
  void whatDocumentsExplainDifferentlyDoesNotUnlessMostAgree() {
    Map<String, String> documents =
        new TreeMap<>(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [ORGANIZATION SU] fell .",
                "d", "the [ORGANIZATION Student Union] ( SU ) grew ."));
    assertThat(resolve(documents).of("c")).as("2 of 3").containsExactly("SU = su by same_name");
    documents.put("e", "the [ORGANIZATION Solar Union] ( SU ) grew .");
    Resolved resolved = resolve(documents);
    assertThat(resolved.of("c")).as("3 of 4").containsExactly("SU = solar_union by corpus_alias");
    assertThat(resolved.mentions("c").get(0).confidence())
        .isEqualTo(0.75 * Rule.CORPUS_ALIAS.strength());
    assertThat(resolved.of("d")).contains("SU = student_union by acronym_definition");
  }

  @Test
  void aNameOfAnotherKindIsLeftApart() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
                "c", "then [PERSON SU] fell ."));
    assertThat(resolved.of("c")).containsExactly("SU = su by same_name");
  }

  @Test
  void whatTheUserKeepsApartStaysApart() throws IOException {
    CorrectionFiles files = new CorrectionFiles(folder).aliases("SU,SU,,c");
    Map<String, String> documents =
        Map.of(
            "a", "the [ORGANIZATION Solar Union] ( SU ) grew .",
            "b", "the [ORGANIZATION Solar Union] ( SU ) grew .",
            "c", "then [ORGANIZATION SU] fell .",
            "d", "then [ORGANIZATION SU] fell .");
    Resolved resolved =
        resolve(
            annotated(documents),
            new ResolveConfig(
                TYPES, Set.of(), 2, 0.75, List.of(files.aliases.toString()), List.of(), List.of()));
    assertThat(resolved.of("c")).containsExactly("SU = su by correction");
    assertThat(resolved.of("d")).containsExactly("SU = solar_union by corpus_alias");
  }

  @Test
  void aNameOfTheCorpusIsFoundWhereTheAnnotatorsMissIt() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "the [ORGANIZATION Solar Union] grew .",
                "b", "the [ORGANIZATION Solar Union] grew .",
                "c", "then the Solar Union fell .",
                "d", "the [ORGANIZATION Lunar Union] grew .",
                "e", "then the Lunar Union fell ."));
    assertThat(resolved.of("c")).containsExactly("Solar Union = solar_union by same_name");
    assertThat(resolved.mentions("c").get(0).origin()).isEqualTo("alias");
    assertThat(resolved.of("e")).as("one document is too few").isEmpty();
  }

  @Test
  void namesOfTheCorpusAreOfSeveralWordsOrThreeCapitals() {
    List<CorpusName> names =
        ResolveEntities.corpusNames(
                rows(
                    AnnotatedDocument.TABLE.codec(),
                    annotated(
                        Map.of(
                            "a",
                                "[ORGANIZATION NATO] , [ORGANIZATION UN] , [CITY Paris] , [PERSON Ann Lee]",
                            "b",
                                "[ORGANIZATION NATO] , [ORGANIZATION UN] , [CITY Paris] , [PERSON Ann Lee]",
                            "c",
                                "[MISC NATO] , [ORGANIZATION Ann Lee] , [ORGANIZATION Solar Union]"))),
                CONFIG)
            .collectAsList()
            .stream()
            .map(CorpusName.TABLE.codec()::fromRow)
            .toList();
    assertThat(names)
        .containsExactly(
            new CorpusName("Ann Lee", "PERSON", 3), new CorpusName("NATO", "ORGANIZATION", 3));
  }

  @Test
  void spellingsOfOneNameAreOne() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "then [PERSON Dirk Kempthorne] left .",
                "b", "then [PERSON Dirk Kempthorne] left .",
                "c", "then [PERSON Dirk A. Kempthorne] left ."));
    assertThat(resolved.of("c"))
        .containsExactly("Dirk A. Kempthorne = dirk_kempthorne by spelling_variant");
    assertThat(resolved.names()).extracting(EntityName::name).containsExactly("Dirk Kempthorne");
  }

  @Test
  void anExplainedNameFollowsTheSpellingOfItsEntity() {
    Resolved resolved =
        resolve(
            Map.of(
                "a", "then [PERSON Dirk Kempthorne] left .",
                "b", "then [PERSON Dirk Kempthorne] left .",
                "c", "then [PERSON Dirk A. Kempthorne] left , said [PERSON Kempthorne] ."));
    assertThat(resolved.of("c"))
        .containsExactly(
            "Dirk A. Kempthorne = dirk_kempthorne by spelling_variant",
            "Kempthorne = dirk_kempthorne by surname");
    assertThat(resolved.mentions("c").get(1).confidence())
        .isEqualTo(Rule.SPELLING_VARIANT.strength());
  }

  @Test
  void linksAreFollowedToTheirEnd() {
    assertThat(
            followed(
                new EntityLink("a", "b", "corpus_alias", 0.9),
                new EntityLink("b", "c", "spelling_variant", 0.7),
                new EntityLink("c", "d", "spelling_variant", 0.8),
                new EntityLink("x", "y", "corpus_alias", 0.6)))
        .containsExactlyInAnyOrder(
            new EntityLink("a", "d", "corpus_alias", 0.7),
            new EntityLink("b", "d", "spelling_variant", 0.7),
            new EntityLink("c", "d", "spelling_variant", 0.8),
            new EntityLink("x", "y", "corpus_alias", 0.6));
  }

  @Test
  void circlesAndWhatLeadsIntoThemAreLeftOut() {
    assertThat(
            followed(
                new EntityLink("a", "b", "corpus_alias", 0.9),
                new EntityLink("b", "a", "corpus_alias", 0.9),
                new EntityLink("c", "a", "corpus_alias", 0.9),
                new EntityLink("p", "q", "corpus_alias", 0.9),
                new EntityLink("q", "r", "corpus_alias", 0.9),
                new EntityLink("r", "p", "corpus_alias", 0.9),
                new EntityLink("x", "y", "corpus_alias", 0.6)))
        .containsExactly(new EntityLink("x", "y", "corpus_alias", 0.6));
  }

  @Test
  void anAmbiguousNameIsToldByTheCompanyItKeeps() {
    Map<String, String> documents = new TreeMap<>();
    String george = "then [PERSON George Bush] met [PERSON Ann Lee] and [PERSON Carl Roe] . ||";
    String kate = "then [PERSON Kate Bush] met [PERSON Moon Day] and [PERSON Neil Oak] . ||";
    for (int i = 0; i < 2; i++) {
      documents.put("george" + i, george + " then [PERSON Bush] left .");
      documents.put("kate" + i, kate + " then [PERSON Bush] left .");
    }
    documents.put("a", "then [PERSON Bush] met [PERSON Ann Lee] and [PERSON Carl Roe] .");
    documents.put("b", "then [PERSON Bush] met [PERSON Moon Day] and [PERSON Neil Oak] .");
    documents.put("c", "then [PERSON Bush] met [PERSON Ann Lee] and [PERSON Neil Oak] .");
    documents.put("d", "then [PERSON Bush] met [PERSON Ann Lee] .");
    Resolved resolved = resolve(documents);
    assertThat(resolved.of("a")).contains("Bush = george_bush by co_mention");
    assertThat(resolved.of("b")).contains("Bush = kate_bush by co_mention");
    assertThat(resolved.of("c")).as("both fit").contains("Bush = bush by same_name");
    assertThat(resolved.of("d")).as("one is chance").contains("Bush = bush by same_name");
    assertThat(resolved.names())
        .contains(new EntityName("george_bush", "George Bush", "PERSON", null));

    ResolveConfig without =
        new ResolveConfig(TYPES, Set.of(Rule.CO_MENTION), 2, 0.75, List.of(), List.of(), List.of());
    assertThat(resolve(annotated(documents), without).of("a")).contains("Bush = bush by same_name");
  }

  @Test
  void noMentionIsLostAndTheTablesAreEqualOnAnyPartitionsAndInAnyOrder() {
    List<AnnotatedDocument> documents = randomDocuments();
    List<Resolved> all = new ArrayList<>();
    for (String partitions : List.of("1", "7")) {
      LocalSpark.session().conf().set("spark.sql.shuffle.partitions", partitions);
      all.add(resolve(documents, CONFIG));
      Collections.shuffle(documents, new Random(5));
    }
    Resolved first = all.get(0);
    assertThat(first.mentions().size()).isEqualTo(first.foundCount()).isGreaterThan(200);
    assertThat(first.mentions())
        .as("what a mention is without resolution stands beside it")
        .allSatisfy(
            mention -> assertThat(mention.aliasId()).isEqualTo(EntityId.of(mention.text())));
    assertThat(first.mentions())
        .extracting(Mention::rule)
        .contains("same_name", "acronym_definition", "surname", "corpus_alias", "spelling_variant");
    assertThat(all.get(1)).isEqualTo(first);
  }

  @Test
  void resolvingAgainChangesNothing() {
    List<AnnotatedDocument> documents = randomDocuments().subList(0, 12);
    assertThat(resolve(documents, CONFIG)).isEqualTo(resolve(documents, CONFIG));
  }

  @Test
  void withoutRulesEveryMentionIsItself() {
    Resolved resolved =
        resolve(
            randomDocuments(),
            new ResolveConfig(
                TYPES, Set.copyOf(Rule.SWITCHABLE), 2, 0.75, List.of(), List.of(), List.of()));
    assertThat(resolved.mentions()).hasSizeGreaterThan(200);
    assertThat(resolved.mentions())
        .allSatisfy(
            mention -> {
              assertThat(mention.rule()).isEqualTo("same_name");
              assertThat(mention.confidence()).isEqualTo(1);
              assertThat(mention.entityId()).isEqualTo(mention.aliasId());
              assertThat(mention.aliasId()).isEqualTo(EntityId.of(mention.text()));
            });
  }

  /** Texts of people and organisations that are named in full, in short and misspelt. */
  private static List<AnnotatedDocument> randomDocuments() {
    Random random = new Random(11);
    List<String> sentences =
        List.of(
            "the [ORGANIZATION Solar Union] ( SU ) grew again .",
            "then [ORGANIZATION SU] fell again .",
            "the Solar Union fell again .",
            "then [PERSON Dirk Kempthorne] left again .",
            "then [PERSON Dirk Kempthorne] left again .",
            "then [PERSON Dirk A. Kempthorne] left again .",
            "and [PERSON Kempthorne] left again .",
            "the [NATIONALITY Kenyans] and [COUNTRY the U.S.] met again .",
            "then [MISC Kempthorne] and [CITY Kenya] met [PERSON Solar Union] again .",
            "the [ORGANIZATION Student Union] ( StU ) met the [ORGANIZATION U.S. Navy] again .",
            "then {LOCATION Lake [COUNTRY Chad]} dried again .");
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> chosen = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        chosen.add(sentences.get(random.nextInt(sentences.size())));
      }
      documents.add(Texts.document("d" + i, String.join(" || ", chosen)));
    }
    return documents;
  }

  /** What resolution makes of documents, in an order of its own. */
  private record Resolved(long foundCount, List<Mention> mentions, List<EntityName> names) {
    List<Mention> mentions(String docId) {
      return mentions.stream().filter(mention -> mention.span().docId().equals(docId)).toList();
    }

    List<String> of(String docId) {
      return mentions(docId).stream()
          .map(mention -> mention.text() + " = " + mention.entityId() + " by " + mention.rule())
          .toList();
    }
  }

  private static Resolved resolve(Map<String, String> documents) {
    return resolve(annotated(documents), CONFIG);
  }

  private static List<AnnotatedDocument> annotated(Map<String, String> documents) {
    List<AnnotatedDocument> annotated = new ArrayList<>();
    documents.forEach((docId, notation) -> annotated.add(Texts.document(docId, notation)));
    return annotated;
  }

  /** Table after table, as the pipeline does it. */
  private static Resolved resolve(List<AnnotatedDocument> documents, ResolveConfig config) {
    Dataset<Row> annotated = rows(AnnotatedDocument.TABLE.codec(), documents);
    List<CorpusName> corpusNames =
        records(CorpusName.TABLE, ResolveEntities.corpusNames(annotated, config));
    List<FoundMention> foundMentions =
        records(FoundMention.TABLE, ResolveEntities.findMentions(annotated, corpusNames, config));
    Dataset<Row> found = rows(FoundMention.TABLE.codec(), foundMentions);
    Dataset<Row> uses =
        rows(NameUse.TABLE.codec(), records(NameUse.TABLE, ResolveEntities.nameUses(found)));
    Dataset<Row> links =
        rows(
            EntityLink.TABLE.codec(),
            records(EntityLink.TABLE, ResolveEntities.linkEntities(uses, config)));
    Dataset<Row> byCompany =
        rows(
            DocumentLink.TABLE.codec(),
            records(DocumentLink.TABLE, ResolveEntities.linkByCompany(found, uses, config)));
    Dataset<Row> resolved =
        ResolveEntities.applyLinks(found, byCompany, ResolveEntities.followLinks(links));
    List<EntityName> names = records(EntityName.TABLE, ResolveEntities.nameEntities(resolved));
    List<Mention> mentions =
        records(
            Mention.TABLE,
            ResolveEntities.typeMentions(resolved, rows(EntityName.TABLE.codec(), names)));
    return new Resolved(
        foundMentions.size(),
        mentions.stream()
            .sorted(
                Comparator.comparing((Mention mention) -> mention.span().docId())
                    .thenComparing(mention -> mention.span().charBegin())
                    .thenComparing(mention -> mention.span().charEnd()))
            .toList(),
        names.stream().sorted(Comparator.comparing(EntityName::entityId)).toList());
  }

  private static List<EntityLink> followed(EntityLink... links) {
    return records(
        EntityLink.TABLE,
        ResolveEntities.followLinks(rows(EntityLink.TABLE.codec(), List.of(links))));
  }

  private static List<EntityName> names(List<FoundMention> found) {
    return records(
        EntityName.TABLE,
        ResolveEntities.nameEntities(
            rows(FoundMention.TABLE.codec(), found).withColumn("local_id", col("entity_id"))));
  }

  private static FoundMention mention(String entityId, String text, String type) {
    return mention(entityId, text, type, null);
  }

  private static FoundMention known(String entityId, String type) {
    return mention(entityId, "Chad", "PERSON", type);
  }

  private static FoundMention mention(
      String entityId, String text, String type, @Nullable String knownType) {
    return new FoundMention(
        "d",
        0,
        0,
        0,
        1,
        text,
        entityId,
        entityId,
        text,
        "ner",
        type,
        knownType,
        "same_name",
        1,
        true,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  private static <R extends Record> Dataset<Row> rows(RowCodec<R> codec, List<R> records) {
    return LocalSpark.session()
        .createDataFrame(records.stream().map(codec::toRow).toList(), codec.schema());
  }

  private static <R extends Record> List<R> records(Table<R> table, Dataset<Row> rows) {
    RowCodec<R> codec = table.codec();
    Column[] columns =
        Arrays.stream(table.schema().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return rows.select(columns).collectAsList().stream().map(codec::fromRow).toList();
  }
}

package org.corpusstats.aggregate.pair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.PairFamilies;
import org.corpusstats.aggregate.pair.PairCorpus.PairDocument;
import org.corpusstats.aggregate.pair.PairsByDefinition.Chance;
import org.corpusstats.aggregate.pair.PairsByDefinition.DocumentPair;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.measure.Proximity;
import org.corpusstats.measure.WithinDocuments;
import org.corpusstats.measure.sentiment.ClusteredMean;
import org.corpusstats.table.row.EntityPair;
import org.corpusstats.table.row.Estimate;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 300 sentences and 12 entities, enumerated by brute force. */
class EntityPairsTest {
  private static final int ENTITIES = 12;
  private static final PairCorpus CORPUS = PairCorpus.random(new Random(300), 300, ENTITIES);

  private static final Comparator<EntityPair> STRONGEST_FIRST =
      Comparator.comparingDouble((EntityPair pair) -> pair.association().g2())
          .reversed()
          .thenComparing(EntityPair::entityA)
          .thenComparing(EntityPair::entityB);

  /** Everything that is published of the corpus, with default settings. */
  private static final List<EntityPair> ALL = pairs(CORPUS, 3, "");

  @TempDir private Path folder;

  /** A pair in a scope. */
  private record Key(UnitScope scope, int a, int b) {}

  /** What the definition says of a pair, apart from q, which needs all pairs. */
  private record Defined(
      ContingencyTable table,
      long documents,
      long sources,
      long raw,
      long proximity,
      WithinDocuments within,
      List<ClusteredMean> tone,
      long scored) {

    double log10P(UnitScope scope) {
      return scope == UnitScope.DOCUMENT ? FisherExact.log10RightTail(table) : within.log10P();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void everyPairIsAsEnumeratedByBruteForce(int partitions) {
    Map<Key, Defined> defined = byDefinition();
    List<EntityPair> pairs = pairs(CORPUS, partitions, "");
    assertThat(pairs)
        .extracting(EntityPairsTest::key)
        .containsExactlyInAnyOrderElementsOf(defined.keySet())
        .hasSizeGreaterThan(150);
    for (EntityPair pair : pairs) {
      Defined expected = requireNonNull(defined.get(key(pair)));
      ContingencyTable table =
          new ContingencyTable(pair.bothCount(), pair.aCount(), pair.bCount(), pair.unitCount());
      assertThat(table).isEqualTo(expected.table());
      assertThat(pair.documentCount()).isEqualTo(expected.documents());
      assertThat(pair.sourceCount()).isEqualTo(expected.sources());
      assertThat(pair.rawCount()).isEqualTo(expected.raw());
      assertThat(pair.amplification()).isEqualTo((double) expected.raw() / table.both());
      assertThat(pair.significance().log10P()).isEqualTo(expected.log10P(pair.scope()));
      assertThat(pair.significance().log10Q()).isEqualTo(log10Q(defined, key(pair)));
      boolean isDocument = pair.scope() == UnitScope.DOCUMENT;
      assertThat(pair.expectedWithinDocuments())
          .isEqualTo(isDocument ? null : (Double) expected.within().expected());
      assertThat(pair.zWithinDocuments()).isEqualTo(isDocument ? null : expected.within().z());
      assertThat(pair.proximity())
          .isEqualTo(isDocument ? (Double) Proximity.ofBillionths(expected.proximity()) : null);
      assertThat(pair.sentimentCoverage()).isEqualTo((double) expected.scored() / table.both());
      ClusteredMean tone = expected.tone().stream().reduce(ClusteredMean::plus).orElse(null);
      assertThat(pair.sentiment()).isEqualTo(Estimate.of(tone));
      assertThat(pair.nameA()).isEqualTo("Name of " + pair.entityA());
      assertThat(pair.typeB()).isEqualTo(key(pair).b() % 2 == 0 ? "PERSON" : "CITY");
    }
    assertThat(pairs)
        .anySatisfy(pair -> assertThat(pair.rawCount()).isGreaterThan(pair.bothCount()));
    assertThat(pairs)
        .anySatisfy(pair -> assertThat(pair.unitCount()).isLessThan(sentences())); // overlaps
  }

  @Test
  void rarePairsAreLeftOutAndOthersUnchanged() {
    List<EntityPair> frequent = pairs(CORPUS, 3, "min-pair-units = 6");
    assertThat(frequent)
        .extracting(
            EntityPairsTest::key, EntityPair::bothCount, pair -> pair.significance().log10P())
        .isEqualTo(
            ALL.stream()
                .filter(pair -> pair.bothCount() >= 6)
                .map(pair -> tuple(key(pair), pair.bothCount(), pair.significance().log10P()))
                .toList())
        .hasSizeBetween(10, ALL.size() - 10);
  }

  /** Those that are too rare for a pair, and those of other types, are none that could meet. */
  @Test
  void theFamilyIsEveryPairOfEntitiesThatCouldMeet() {
    assertThat(possiblePairs("")).containsValues(66L, 66L, 66L);
    assertThat(possiblePairs("pair-types = [CITY]")).containsValues(15L, 15L, 15L);
    assertThat(possiblePairs("pair-scopes = [sentence]"))
        .isEqualTo(
            Map.of(UnitScope.SENTENCE, 66L, UnitScope.PARAGRAPH, 0L, UnitScope.DOCUMENT, 0L));
    int many = 40;
    assertThat(possiblePairs("min-pair-units = " + many))
        .allSatisfy(
            (scope, pairs) -> {
              long frequent =
                  IntStream.range(0, ENTITIES).filter(e -> units(scope, e) >= many).count();
              assertThat(pairs).isEqualTo(frequent * (frequent - 1) / 2);
            })
        .anySatisfy((scope, pairs) -> assertThat(pairs).isBetween(1L, 65L));
  }

  private static Map<UnitScope, Long> possiblePairs(String settings) {
    AggregateConfig config = Configs.with(settings);
    return PairFamilies.ofEntities(CORPUS.tables(2, config), config.pairs());
  }

  @Test
  void onlyChosenTypesAndScopesFormPairs() {
    assertThat(pairs(CORPUS, 3, "pair-types = [CITY], pair-scopes = [paragraph]"))
        .extracting(EntityPairsTest::key)
        .isEqualTo(
            ALL.stream()
                .filter(pair -> pair.scope() == UnitScope.PARAGRAPH)
                .filter(pair -> pair.typeA().equals("CITY") && pair.typeB().equals("CITY"))
                .map(EntityPairsTest::key)
                .toList())
        .isNotEmpty();
  }

  @Test
  void pairsRelatedByNameAreMarked() {
    AggregateConfig config = Configs.with("");
    GivenTables tables =
        CORPUS
            .tables(2, config)
            .with(config, new PairTallies())
            .with(RelatedPair.TABLE, PairEvidenceTest.related("e03", "e07"));
    assertThat(records(new EntityPairs().compute(tables, config)))
        .hasSameSizeAs(ALL)
        .allSatisfy(
            pair ->
                assertThat(pair.related())
                    .isEqualTo(pair.entityA().equals("e03") && pair.entityB().equals("e07")))
        .anyMatch(EntityPair::related);
    assertThat(ALL).noneMatch(EntityPair::related);
  }

  @Test
  void aPairIsKeptWhereItIsAmongTheStrongestOfOneOfItsEntities() {
    Set<Key> strongest = new HashSet<>();
    for (UnitScope scope : UnitScope.values()) {
      for (int i = 0; i < ENTITIES; i++) {
        int entity = i;
        ALL.stream()
            .filter(pair -> key(pair).scope() == scope)
            .filter(pair -> key(pair).a() == entity || key(pair).b() == entity)
            .sorted(STRONGEST_FIRST)
            .limit(2)
            .forEach(pair -> strongest.add(key(pair)));
      }
    }
    List<EntityPair> kept = pairs(CORPUS, 3, "pairs-per-entity = 2");
    assertThat(kept).isEqualTo(ALL.stream().filter(pair -> strongest.contains(key(pair))).toList());
    assertThat(kept).hasSizeLessThan(ALL.size());
  }

  @Test
  void countsOfTwoCorporaAddUpToThoseOfBoth() {
    PairCorpus a = CORPUS.only(document -> document.id().hashCode() % 3 == 0);
    PairCorpus b = CORPUS.only(document -> document.id().hashCode() % 3 != 0);
    Dataset<Row> merged = PairTallies.merge(throughParquet(a, "a"), throughParquet(b, "b"));
    assertThat(a.documents()).hasSizeGreaterThan(5);
    assertThat(measured(merged)).isEqualTo(ALL);
    assertThat(sorted(merged)).isEqualTo(sorted(bySource(CORPUS)));
  }

  @Test
  void aWithdrawnDocumentSubtractsExactly() {
    String withdrawn = "doc5";
    PairCorpus gone = CORPUS.only(document -> document.id().equals(withdrawn));
    PairCorpus left = CORPUS.only(document -> !document.id().equals(withdrawn));
    Dataset<Row> all = throughParquet(CORPUS, "all");
    Dataset<Row> rest = PairTallies.minus(all, throughParquet(gone, "gone"));
    assertThat(gone.documents().get(0).mentions()).hasSizeGreaterThan(5);
    assertThat(sorted(rest)).isEqualTo(sorted(bySource(left))).isNotEqualTo(sorted(all));
  }

  /** Sources that share no document with one another lose nothing but their names. */
  @Test
  void totalsCountedDirectlyAreThoseSummedOverSources() {
    AggregateConfig config = Configs.with("min-pair-units = 3");
    GivenTables tables = CORPUS.tables(3, config);
    Dataset<Row> direct = new PairTallies().compute(tables, config);
    Dataset<Row> summed = PairTallies.totals(PairTallies.bySource(tables, config), config.pairs());
    assertThat(sorted(summed)).isEqualTo(sorted(direct)).hasSizeGreaterThan(50);
  }

  private Dataset<Row> throughParquet(PairCorpus corpus, String name) {
    SparkSession spark = LocalSpark.session();
    String path = folder.resolve(name).toString();
    bySource(corpus).write().parquet(path);
    return spark.read().parquet(path);
  }

  private static Dataset<Row> bySource(PairCorpus corpus) {
    return PairTallies.bySource(corpus.tables(2, Configs.with("")), Configs.with(""));
  }

  /** The rows with their columns in alphabetical order. */
  private static List<String> sorted(Dataset<Row> rows) {
    String[] columns = rows.columns();
    Arrays.sort(columns);
    return rows.selectExpr(columns).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static List<EntityPair> measured(Dataset<Row> bySource) {
    AggregateConfig config = Configs.with("");
    Dataset<Row> totals = PairTallies.totals(bySource, config.pairs());
    return records(EntityPairs.measure(totals, CORPUS.tables(2, config), config));
  }

  private static List<EntityPair> pairs(PairCorpus corpus, int partitions, String settings) {
    AggregateConfig config = Configs.with(settings);
    GivenTables tables = corpus.tables(partitions, config).with(config, new PairTallies());
    return records(new EntityPairs().compute(tables, config));
  }

  private static List<EntityPair> records(Dataset<Row> rows) {
    return rows.selectExpr(EntityPair.TABLE.schema().fieldNames()).collectAsList().stream()
        .map(EntityPair.TABLE.codec()::fromRow)
        .sorted(Comparator.comparing(pair -> key(pair).toString()))
        .toList();
  }

  private static Key key(EntityPair pair) {
    return new Key(
        pair.scope(),
        Integer.parseInt(pair.entityA().substring(1)),
        Integer.parseInt(pair.entityB().substring(1)));
  }

  private static long sentences() {
    return CORPUS.documents().stream().mapToInt(d -> d.paragraphs().size()).sum();
  }

  private static double log10Q(Map<Key, Defined> defined, Key key) {
    List<Key> family = defined.keySet().stream().filter(k -> k.scope() == key.scope()).toList();
    double[] p =
        family.stream()
            .mapToDouble(k -> requireNonNull(defined.get(k)).log10P(k.scope()))
            .toArray();
    // Each of the entities is in some unit of every scope, so that all pairs of them could meet.
    long possible = ENTITIES * (ENTITIES - 1) / 2;
    return BenjaminiHochberg.log10QValues(p, possible)[family.indexOf(key)];
  }

  private static Map<Key, Defined> byDefinition() {
    Map<Key, Map<PairDocument, DocumentPair>> pairs = new HashMap<>();
    for (PairDocument document : CORPUS.documents()) {
      for (DocumentPair pair : PairsByDefinition.of(document.mentions())) {
        pairs
            .computeIfAbsent(new Key(pair.scope(), pair.a(), pair.b()), key -> new HashMap<>())
            .put(document, pair);
      }
    }
    Map<Key, Defined> defined = new TreeMap<>(Comparator.comparing(Key::toString));
    pairs.forEach(
        (key, documents) -> {
          if (documents.values().stream().anyMatch(pair -> pair.units() > 0)) {
            defined.put(key, defined(key, documents));
          }
        });
    return defined;
  }

  private static Defined defined(Key key, Map<PairDocument, DocumentPair> documents) {
    long both = 0;
    long overlapping = 0;
    long raw = 0;
    long proximity = 0;
    long scored = 0;
    long count = 0;
    Set<String> sources = new HashSet<>();
    List<ClusteredMean> tone = new ArrayList<>();
    for (PairDocument document : documents.keySet()) {
      DocumentPair pair = documents.get(document);
      both += pair.units();
      overlapping += pair.overlapping();
      raw += pair.units() * (1 + document.copies());
      proximity += pair.proximity();
      scored += pair.scored();
      if (pair.units() > 0) {
        count++;
        sources.add(String.valueOf(document.source()));
      }
      if (pair.scored() > 0) {
        tone.add(ClusteredMean.ofDocument(pair.scored(), pair.tone()));
      }
    }
    sources.remove("null");
    ContingencyTable table =
        new ContingencyTable(
            both,
            units(key.scope(), key.a()) - overlapping,
            units(key.scope(), key.b()) - overlapping,
            allUnits(key.scope()) - overlapping);
    return new Defined(
        table, count, sources.size(), raw, proximity, within(key, both), tone, scored);
  }

  /** Over all documents with both, those where they are apart included. */
  private static WithinDocuments within(Key key, long both) {
    List<Chance> chances =
        CORPUS.documents().stream()
            .map(
                document ->
                    PairsByDefinition.chance(
                        document.mentions(), key.scope(), key.a(), key.b(), units(key, document)))
            .filter(Objects::nonNull)
            .toList();
    return new WithinDocuments(
        both,
        chances.stream().mapToLong(Chance::expectedBillionths).sum(),
        chances.stream().mapToLong(Chance::varianceBillionths).sum(),
        chances.stream().mapToLong(Chance::trials).sum());
  }

  private static long units(Key key, PairDocument document) {
    return key.scope() == UnitScope.SENTENCE
        ? document.paragraphs().size()
        : document.paragraphs().stream().distinct().count();
  }

  private static long units(UnitScope scope, int entity) {
    return CORPUS.documents().stream()
        .mapToLong(
            document ->
                document.mentions().stream()
                    .filter(mention -> mention.entity() == entity)
                    .map((MentionPlace mention) -> mention.unit(scope))
                    .distinct()
                    .count())
        .sum();
  }

  private static long allUnits(UnitScope scope) {
    return switch (scope) {
      case SENTENCE -> sentences();
      case PARAGRAPH ->
          CORPUS.documents().stream()
              .mapToLong(d -> d.paragraphs().stream().distinct().count())
              .sum();
      case DOCUMENT -> CORPUS.documents().size();
    };
  }
}

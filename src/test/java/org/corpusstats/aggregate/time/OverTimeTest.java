package org.corpusstats.aggregate.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.pair.PairPeriods;
import org.corpusstats.aggregate.time.DatedMentions.Place;
import org.corpusstats.aggregate.time.DatedMentions.Text;
import org.corpusstats.aggregate.word.TaggedCorpus;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.table.row.ConfidenceInterval;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.EntityTrend;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.PairTrend;
import org.corpusstats.table.row.RelatedPair;
import org.corpusstats.table.row.Standing;
import org.corpusstats.table.row.ToneTrend;
import org.corpusstats.table.row.Trend;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities and pairs over time: worked out by hand, and against counting one by one. */
class OverTimeTest {
  private static final String SETTINGS =
      "tone = clause, min-trend-documents = 2, min-pair-period-units = 1, ";
  private static final double ANN_SLOPE = 0.7638028404252626;
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
  private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);

  /** January has two documents, February and April one, March none; one has no date. */
  private static final DatedMentions FEW =
      new DatedMentions(
          List.of(
              new Text("d1", "2025-01-05", 2),
              new Text("d2", "2025-01-20", 1),
              new Text("d3", "2025-02-01", 1),
              new Text("d4", "2025-04-01", 1),
              new Text("d5", null, 1)),
          List.of(
              new Place("d1", 0, 0, 3, "ann", 0.5),
              new Place("d1", 0, 8, 11, "bob", 0.25),
              new Place("d1", 1, 20, 23, "ann", null),
              new Place("d2", 0, 0, 3, "bob", -0.5),
              new Place("d4", 0, 0, 3, "ann", 1.0),
              new Place("d5", 0, 0, 7, "ann", 0.0),
              new Place("d5", 0, 0, 3, "bob", 0.0)));

  @Test
  void entitiesAreCountedByPeriodAndWithoutADateInNone() {
    assertThat(entityPeriods(FEW, 2, "period = month"))
        .extracting(
            EntityPeriod::entityId,
            EntityPeriod::periodStart,
            EntityPeriod::mentionCount,
            EntityPeriod::sentenceCount,
            EntityPeriod::documentCount,
            EntityPeriod::periodDocumentCount,
            row -> requireNonNull(row.sentiment()).mean(),
            EntityPeriod::sentimentCoverage)
        .containsExactly(
            tuple("ann", null, 1L, 1L, 1L, 1L, 0.0, 1.0),
            tuple("ann", JANUARY, 2L, 2L, 1L, 2L, 0.5, 0.5),
            tuple("ann", APRIL, 1L, 1L, 1L, 1L, 1.0, 1.0),
            tuple("bob", null, 1L, 1L, 1L, 1L, 0.0, 1.0),
            tuple("bob", JANUARY, 2L, 2L, 2L, 2L, -0.125, 1.0));
  }

  @ParameterizedTest
  @CsvSource({
    "day, 2025-01-05",
    "week, 2024-12-30",
    "month, 2025-01-01",
    "quarter, 2025-01-01",
    "year, 2025-01-01"
  })
  void periodsBeginOnTheirFirstDay(String period, LocalDate start) {
    assertThat(entityPeriods(FEW, 2, "period = " + period))
        .extracting(EntityPeriod::periodStart)
        .contains(start);
  }

  /**
   * Ann and Bob are in 2 of 4 dated documents each, of which January has 2: of the 6 ways to deal
   * two documents to the periods, 5 name one of January's and 1 both, and 3 that of April.
   */
  @Test
  void periodsThatStandOutDoSoAgainstDealingTheDocumentsAtRandom() {
    List<EntityPeriod> rows = entityPeriods(FEW, 2, "period = month");
    EntityPeriod annInJanuary = rows.get(1);
    assertThat(annInJanuary.documentShare()).isEqualTo(0.5);
    assertThat(requireNonNull(annInJanuary.standing())).isEqualTo(new Standing(1, 0.0));
    assertThat(requireNonNull(annInJanuary.significance()).log10P())
        .isCloseTo(Math.log10(5.0 / 6), within(1e-14));
    EntityPeriod annInApril = rows.get(2);
    // Half a document is expected: too little to count deviations from.
    assertThat(requireNonNull(annInApril.standing())).isEqualTo(new Standing(0.5, null));
    assertThat(requireNonNull(annInApril.significance()).log10P())
        .isCloseTo(Math.log10(0.5), within(1e-14));
    EntityPeriod bobInJanuary = rows.get(4);
    assertThat(requireNonNull(bobInJanuary.standing()).z()).isCloseTo(Math.sqrt(3), within(1e-14));
    assertThat(requireNonNull(bobInJanuary.significance()).log10P())
        .isCloseTo(-Math.log10(6), within(1e-14));
    // One of six tests: each of the two could have stood out in each of three months.
    assertThat(requireNonNull(bobInJanuary.significance()).qValue()).isCloseTo(1, within(1e-14));
    EntityPeriod undated = rows.get(0);
    assertThat(undated.documentShare()).isEqualTo(1);
    assertThat(undated.standing()).isNull();
    assertThat(undated.significance()).isNull();
  }

  @Test
  void theFamilyIsEachEntityInEachPeriod() {
    List<EntityPeriod> dated =
        entityPeriods(DatedMentions.random(3), 7, "period = month").stream()
            .filter(row -> row.periodStart() != null)
            .toList();
    long entities = dated.stream().map(EntityPeriod::entityId).distinct().count();
    long months = dated.stream().map(EntityPeriod::periodStart).distinct().count();
    double[] log10P = new double[(int) (entities * months)];
    for (int i = 0; i < dated.size(); i++) {
      log10P[i] = requireNonNull(dated.get(i).significance()).log10P();
    }
    double[] log10Q = BenjaminiHochberg.log10QValues(log10P);
    assertThat(log10P).hasSizeGreaterThan(dated.size());
    for (int i = 0; i < dated.size(); i++) {
      assertThat(requireNonNull(dated.get(i).significance()).log10Q())
          .isCloseTo(log10Q[i], within(1e-14));
    }
  }

  /**
   * Ann is in 1 of 2, 0 of 1 and 1 of 1 documents, Bob in 2, 0 and 0: March has no document, but
   * its time. z² is 2/3 and 8/3 by hand; Ann's slope by Newton's method in numpy 2.4.6. Bob is only
   * in the first month, for which no line is steep enough.
   */
  @Test
  void trendsCountPeriodsWithoutTheEntityAndTimeWithoutDocuments() {
    List<EntityTrend> trends = entityTrends(FEW, 2);
    assertThat(trends)
        .extracting(
            EntityTrend::entityId,
            EntityTrend::documentCount,
            row -> row.trend().periods(),
            EntityTrend::mentioningPeriods)
        .containsExactly(tuple("ann", 2L, 3, 2), tuple("bob", 2L, 3, 1));
    Trend ann = trends.get(0).trend();
    Trend bob = trends.get(1).trend();
    assertThat(ann.cochranArmitageZ()).isCloseTo(Math.sqrt(2.0 / 3), within(1e-14));
    assertThat(bob.cochranArmitageZ()).isCloseTo(-Math.sqrt(8.0 / 3), within(1e-14));
    assertThat(ann.logOddsSlope()).isCloseTo(ANN_SLOPE, within(1e-12));
    assertThat(bob.logOddsSlope()).isNull();
    assertThat(bob.logOddsSlopeInterval()).isNull();
    assertThat(trends)
        .allSatisfy(
            t ->
                assertThat(requireNonNull(t.significance()).qValue())
                    .isGreaterThanOrEqualTo(t.significance().pValue()));
  }

  /** Ann's tone rises from ½ in January to 1 in April; Bob is scored in January only. */
  @Test
  void tonesHaveATrendToo() {
    List<EntityTrend> trends = entityTrends(FEW, 2);
    ToneTrend ann = requireNonNull(trends.get(0).sentiment());
    assertThat(ann.slope()).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(ann.interval()).isNull();
    assertThat(trends.get(1).sentiment()).isNull();
  }

  @Test
  void anEntityInAllDocumentsHasNoTrend() {
    DatedMentions everywhere =
        new DatedMentions(
            List.of(new Text("d1", "2025-01-05", 1), new Text("d2", "2025-02-05", 1)),
            List.of(new Place("d1", 0, 0, 3, "ann", 0.5), new Place("d2", 0, 0, 3, "ann", 0.25)));
    EntityTrend ann = entityTrends(everywhere, 1).get(0);
    assertThat(ann.trend()).isEqualTo(new Trend(2, null, null, null));
    assertThat(ann.significance()).isNull();
    assertThat(requireNonNull(ann.sentiment()).slope()).isEqualTo(-0.25);
  }

  @Test
  void tablesAreTheSameInHoweverManyTasks() {
    DatedMentions many = DatedMentions.random(5);
    assertThat(entityPeriods(many, 7, "")).isEqualTo(entityPeriods(many, 1, ""));
    assertThat(entityTrends(many, 7)).isEqualTo(entityTrends(many, 1)).isNotEmpty();
    assertThat(pairPeriods(many, 7, "")).isEqualTo(pairPeriods(many, 1, ""));
    assertThat(pairTrends(many, 7)).isEqualTo(pairTrends(many, 1)).isNotEmpty();
  }

  @Test
  void pairsMeetWhereTheirMentionsAreApart() {
    assertThat(pairPeriods(FEW, 2, "period = month, pair-period-scope = sentence"))
        .extracting(
            PairPeriod::entityA,
            PairPeriod::entityB,
            PairPeriod::periodStart,
            PairPeriod::scope,
            PairPeriod::bothCount,
            PairPeriod::documentCount,
            PairPeriod::periodUnitCount,
            row -> requireNonNull(row.sentiment()).mean())
        .containsExactly(tuple("ann", "bob", JANUARY, UnitScope.SENTENCE, 1L, 1L, 3L, 0.375));
  }

  @Test
  void rarePairsAreNotFollowed() {
    assertThat(pairPeriods(FEW, 2, "min-pair-period-units = 2")).isEmpty();
  }

  @Test
  void namesThatHoldEachOtherAreNotFollowed() {
    String settings = "period = month, pair-period-scope = sentence";
    Dataset<Row> related =
        LocalSpark.session()
            .createDataFrame(List.of(RowFactory.create("ann", "bob")), RelatedPair.TABLE.schema());
    assertThat(
            TaggedCorpus.rows(
                new PairPeriods(),
                PairPeriod.TABLE,
                tables(FEW, 2, settings).with(RelatedPair.TABLE, related),
                SETTINGS + settings))
        .isEmpty();
  }

  @Test
  void entitiesEqualCountingByHand() {
    DatedMentions many = DatedMentions.random(3);
    Map<String, Set<String>> documents = new TreeMap<>();
    Map<String, Long> mentions = new TreeMap<>();
    for (Place place : many.places()) {
      String key = place.entity() + " " + month(many, place.docId());
      documents.computeIfAbsent(key, k -> new HashSet<>()).add(place.docId());
      mentions.merge(key, 1L, Long::sum);
    }
    List<EntityPeriod> rows = entityPeriods(many, 7, "period = month");
    Map<String, Long> actualMentions = new TreeMap<>();
    for (EntityPeriod row : rows) {
      String key = row.entityId() + " " + row.periodStart();
      actualMentions.put(key, row.mentionCount());
      assertThat(row.documentCount())
          .as(key)
          .isEqualTo(documents.getOrDefault(key, Set.of()).size());
      assertThat(row.periodDocumentCount())
          .as(key)
          .isEqualTo(
              many.texts().stream()
                  .filter(t -> Objects.equals(month(many, t.docId()), row.periodStart()))
                  .count());
    }
    assertThat(actualMentions).isEqualTo(mentions).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void pairsEqualCountingByHand(UnitScope scope) {
    DatedMentions many = DatedMentions.random(4);
    Map<String, Long> units = new TreeMap<>();
    many.unitsOfPairs(scope)
        .forEach(
            (pair, places) ->
                places.forEach(
                    unit ->
                        units.merge(
                            pair + " " + month(many, unit.split(" ", -1)[0]), 1L, Long::sum)));
    List<PairPeriod> rows = pairPeriods(many, 7, "pair-period-scope = " + scope.columnValue());
    Map<String, Long> actual = new TreeMap<>();
    rows.forEach(
        row ->
            actual.put(
                row.entityA() + " " + row.entityB() + " " + row.periodStart(), row.bothCount()));
    assertThat(actual).isEqualTo(units).hasSizeGreaterThan(10);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.unitShare()).isGreaterThan(0).isLessThanOrEqualTo(1));
  }

  @Test
  void trendsOfPairsFollowTheirPeriods() {
    DatedMentions many = DatedMentions.random(4);
    Map<String, Long> dated = new TreeMap<>();
    for (PairPeriod row : pairPeriods(many, 2, "")) {
      if (row.periodStart() != null) {
        dated.merge(row.entityA() + " " + row.entityB(), row.bothCount(), Long::sum);
      }
    }
    dated.values().removeIf(count -> count < 2);
    long months =
        many.texts().stream()
            .map(text -> month(many, text.docId()))
            .filter(Objects::nonNull)
            .distinct()
            .count();
    Map<String, Long> actual = new HashMap<>();
    for (PairTrend trend : pairTrends(many, 2)) {
      actual.put(trend.entityA() + " " + trend.entityB(), trend.bothCount());
      assertThat(trend.trend().periods()).isEqualTo((int) months);
      ConfidenceInterval slope = trend.trend().logOddsSlopeInterval();
      assertThat(slope == null || slope.low() <= slope.high()).isTrue();
    }
    assertThat(actual).isEqualTo(dated).isNotEmpty();
  }

  private static @Nullable LocalDate month(DatedMentions many, String docId) {
    String day =
        many.texts().stream()
            .filter(text -> text.docId().equals(docId))
            .map(Text::day)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return day == null ? null : LocalDate.parse(day).withDayOfMonth(1);
  }

  private static List<EntityPeriod> entityPeriods(
      DatedMentions given, int partitions, String settings) {
    return TaggedCorpus.rows(
        new EntityPeriods(),
        EntityPeriod.TABLE,
        tables(given, partitions, settings),
        SETTINGS + settings);
  }

  private static List<PairPeriod> pairPeriods(
      DatedMentions given, int partitions, String settings) {
    return TaggedCorpus.rows(
        new PairPeriods(),
        PairPeriod.TABLE,
        tables(given, partitions, settings),
        SETTINGS + settings);
  }

  private static List<EntityTrend> entityTrends(DatedMentions given, int partitions) {
    return TaggedCorpus.rows(
        new EntityTrends(),
        EntityTrend.TABLE,
        tables(given, partitions, "").with(Configs.with(SETTINGS), new EntityPeriods()),
        SETTINGS);
  }

  private static List<PairTrend> pairTrends(DatedMentions given, int partitions) {
    return TaggedCorpus.rows(
        new PairTrends(),
        PairTrend.TABLE,
        tables(given, partitions, "").with(Configs.with(SETTINGS), new PairPeriods()),
        SETTINGS);
  }

  private static GivenTables tables(DatedMentions given, int partitions, String settings) {
    return given.tables(partitions, Configs.with(SETTINGS + settings));
  }
}

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
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.pair.PairPeriods;
import org.corpusstats.aggregate.time.DatedMentions.Place;
import org.corpusstats.aggregate.time.DatedMentions.Text;
import org.corpusstats.aggregate.word.TaggedCorpus;
import org.corpusstats.table.row.ConfidenceInterval;
import org.corpusstats.table.row.EntityPeriod;
import org.corpusstats.table.row.EntityTrend;
import org.corpusstats.table.row.PairPeriod;
import org.corpusstats.table.row.PairTrend;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities and pairs over time: worked out by hand, and against counting one by one. */
class OverTimeTest {
  private static final String SETTINGS =
      "tone = clause, min-trend-documents = 2, min-pair-period-units = 1, ";
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

  /** Ann is in 2 of 4 dated documents, so one of two in January is as expected. */
  @Test
  void periodsThatStandOutDoSoAgainstAPoissonExpectation() {
    List<EntityPeriod> rows = entityPeriods(FEW, 2, "period = month");
    EntityPeriod annInJanuary = rows.get(1);
    assertThat(annInJanuary.documentShare()).isEqualTo(0.5);
    assertThat(requireNonNull(annInJanuary.standing()).expectedCount()).isEqualTo(1);
    assertThat(requireNonNull(annInJanuary.standing()).z()).isZero();
    double[] p = {1 - Math.exp(-1), 1 - Math.exp(-0.5), 1 - 2 * Math.exp(-1)};
    assertThat(requireNonNull(annInJanuary.significance()).log10P())
        .isCloseTo(Math.log10(p[0]), within(1e-12));
    EntityPeriod annInApril = rows.get(2);
    assertThat(requireNonNull(annInApril.standing()).expectedCount()).isEqualTo(0.5);
    assertThat(requireNonNull(annInApril.standing()).z())
        .isCloseTo(0.5 / Math.sqrt(0.5), within(1e-14));
    EntityPeriod bobInJanuary = rows.get(4);
    assertThat(requireNonNull(bobInJanuary.significance()).log10P())
        .isCloseTo(Math.log10(p[2]), within(1e-12));
    // p₂·3/1 is larger than p₁·3/2, which holds for both.
    assertThat(requireNonNull(bobInJanuary.significance()).qValue())
        .isCloseTo(p[1] * 1.5, within(1e-12));
    assertThat(requireNonNull(annInApril.significance()).qValue())
        .isCloseTo(p[1] * 1.5, within(1e-12));
    assertThat(requireNonNull(annInJanuary.significance()).qValue()).isCloseTo(p[0], within(1e-12));
    EntityPeriod undated = rows.get(0);
    assertThat(undated.documentShare()).isEqualTo(1);
    assertThat(undated.standing()).isNull();
    assertThat(undated.significance()).isNull();
  }

  /**
   * Ann's shares are ½, 0 and 1, with slopes of −½, ¼ and 1 between them, Bob's 1, 0 and 0: March
   * has no document and says nothing.
   */
  @Test
  void trendsCountPeriodsWithoutTheEntityAndNotThoseWithoutDocuments() {
    List<EntityTrend> trends = entityTrends(FEW, 2);
    assertThat(trends)
        .extracting(
            EntityTrend::entityId,
            EntityTrend::documentCount,
            row -> row.trend().periods(),
            EntityTrend::mentioningPeriods,
            row -> row.trend().theilSenSlope())
        .containsExactly(tuple("ann", 2L, 3, 2, 0.25), tuple("bob", 2L, 3, 1, -0.5));
    assertThat(trends.get(0).trend().mannKendallZ()).isZero();
    // S = −2, of variance (3·2·11 − 2·1·9)/18.
    assertThat(trends.get(1).trend().mannKendallZ())
        .isCloseTo(-1 / Math.sqrt(48.0 / 18), within(1e-14));
    assertThat(trends)
        .allSatisfy(
            t ->
                assertThat(t.significance().qValue())
                    .isGreaterThanOrEqualTo(t.significance().pValue()));
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

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void entitiesEqualCountingByHand(int partitions) {
    DatedMentions many = DatedMentions.random(3);
    Map<String, Set<String>> documents = new TreeMap<>();
    Map<String, Long> mentions = new TreeMap<>();
    for (Place place : many.places()) {
      String key = place.entity() + " " + month(many, place.docId());
      documents.computeIfAbsent(key, k -> new HashSet<>()).add(place.docId());
      mentions.merge(key, 1L, Long::sum);
    }
    List<EntityPeriod> rows = entityPeriods(many, partitions, "period = month");
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
  @CsvSource({
    "1, SENTENCE",
    "7, SENTENCE",
    "1, PARAGRAPH",
    "7, PARAGRAPH",
    "1, DOCUMENT",
    "7, DOCUMENT"
  })
  void pairsEqualCountingByHand(int partitions, UnitScope scope) {
    DatedMentions many = DatedMentions.random(4);
    Map<String, Long> units = new TreeMap<>();
    many.unitsOfPairs(scope)
        .forEach(
            (pair, places) ->
                places.forEach(
                    unit ->
                        units.merge(
                            pair + " " + month(many, unit.split(" ", -1)[0]), 1L, Long::sum)));
    List<PairPeriod> rows =
        pairPeriods(many, partitions, "pair-period-scope = " + scope.columnValue());
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
      ConfidenceInterval slope = requireNonNull(trend.trend().slopeInterval());
      assertThat(slope.low()).isLessThanOrEqualTo(slope.high());
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

package org.corpusstats.aggregate.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.corpusstats.LocalSpark;
import org.corpusstats.aggregate.AggregateConfig;
import org.corpusstats.aggregate.Configs;
import org.corpusstats.aggregate.ExpectedPairs;
import org.corpusstats.aggregate.GivenTables;
import org.corpusstats.aggregate.pair.PairCorpus.PairDocument;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.table.row.Avoidance;
import org.corpusstats.table.row.RelatedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixty documents: e00 is in the first half and e01 in the second, e02 in every other document, e03
 * in the last twenty and, as a part of the name of e00, in the first ten; e04 is in one.
 */
class PairAvoidanceTest {
  /** scipy 1.17.1, stats.hypergeom.cdf(0, 60, 30, 30). */
  private static final double HALVES = 8.455616946072368e-18;

  /** scipy 1.17.1, stats.hypergeom.cdf(0, 50, 20, 20). */
  private static final double PART = 6.375030171197169e-07;

  private static final PairCorpus CORPUS = corpus();

  @AfterEach
  void clearCache() {
    LocalSpark.session().catalog().clearCache();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void frequentPairsThatKeepApartAreFound(int partitions) {
    assertThat(avoidance(partitions, ""))
        .extracting(
            Avoidance::entityA,
            Avoidance::entityB,
            Avoidance::bothCount,
            Avoidance::aCount,
            Avoidance::bCount,
            Avoidance::unitCount)
        .containsExactly(
            tuple("e00", "e01", 0L, 30L, 30L, 60L),
            // Where one is part of the other's name is neither together nor apart.
            tuple("e00", "e03", 0L, 20L, 20L, 50L));
  }

  @Test
  void namesThatHoldEachOtherAreNotSaidToKeepApart() {
    AggregateConfig config = Configs.with("");
    GivenTables tables =
        CORPUS.tables(2, config).with(RelatedPair.TABLE, PairEvidenceTest.related("e00", "e01"));
    assertThat(avoidance(tables, config))
        .extracting(Avoidance::entityA, Avoidance::entityB)
        .containsExactly(tuple("e00", "e03"));
  }

  @Test
  void whatIsMeasuredFollowsItsDefinition() {
    List<Avoidance> rows = avoidance(2, "");
    Avoidance halves = rows.get(0);
    assertThat(halves.measures().expectedCount()).isEqualTo(15);
    assertThat(halves.measures().lift()).isZero();
    // All thirty are without the other: 2·60·ln(1/2), negative.
    assertThat(halves.measures().g2()).isCloseTo(-120 * Math.log(2), within(1e-12));
    assertThat(halves.measures().logOdds().ratio())
        .isCloseTo(2 * Math.log(0.5 / 30.5), within(1e-13));
    // The six pairs' z: scipy 1.17.1, stats.norm.isf(-expm1(log1p(-0.05)/6)/2).
    assertThat(halves.measures().logOdds().high())
        .isCloseTo(
            2 * Math.log(0.5 / 30.5) + 2.6310382845367783 * Math.sqrt(4 + 2 / 30.5), within(1e-12));
    assertThat(halves.significance().pValue()).isCloseTo(HALVES, within(1e-9 * HALVES));
    assertThat(halves.significance().qValue()).isCloseTo(6 * HALVES, within(1e-8 * HALVES));
    assertThat(rows.get(1).measures().expectedCount()).isEqualTo(8);
    assertThat(rows.get(1).significance().pValue()).isCloseTo(PART, within(1e-9 * PART));
    assertThat(rows.get(1).significance().qValue()).isCloseTo(3 * PART, within(1e-8 * PART));
  }

  @Test
  void theFamilyIsEveryPairThatChanceWouldBringTogetherFiveTimes() {
    assertThat(expected("").count()).isEqualTo(6);
    assertThat(expected("pair-types = [PERSON]").count()).isEqualTo(1);
    assertThat(expected("pair-scopes = [sentence]").count()).isZero();
    assertThat(avoidance(2, "pair-scopes = [sentence]")).isEmpty();
    assertThat(expected("min-pair-units = 31").count()).isZero();
  }

  /** All pairs of random counts, by brute force. */
  @Test
  void noExpectedPairIsOverlooked() {
    Random random = new Random(5);
    for (int documents : new int[] {1, 7, 100, 1000}) {
      long[] counts =
          random
              .longs(40, 1, documents + 1)
              .boxed()
              .sorted(Comparator.reverseOrder())
              .mapToLong(Long::longValue)
              .toArray();
      int[] numbers = random.ints(0, 1000).distinct().limit(40).toArray();
      List<List<Long>> pairs = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        for (int j = i + 1; j < counts.length; j++) {
          if (counts[i] * counts[j] >= 5L * documents) {
            boolean inOrder = numbers[i] < numbers[j];
            pairs.add(
                List.of(
                    (long) Math.min(numbers[i], numbers[j]),
                    (long) Math.max(numbers[i], numbers[j]),
                    inOrder ? counts[i] : counts[j],
                    inOrder ? counts[j] : counts[i]));
          }
        }
      }
      ExpectedPairs expected = new ExpectedPairs(numbers, counts, documents);
      assertThat(expected.count()).isEqualTo(pairs.size());
      assertThat(
              expected.rows(LocalSpark.session()).collectAsList().stream()
                  .map(
                      row ->
                          List.of(
                              (long) row.getInt(0),
                              (long) row.getInt(1),
                              row.getLong(2),
                              row.getLong(3))))
          .containsExactlyInAnyOrderElementsOf(pairs);
    }
  }

  private static ExpectedPairs expected(String settings) {
    AggregateConfig config = Configs.with(settings);
    return ExpectedPairs.of(CORPUS.tables(2, config), config.pairs());
  }

  private static List<Avoidance> avoidance(int partitions, String settings) {
    AggregateConfig config = Configs.with(settings);
    return avoidance(CORPUS.tables(partitions, config), config);
  }

  private static List<Avoidance> avoidance(GivenTables tables, AggregateConfig config) {
    return new PairAvoidance()
            .compute(tables, config)
            .selectExpr(Avoidance.TABLE.schema().fieldNames())
            .sort("entity_a", "entity_b")
            .collectAsList()
            .stream()
            .map(Avoidance.TABLE.codec()::fromRow)
            .toList();
  }

  private static PairCorpus corpus() {
    List<PairDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<MentionPlace> mentions = new ArrayList<>();
      mentions.add(mention(i < 30 ? 0 : 1, 0, 9));
      if (i % 2 == 0) {
        mentions.add(mention(2, 20, 24));
      }
      if (i < 10) {
        mentions.add(mention(3, 4, 9));
      }
      if (i >= 40) {
        mentions.add(mention(3, 30, 35));
      }
      if (i == 0) {
        mentions.add(mention(4, 40, 45));
      }
      documents.add(new PairDocument("d" + i, "s" + i % 3, 0, List.of(0), mentions));
    }
    return new PairCorpus(documents);
  }

  private static MentionPlace mention(int entity, int begin, int end) {
    return new MentionPlace(entity, 7, 0, 0, begin, end, null);
  }
}

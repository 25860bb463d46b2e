package org.corpusstats.aggregate.pair.count;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corpusstats.aggregate.pair.PairsByDefinition;
import org.corpusstats.aggregate.pair.PairsByDefinition.Chance;
import org.corpusstats.aggregate.pair.PairsByDefinition.DocumentPair;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.measure.Proximity;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsOfDocumentTest {
  private static final int ANN = 1;
  private static final int BOB = 2;
  private static final int CY = 3;

  @Test
  void anEntityCountsOncePerUnitHoweverOftenItIsNamed() {
    assertThat(
            pairs(
                at(ANN, 0, 0, 0),
                at(ANN, 0, 0, 10),
                at(BOB, 0, 0, 20),
                at(BOB, 1, 0, 30),
                at(ANN, 1, 0, 40),
                at(ANN, 2, 1, 50),
                at(BOB, 2, 1, 60)))
        .extracting(DocumentPair::scope, DocumentPair::units)
        .containsExactly(
            tuple(UnitScope.SENTENCE, 3L),
            tuple(UnitScope.PARAGRAPH, 2L),
            tuple(UnitScope.DOCUMENT, 1L));
  }

  @Test
  void pairsAreUnorderedOfTwoDifferentEntitiesTheSmallerNumberFirst() {
    assertThat(pairs(at(CY, 0, 0, 0), at(ANN, 0, 0, 10), at(BOB, 0, 0, 20), at(ANN, 0, 0, 30)))
        .filteredOn(pair -> pair.scope() == UnitScope.SENTENCE)
        .extracting(DocumentPair::a, DocumentPair::b)
        .containsExactly(tuple(ANN, BOB), tuple(ANN, CY), tuple(BOB, CY));
  }

  @Test
  void entitiesInDifferentUnitsDoNotMeet() {
    assertThat(pairs(at(ANN, 0, 0, 0), at(BOB, 1, 1, 10)))
        .extracting(DocumentPair::scope)
        .containsExactly(UnitScope.DOCUMENT);
  }

  @Test
  void aDocumentWithOneEntityHasNoPairs() {
    assertThat(pairs(at(ANN, 0, 0, 0), at(ANN, 1, 0, 10))).isEmpty();
    assertThat(pairs()).isEmpty();
  }

  @Test
  void mentionsThatOverlapFormNoPair() {
    List<DocumentPair> pairs =
        pairs(
            new MentionPlace(ANN, 7, 0, 0, 10, 22, 500_000L), // bank of chad
            new MentionPlace(BOB, 7, 0, 0, 18, 22, 0L), // chad
            new MentionPlace(BOB, 7, 1, 0, 40, 44, 0L));
    assertThat(pairs)
        .containsExactly(
            new DocumentPair(UnitScope.SENTENCE, ANN, BOB, 0, 1, 0, 0, 0),
            new DocumentPair(UnitScope.PARAGRAPH, ANN, BOB, 1, 0, 1, 250_000, 0),
            new DocumentPair(
                UnitScope.DOCUMENT, ANN, BOB, 1, 0, 1, 250_000, Proximity.billionths(1)));
  }

  @Test
  void mentionsThatTouchDoNotOverlap() {
    assertThat(
            pairs(
                new MentionPlace(ANN, 7, 0, 0, 10, 20, null),
                new MentionPlace(BOB, 7, 0, 0, 20, 25, null),
                new MentionPlace(CY, 7, 0, 0, 5, 11, null)))
        .filteredOn(pair -> pair.scope() == UnitScope.SENTENCE)
        .extracting(
            DocumentPair::a, DocumentPair::b, DocumentPair::units, DocumentPair::overlapping)
        .containsExactly(tuple(ANN, BOB, 1L, 0L), tuple(ANN, CY, 0L, 1L), tuple(BOB, CY, 1L, 0L));
  }

  @Test
  void theToneOfAUnitIsHalfwayBetweenTheTonesTowardsTheTwo() {
    assertThat(
            pairs(
                scored(ANN, 0, 0, -900_000L),
                scored(BOB, 0, 10, 100_000L),
                scored(BOB, 1, 20, null),
                scored(ANN, 1, 30, null),
                scored(ANN, 2, 40, 300_001L)))
        .extracting(DocumentPair::units, DocumentPair::scored, DocumentPair::tone)
        .containsExactly(
            tuple(2L, 1L, -400_000L), // the second sentence was not scored
            tuple(1L, 1L, -100_000L), // ann −299,999.5, bob 100,000
            tuple(1L, 1L, -100_000L));
  }

  @Test
  void aUnitWhereOnlyOneOfTheTwoIsScoredHasNoTone() {
    assertThat(pairs(scored(ANN, 0, 0, 500_000L), scored(BOB, 1, 20, null)))
        .extracting(DocumentPair::units, DocumentPair::scored, DocumentPair::tone)
        .containsExactly(tuple(1L, 0L, 0L), tuple(1L, 0L, 0L));
  }

  @Test
  void proximitySumsOverMentionsUpToFiveSentencesApart() {
    assertThat(
            pairs(
                at(ANN, 0, 0, 0),
                at(BOB, 0, 0, 10),
                at(BOB, 2, 1, 20),
                at(BOB, 5, 1, 30),
                at(BOB, 6, 1, 40)))
        .filteredOn(pair -> pair.scope() == UnitScope.DOCUMENT)
        .extracting(DocumentPair::proximity)
        .containsExactly(
            Proximity.billionths(0) + Proximity.billionths(2) + Proximity.billionths(5));
  }

  @Test
  void anEntityThatIsRareInAScopeIsLeftOutOfItAndChangesNoOtherPair() {
    int rare = UnitScope.SENTENCE.bit() | UnitScope.PARAGRAPH.bit();
    List<MentionPlace> mentions =
        List.of(
            at(ANN, 0, 0, 0),
            new MentionPlace(BOB, rare, 0, 0, 10, 13, 0L),
            at(CY, 1, 1, 20),
            new MentionPlace(BOB, rare, 1, 1, 30, 33, 0L));
    assertThat(pairs(mentions.toArray(MentionPlace[]::new)))
        .filteredOn(pair -> pair.scope() == UnitScope.DOCUMENT)
        .containsExactly(
            new DocumentPair(UnitScope.DOCUMENT, ANN, CY, 1, 0, 1, 0, Proximity.billionths(1)));
  }

  @Property(tries = 1000)
  void followsTheDefinitionInEveryScope(@ForAll("documents") List<MentionPlace> mentions) {
    assertThat(pairs(mentions.toArray(MentionPlace[]::new)))
        .isEqualTo(PairsByDefinition.of(mentions));
  }

  /** What chance would have comes with all pairs of the document, those in no unit included. */
  @Property(tries = 500)
  void chanceFollowsTheDefinition(
      @ForAll("documents") List<MentionPlace> mentions, @ForAll boolean countsDocuments) {
    Map<Set<Integer>, List<Chance>> counted = new HashMap<>();
    PairsOfDocument pairs =
        new PairsOfDocument(
            countsDocuments
                ? EnumSet.allOf(UnitScope.class)
                : EnumSet.of(UnitScope.SENTENCE, UnitScope.PARAGRAPH),
            PairFilter.ALL,
            (scope, a, b, pair) -> {
              if (scope == UnitScope.DOCUMENT) {
                assertThat(pair.units > 0 || pair.overlapping > 0).isEqualTo(countsDocuments);
                counted.put(Set.of(a, b), List.of(chance(pair, 0), chance(pair, 3)));
              }
            });
    pairs.count(list(mentions), 12, 10);
    pairs.finish();
    Map<Set<Integer>, List<Chance>> defined = new HashMap<>();
    List<Integer> entities = mentions.stream().map(MentionPlace::entity).distinct().toList();
    for (int a : entities) {
      for (int b : entities) {
        if (a < b) {
          Chance sentences = PairsByDefinition.chance(mentions, UnitScope.SENTENCE, a, b, 12);
          Chance paragraphs = PairsByDefinition.chance(mentions, UnitScope.PARAGRAPH, a, b, 10);
          defined.put(Set.of(a, b), List.of(requireNonNull(sentences), requireNonNull(paragraphs)));
        }
      }
    }
    assertThat(counted).isEqualTo(defined);
  }

  private static Chance chance(PairOfDocument pair, int from) {
    return new Chance(
        pair.chance[from],
        pair.chance[from + 1],
        pair.chance[from + 2],
        pair.scoredA == 1 ? pair.toneA : null,
        pair.scoredB == 1 ? pair.toneB : null);
  }

  /** What is left from one document is nothing to the next. */
  @Property(tries = 200)
  void documentsDoNotDisturbEachOther(
      @ForAll("documents") List<MentionPlace> first,
      @ForAll("documents") List<MentionPlace> second) {
    List<DocumentPair> counted = new ArrayList<>();
    PairsOfDocument pairs = counter(counted);
    count(pairs, first);
    counted.clear();
    count(pairs, second);
    counted.sort(IN_ORDER);
    assertThat(counted).isEqualTo(PairsByDefinition.of(second));
  }

  /** A register of names has more pairs than should be in memory at once. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pairsComeOneEntityAfterTheOther(boolean countsDocuments) {
    int names = 300;
    List<MentionPlace> register = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      register.add(at(i, 0, 0, 10 * i));
    }
    AtomicInteger handed = new AtomicInteger();
    PairsOfDocument pairs =
        new PairsOfDocument(
            countsDocuments ? EnumSet.allOf(UnitScope.class) : EnumSet.of(UnitScope.SENTENCE),
            PairFilter.ALL,
            (scope, a, b, pair) -> handed.incrementAndGet());
    pairs.begin(list(register), 1, 1);
    int all = 0;
    while (pairs.hasMore()) {
      pairs.next();
      assertThat(handed.get()).isLessThan(names);
      all += handed.getAndSet(0);
    }
    pairs.beginLast();
    while (pairs.hasMore()) {
      pairs.next();
      assertThat(handed.get()).isLessThan(names);
      all += handed.getAndSet(0);
    }
    assertThat(all).isEqualTo((countsDocuments ? 3 : 2) * names * (names - 1) / 2);
  }

  @Property(tries = 200)
  void mentionsSurviveTheirCompactForm(@ForAll("documents") List<MentionPlace> mentions) {
    ByteBlock bytes = new ByteBlock();
    list(mentions).writeTo(bytes);
    MentionList read = new MentionList();
    read.readFrom(new ByteBlock(bytes.toBytes()));
    List<DocumentPair> counted = new ArrayList<>();
    counter(counted).count(read, 0, 0);
    counted.sort(IN_ORDER);
    assertThat(read.size).isEqualTo(mentions.size());
    assertThat(counted).isEqualTo(PairsByDefinition.of(mentions));
  }

  /** Documents of few sentences and entities, whose mentions crowd and overlap. */
  @Provide
  Arbitrary<List<MentionPlace>> documents() {
    return Arbitraries.longs().map(seed -> PairsByDefinition.random(new Random(seed)));
  }

  private static final Comparator<DocumentPair> IN_ORDER =
      Comparator.comparing(DocumentPair::scope)
          .thenComparing(DocumentPair::a)
          .thenComparing(DocumentPair::b);

  private static List<DocumentPair> pairs(MentionPlace... mentions) {
    List<DocumentPair> counted = new ArrayList<>();
    count(counter(counted), List.of(mentions));
    counted.sort(IN_ORDER);
    return counted;
  }

  private static PairsOfDocument counter(List<DocumentPair> counted) {
    return new PairsOfDocument(
        EnumSet.allOf(UnitScope.class),
        PairFilter.NONE,
        (scope, a, b, pair) -> {
          assertThat(pair.chance).containsOnly(0);
          counted.add(
              new DocumentPair(
                  scope,
                  a,
                  b,
                  pair.units,
                  pair.overlapping,
                  pair.scored,
                  pair.tone,
                  pair.proximity));
        });
  }

  private static void count(PairsOfDocument pairs, List<MentionPlace> mentions) {
    pairs.count(list(mentions), 0, 0);
  }

  static MentionList list(List<MentionPlace> mentions) {
    MentionList list = new MentionList();
    for (MentionPlace mention : mentions) {
      list.add(
          mention.entity(),
          mention.scopes(),
          mention.sentence(),
          mention.paragraph(),
          mention.begin(),
          mention.end(),
          mention.tone() == null ? MentionList.NO_TONE : mention.tone());
    }
    return list;
  }

  private static MentionPlace at(int entity, int sentence, int paragraph, int begin) {
    return new MentionPlace(entity, 7, sentence, paragraph, begin, begin + 3, 0L);
  }

  /** A mention in the first paragraph. */
  private static MentionPlace scored(int entity, int sentence, int begin, @Nullable Long tone) {
    return new MentionPlace(entity, 7, sentence, 0, begin, begin + 3, tone);
  }
}

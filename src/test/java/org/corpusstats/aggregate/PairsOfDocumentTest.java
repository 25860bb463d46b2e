package org.corpusstats.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.corpusstats.aggregate.DocumentMentions.MentionPlace;
import org.corpusstats.aggregate.DocumentMentions.SentenceLength;
import org.corpusstats.aggregate.DocumentPair.EvidencePlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairsOfDocumentTest {
  @Test
  void anEntityCountsOncePerUnitHoweverOftenItIsNamed() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 9), sentence(1, 5), sentence(2, 7)),
            at("ann", 0, 0, 0),
            at("ann", 0, 0, 10),
            at("bob", 0, 0, 20),
            at("bob", 1, 0, 30),
            at("ann", 1, 0, 40),
            at("ann", 2, 1, 50),
            at("bob", 2, 1, 60));
    assertThat(pairs(document, 0))
        .extracting(DocumentPair::scope, DocumentPair::units)
        .containsExactly(tuple("sentence", 3L), tuple("paragraph", 2L), tuple("document", 1L));
  }

  @Test
  void pairsAreUnorderedOfTwoDifferentEntitiesTheSmallerIdFirst() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 9)),
            at("cy", 0, 0, 0),
            at("ann", 0, 0, 10),
            at("bob", 0, 0, 20),
            at("ann", 0, 0, 30));
    assertThat(pairs(document, 0))
        .filteredOn(pair -> pair.scope().equals("sentence"))
        .extracting(pair -> pair.entityA() + "+" + pair.entityB())
        .containsExactly("ann+bob", "ann+cy", "bob+cy");
  }

  @Test
  void entitiesInDifferentUnitsDoNotMeet() {
    DocumentMentions document =
        document(List.of(sentence(0, 9), sentence(1, 9)), at("ann", 0, 0, 0), at("bob", 1, 1, 10));
    assertThat(pairs(document, 0)).extracting(DocumentPair::scope).containsExactly("document");
  }

  @Test
  void mentionsThatOverlapFormNoPair() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 9), sentence(1, 4)),
            new MentionPlace("bank of chad", 0, 0, 10, 22, 500_000L),
            new MentionPlace("chad", 0, 0, 18, 22, 0L),
            new MentionPlace("chad", 1, 0, 40, 44, 0L));
    List<DocumentPair> pairs = pairs(document, 3);
    assertThat(pairs.get(0))
        .isEqualTo(
            new DocumentPair(
                "sentence", "bank of chad", "chad", "d", "wire", 0, 1, 0, 0, List.of()));
    assertThat(pairs.get(1))
        .isEqualTo(
            new DocumentPair(
                "paragraph",
                "bank of chad",
                "chad",
                "d",
                "wire",
                1,
                0,
                1,
                250_000,
                List.of(new EvidencePlace(1, 13, 0, 1))));
  }

  @Test
  void mentionsThatTouchDoNotOverlap() {
    MentionPlace mention = new MentionPlace("a", 0, 0, 10, 20, 0L);
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 20, 25, 0L))).isFalse();
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 5, 10, 0L))).isFalse();
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 19, 25, 0L))).isTrue();
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 5, 11, 0L))).isTrue();
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 12, 13, 0L))).isTrue();
    assertThat(mention.overlaps(new MentionPlace("b", 0, 0, 10, 20, 0L))).isTrue();
  }

  @Test
  void theToneOfAUnitIsHalfwayBetweenTheTonesTowardsTheTwo() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 9), sentence(1, 9), sentence(2, 9)),
            scored("ann", 0, 0, -900_000L),
            scored("bob", 0, 10, 100_000L),
            scored("bob", 1, 20, null),
            scored("ann", 1, 30, null),
            scored("ann", 2, 40, 300_001L));
    assertThat(pairs(document, 0))
        .extracting(DocumentPair::units, DocumentPair::scoredUnits, DocumentPair::toneMillionths)
        .containsExactly(
            tuple(2L, 1L, -400_000L), // the second sentence was not scored
            tuple(1L, 1L, -100_000L), // ann −299,999.5, bob 100,000
            tuple(1L, 1L, -100_000L));
  }

  @Test
  void aUnitWhereOnlyOneOfTheTwoIsScoredHasNoTone() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 9), sentence(1, 9)),
            scored("ann", 0, 0, 500_000L),
            scored("bob", 1, 20, null));
    assertThat(pairs(document, 0))
        .extracting(DocumentPair::units, DocumentPair::scoredUnits, DocumentPair::toneMillionths)
        .containsExactly(tuple(1L, 0L, 0L), tuple(1L, 0L, 0L));
  }

  @Test
  void closeMentionsInShortSentencesAreTheBestEvidence() {
    DocumentMentions document =
        document(
            List.of(sentence(0, 30), sentence(1, 8), sentence(2, 20), sentence(3, 20)),
            at("ann", 0, 0, 0),
            at("bob", 1, 0, 10),
            at("ann", 2, 0, 20),
            at("bob", 2, 0, 30),
            at("ann", 3, 0, 40),
            at("bob", 3, 0, 50));
    assertThat(evidence(document, 100))
        .containsExactly(
            new EvidencePlace(0, 20, 2, 2),
            new EvidencePlace(0, 20, 3, 3),
            new EvidencePlace(1, 28, 1, 2),
            new EvidencePlace(1, 38, 0, 1),
            new EvidencePlace(1, 40, 2, 3),
            new EvidencePlace(2, 28, 1, 3),
            new EvidencePlace(2, 50, 0, 2),
            new EvidencePlace(3, 50, 0, 3));
    assertThat(evidence(document, 2))
        .containsExactly(new EvidencePlace(0, 20, 2, 2), new EvidencePlace(0, 20, 3, 3));
    assertThat(evidence(document, 0)).isEmpty();
  }

  @Test
  void aDocumentWithOneEntityHasNoPairs() {
    assertThat(pairs(document(List.of(sentence(0, 9)), at("ann", 0, 0, 0)), 3)).isEmpty();
  }

  @Test
  void aMentionInASentenceThatIsMissingIsAFault() {
    DocumentMentions document =
        document(List.of(sentence(0, 9)), at("ann", 7, 0, 0), at("bob", 7, 0, 10));
    assertThatThrownBy(() -> pairs(document, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mention in sentence 7 of d, which has none");
  }

  @Property(tries = 500)
  void followsTheDefinitionInEveryScope(
      @ForAll("documents") DocumentMentions document,
      @ForAll @IntRange(min = 0, max = 4) int mostEvidence) {
    assertThat(pairs(document, mostEvidence)).isEqualTo(byDefinition(document, mostEvidence));
  }

  /** Word for word from the counting rules, at any cost. */
  private static List<DocumentPair> byDefinition(DocumentMentions document, int mostEvidence) {
    List<DocumentPair> pairs = new ArrayList<>();
    TreeSet<String> entities = new TreeSet<>();
    document.mentions().forEach(mention -> entities.add(mention.entityId()));
    for (UnitScope scope : UnitScope.values()) {
      for (String a : entities) {
        for (String b : entities.tailSet(a, false)) {
          DocumentPair pair = byDefinition(document, scope, a, b, mostEvidence);
          if (pair.units() + pair.overlappingUnits() > 0) {
            pairs.add(pair);
          }
        }
      }
    }
    return pairs;
  }

  private static DocumentPair byDefinition(
      DocumentMentions document, UnitScope scope, String a, String b, int mostEvidence) {
    long units = 0;
    long overlapping = 0;
    long scored = 0;
    long tone = 0;
    TreeSet<EvidencePlace> evidence =
        new TreeSet<>(
            Comparator.comparing(EvidencePlace::sentenceDistance)
                .thenComparing(EvidencePlace::tokenCount)
                .thenComparing(EvidencePlace::firstSentence)
                .thenComparing(EvidencePlace::secondSentence));
    for (int unit : unitsOf(document, scope)) {
      boolean meet = false;
      boolean apart = false;
      for (MentionPlace one : mentions(document, scope, unit, a)) {
        for (MentionPlace other : mentions(document, scope, unit, b)) {
          meet = true;
          if (one.charEnd() <= other.charBegin() || other.charEnd() <= one.charBegin()) {
            apart = true;
            evidence.add(place(document, one.sentenceIndex(), other.sentenceIndex()));
          }
        }
      }
      units += apart ? 1 : 0;
      overlapping += meet && !apart ? 1 : 0;
      List<Long> ofA = tones(mentions(document, scope, unit, a));
      List<Long> ofB = tones(mentions(document, scope, unit, b));
      if (apart && !ofA.isEmpty() && !ofB.isEmpty()) {
        scored++;
        tone +=
            mean(ofA)
                .add(mean(ofB))
                .divide(BigDecimal.valueOf(2))
                .add(new BigDecimal("0.5"))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
      }
    }
    return new DocumentPair(
        scope.columnValue(),
        a,
        b,
        document.docId(),
        document.source(),
        units,
        overlapping,
        scored,
        tone,
        evidence.stream().limit(mostEvidence).toList());
  }

  private static List<Long> tones(List<MentionPlace> mentions) {
    return mentions.stream().map(MentionPlace::toneMillionths).filter(Objects::nonNull).toList();
  }

  private static BigDecimal mean(List<Long> tones) {
    return BigDecimal.valueOf(tones.stream().mapToLong(tone -> tone).sum())
        .divide(BigDecimal.valueOf(tones.size()), 9, RoundingMode.HALF_EVEN);
  }

  private static SortedSet<Integer> unitsOf(DocumentMentions document, UnitScope scope) {
    TreeSet<Integer> units = new TreeSet<>();
    document.mentions().forEach(mention -> units.add(scope.unitOf(mention)));
    return units;
  }

  private static List<MentionPlace> mentions(
      DocumentMentions document, UnitScope scope, int unit, String entity) {
    return document.mentions().stream()
        .filter(mention -> mention.entityId().equals(entity) && scope.unitOf(mention) == unit)
        .toList();
  }

  private static EvidencePlace place(DocumentMentions document, int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    int tokens = document.sentences().get(first).tokenCount();
    if (second > first) {
      tokens += document.sentences().get(second).tokenCount();
    }
    return new EvidencePlace(second - first, tokens, first, second);
  }

  /** Documents of few sentences and entities, whose mentions crowd and overlap. */
  @Provide
  Arbitrary<DocumentMentions> documents() {
    return Arbitraries.longs().map(seed -> random(new Random(seed)));
  }

  private static DocumentMentions random(Random random) {
    List<SentenceLength> sentences = new ArrayList<>();
    List<MentionPlace> mentions = new ArrayList<>();
    int paragraph = 0;
    for (int index = 0; index < 1 + random.nextInt(5); index++) {
      paragraph += random.nextInt(2);
      sentences.add(sentence(index, 1 + random.nextInt(4)));
      for (int i = random.nextInt(5); i > 0; i--) {
        int begin = 20 * index + random.nextInt(12);
        Long tone = random.nextInt(4) == 0 ? null : (long) random.nextInt(2_000_001) - 1_000_000;
        mentions.add(
            new MentionPlace(
                "e" + random.nextInt(4),
                index,
                paragraph,
                begin,
                begin + 1 + random.nextInt(6),
                tone));
      }
    }
    return new DocumentMentions("d", null, mentions, sentences);
  }

  private static List<EvidencePlace> evidence(DocumentMentions document, int most) {
    return pairs(document, most).stream()
        .filter(pair -> pair.scope().equals("document"))
        .findFirst()
        .orElseThrow()
        .evidence();
  }

  private static List<DocumentPair> pairs(DocumentMentions document, int mostEvidence) {
    return new PairsOfDocument(document, mostEvidence).stream().toList();
  }

  private static DocumentMentions document(
      List<SentenceLength> sentences, MentionPlace... mentions) {
    return new DocumentMentions("d", "wire", List.of(mentions), sentences);
  }

  private static SentenceLength sentence(int index, int tokens) {
    return new SentenceLength(index, tokens);
  }

  private static MentionPlace at(String entity, int sentence, int paragraph, int charBegin) {
    return new MentionPlace(entity, sentence, paragraph, charBegin, charBegin + 3, 0L);
  }

  /** A mention in the first paragraph. */
  private static MentionPlace scored(
      String entity, int sentence, int charBegin, @Nullable Long toneMillionths) {
    return new MentionPlace(entity, sentence, 0, charBegin, charBegin + 3, toneMillionths);
  }
}

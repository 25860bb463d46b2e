package org.corpusstats.aggregate.pair.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corpusstats.aggregate.pair.PairsByDefinition;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.table.row.UnitScope;
import org.junit.jupiter.api.Test;

class EvidenceOfDocumentTest {
  private static final int ANN = 1;
  private static final int BOB = 2;

  /** Places of a pair in a scope. */
  private record Found(UnitScope scope, int a, int b, List<EvidencePlace> places) {}

  @Test
  void closeMentionsInShortSentencesAreTheBestEvidence() {
    Map<Integer, Integer> lengths = Map.of(0, 30, 1, 8, 2, 20, 3, 20);
    List<MentionPlace> mentions =
        List.of(
            at(ANN, 0, 0),
            at(BOB, 1, 10),
            at(ANN, 2, 20),
            at(BOB, 2, 30),
            at(ANN, 3, 40),
            at(BOB, 3, 50));
    assertThat(inDocument(mentions, lengths, 100))
        .containsExactly(
            new EvidencePlace(0, 20, 2, 2),
            new EvidencePlace(0, 20, 3, 3),
            new EvidencePlace(1, 28, 1, 2),
            new EvidencePlace(1, 38, 0, 1),
            new EvidencePlace(1, 40, 2, 3),
            new EvidencePlace(2, 28, 1, 3),
            new EvidencePlace(2, 50, 0, 2),
            new EvidencePlace(3, 50, 0, 3));
    assertThat(inDocument(mentions, lengths, 2))
        .containsExactly(new EvidencePlace(0, 20, 2, 2), new EvidencePlace(0, 20, 3, 3));
    assertThat(inDocument(mentions, lengths, 0)).isEmpty();
  }

  @Test
  void onlyWantedPairsAreLookedFor() {
    List<MentionPlace> mentions = List.of(at(1, 0, 0), at(2, 0, 10), at(3, 0, 20));
    assertThat(
            found(
                mentions,
                Map.of(0, 9),
                3,
                (scope, a, b) -> scope == UnitScope.PARAGRAPH && b == 3 && a == 1))
        .containsExactly(
            new Found(UnitScope.PARAGRAPH, 1, 3, List.of(new EvidencePlace(0, 9, 0, 0))));
  }

  @Test
  void aMentionInASentenceThatIsMissingIsAFault() {
    assertThatThrownBy(() -> inDocument(List.of(at(1, 7, 0), at(2, 7, 10)), Map.of(0, 9), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mention in sentence 7, which is missing");
  }

  @Property(tries = 500)
  void followsTheDefinitionInEveryScope(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int most) {
    Random random = new Random(seed);
    List<MentionPlace> mentions = PairsByDefinition.random(random);
    Map<Integer, Integer> lengths = new HashMap<>();
    mentions.forEach(
        mention -> lengths.computeIfAbsent(mention.sentence(), s -> 1 + random.nextInt(4)));
    List<Found> found = found(mentions, lengths, most, (scope, a, b) -> true);
    assertThat(found).doesNotHaveDuplicates();
    for (UnitScope scope : UnitScope.values()) {
      for (int a = 0; a < 4; a++) {
        for (int b = a + 1; b < 4; b++) {
          int one = a;
          int other = b;
          assertThat(
                  found.stream()
                      .filter(f -> f.scope() == scope && f.a() == one && f.b() == other)
                      .flatMap(f -> f.places().stream())
                      .toList())
              .isEqualTo(byDefinition(mentions, lengths, scope, a, b, most));
        }
      }
    }
  }

  private static List<EvidencePlace> byDefinition(
      List<MentionPlace> mentions,
      Map<Integer, Integer> lengths,
      UnitScope scope,
      int a,
      int b,
      int most) {
    Set<EvidencePlace> places = new TreeSet<>();
    for (MentionPlace one : PairsByDefinition.only(mentions, mention -> mention.entity() == a)) {
      for (MentionPlace two : PairsByDefinition.only(mentions, mention -> mention.entity() == b)) {
        if (one.unit(scope) == two.unit(scope) && !one.overlaps(two)) {
          int first = Math.min(one.sentence(), two.sentence());
          int second = Math.max(one.sentence(), two.sentence());
          int tokens = lengths.getOrDefault(first, 0);
          tokens += first == second ? 0 : lengths.getOrDefault(second, 0);
          places.add(new EvidencePlace(second - first, tokens, first, second));
        }
      }
    }
    return places.stream().limit(most).toList();
  }

  private static List<EvidencePlace> inDocument(
      List<MentionPlace> mentions, Map<Integer, Integer> lengths, int most) {
    return found(mentions, lengths, most, (scope, a, b) -> scope == UnitScope.DOCUMENT)
        .get(0)
        .places();
  }

  private static List<Found> found(
      List<MentionPlace> mentions,
      Map<Integer, Integer> lengths,
      int most,
      EvidenceOfDocument.Wanted wanted) {
    List<Found> found = new ArrayList<>();
    EvidenceOfDocument evidence =
        new EvidenceOfDocument(
            EnumSet.allOf(UnitScope.class),
            most,
            wanted,
            (scope, a, b, places) -> found.add(new Found(scope, a, b, List.copyOf(places))));
    evidence.begin(PairsOfDocumentTest.list(mentions), lengths);
    while (evidence.hasMore()) {
      evidence.next();
    }
    return found;
  }

  private static MentionPlace at(int entity, int sentence, int begin) {
    return new MentionPlace(entity, 7, sentence, 0, begin, begin + 3, 0L);
  }
}

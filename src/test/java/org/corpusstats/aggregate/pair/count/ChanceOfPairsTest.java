package org.corpusstats.aggregate.pair.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.corpusstats.aggregate.pair.PairsByDefinition;
import org.corpusstats.aggregate.pair.PairsByDefinition.MentionPlace;
import org.corpusstats.table.row.UnitScope;

/** What chance would have of pairs is the sum over their documents, in whichever parts it comes. */
class ChanceOfPairsTest {
  private static final int DOCUMENTS = 40;
  private static final UnitScope[] SCOPES = {UnitScope.SENTENCE, UnitScope.PARAGRAPH};

  @Property(tries = 100)
  void isTheSumOverDocuments(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int most) {
    List<List<MentionPlace>> documents = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(PairsByDefinition.random(random));
    }
    Map<Long, List<Long>> apart = new HashMap<>();
    documents.forEach(document -> addUp(List.of(document), Integer.MAX_VALUE, apart));
    Map<Long, List<Long>> together = new HashMap<>();
    addUp(documents, most, together);
    assertThat(together).isEqualTo(apart).isNotEmpty();
  }

  private static void addUp(
      List<List<MentionPlace>> documents, int most, Map<Long, List<Long>> sums) {
    ChanceOfPairs chance = new ChanceOfPairs(PairFilter.ALL, most);
    PairSink sink = (scope, a, b, pair) -> add(sums, PairBuckets.key(a, b), pair);
    for (List<MentionPlace> document : documents) {
      gather(document, 10 + document.size(), chance);
      if (chance.isFull()) {
        chance.moveTo(sink);
      }
    }
    chance.moveTo(sink);
  }

  /** As {@link PairsOfDocument} does. */
  private static void gather(List<MentionPlace> document, int units, ChanceOfPairs chance) {
    MentionList mentions = PairsOfDocumentTest.list(document);
    EntityOrder entities = new EntityOrder();
    entities.gather(mentions);
    ChanceInDocument inDocument = new ChanceInDocument();
    inDocument.begin(entities.size, units, units - 2);
    UnitCells cells = new UnitCells();
    for (UnitScope scope : SCOPES) {
      cells.gather(mentions, scope, scope.bit(), entities);
      inDocument.note(scope, cells, entities.size);
      if (entities.size > 2) {
        inDocument.noteOverlapping(scope, 0, 2, 1);
      }
    }
    cells.gather(mentions, UnitScope.DOCUMENT, 7, entities);
    chance.add(entities, cells, inDocument);
  }

  private static void add(Map<Long, List<Long>> sums, long key, PairOfDocument pair) {
    assertThat(pair.units).isZero();
    long[] more = new long[PairSums.ALL];
    PairSums.add(more, 0, pair, 3);
    sums.merge(
        key,
        LongStream.of(more).boxed().toList(),
        (one, other) ->
            IntStream.range(0, more.length).mapToObj(i -> one.get(i) + other.get(i)).toList());
  }
}

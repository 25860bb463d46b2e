package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusstats.measure.WithinDocuments;
import org.corpusstats.table.row.UnitScope;

/**
 * What chance within a document would have of sentences and paragraphs that hold two of its
 * entities. Reused from document to document; not thread safe.
 */
final class ChanceInDocument {
  private static final UnitScope[] SCOPES = {UnitScope.SENTENCE, UnitScope.PARAGRAPH};

  /** Units of the document in each scope. */
  private final long[] unitCounts = new long[SCOPES.length];

  /** What is expected, and its variance, where both entities are in one unit: most pairs. */
  private final long[] expectedOfOne = new long[SCOPES.length];

  private final long[] varianceOfOne = new long[SCOPES.length];

  /** Units of each entity; 0 where it takes no part in the scope. */
  private final int[][] unitsOf = new int[SCOPES.length][0];

  /** Units where two entities only overlap, of the few pairs that have any. */
  private final Map<Long, long[]> overlapping = new HashMap<>();

  /** Forgets the document before. */
  void begin(int entities, long sentences, long paragraphs) {
    overlapping.clear();
    unitCounts[0] = sentences;
    unitCounts[1] = paragraphs;
    for (int i = 0; i < SCOPES.length; i++) {
      if (unitsOf[i].length < entities) {
        unitsOf[i] = new int[2 * entities];
      }
      Arrays.fill(unitsOf[i], 0, entities, 0);
      expectedOfOne[i] =
          unitCounts[i] == 0 ? 0 : WithinDocuments.expectedBillionths(1, 1, unitCounts[i]);
      varianceOfOne[i] =
          unitCounts[i] == 0 ? 0 : WithinDocuments.varianceBillionths(1, 1, unitCounts[i]);
    }
  }

  /** Notes in how many units each entity is. */
  void note(UnitScope scope, UnitCells cells, int entities) {
    for (int entity = 0; entity < entities; entity++) {
      unitsOf[scope.number()][entity] = cells.unitsOf(entity);
    }
  }

  /** Notes units that two entities have in common only by overlapping. */
  void noteOverlapping(UnitScope scope, int one, int other, long units) {
    overlapping
            .computeIfAbsent(PairBuckets.key(one, other), pair -> new long[SCOPES.length])[
            scope.number()] =
        units;
  }

  /** Writes {@link PairOfDocument#chance} of two entities, the smaller first. */
  void of(int one, int other, long[] chance) {
    long[] overlaps = overlapping.isEmpty() ? null : overlapping.get(PairBuckets.key(one, other));
    for (int i = 0; i < SCOPES.length; i++) {
      long overlap = overlaps == null ? 0 : overlaps[i];
      long a = unitsOf[i][one] - overlap;
      long b = unitsOf[i][other] - overlap;
      int at = i * PairSums.CHANCE_OF_SCOPE;
      if (a <= 0 || b <= 0) {
        chance[at] = 0;
        chance[at + 1] = 0;
        chance[at + 2] = 0;
      } else if (a == 1 && b == 1 && overlap == 0) {
        chance[at] = expectedOfOne[i];
        chance[at + 1] = varianceOfOne[i];
        chance[at + 2] = 1;
      } else {
        long n = unitCounts[i] - overlap;
        chance[at] = WithinDocuments.expectedBillionths(a, b, n);
        chance[at + 1] = WithinDocuments.varianceBillionths(a, b, n);
        chance[at + 2] = Math.min(a, b);
      }
    }
  }
}

package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.corpusstats.table.row.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * What chance within a document would have of sentences and paragraphs that hold two of its
 * entities. Reused from document to document; not thread safe.
 */
final class ChanceInDocument {
  private static final UnitScope[] SCOPES = {UnitScope.SENTENCE, UnitScope.PARAGRAPH};

  /** Units of the document in each scope. */
  private final long[] unitCounts = new long[SCOPES.length];

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

  /** Units of the document. */
  long unitCount(int scope) {
    return unitCounts[scope];
  }

  /** Units of an entity; 0 where it takes no part in the scope. */
  int unitsOf(int scope, int entity) {
    return unitsOf[scope][entity];
  }

  /** Whether any two entities overlap and do nothing else in some unit. */
  boolean hasOverlaps() {
    return !overlapping.isEmpty();
  }

  /** In how many units of each scope two entities only overlap, the smaller first; null in none. */
  long @Nullable [] overlapping(int one, int other) {
    return overlapping.get(PairBuckets.key(one, other));
  }

  /** Writes {@link PairOfDocument#chance} of two entities, the smaller first. */
  void of(int one, int other, long[] chance) {
    long[] overlaps = hasOverlaps() ? overlapping(one, other) : null;
    Arrays.fill(chance, 0);
    for (int i = 0; i < SCOPES.length; i++) {
      ChanceOfUnits.add(
          unitsOf[i][one],
          unitsOf[i][other],
          overlaps == null ? 0 : overlaps[i],
          unitCounts[i],
          chance,
          i * PairSums.CHANCE_OF_SCOPE);
    }
  }
}

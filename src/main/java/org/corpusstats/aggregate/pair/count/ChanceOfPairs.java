package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.corpusstats.table.row.UnitScope;

/**
 * Adds up what chance would have of pairs in documents that are no units themselves: of all pairs
 * of a document, many times as many as meet. Documents are gathered first. Then one entity after
 * the other goes through its documents, so that the sums in hand are those of its partners only and
 * stay in the processor's cache, however many pairs there are. Not thread safe.
 */
final class ChanceOfPairs {
  /** What is handed on at once waits in memory. */
  private static final long MOST_PAIRS = 1 << 24;

  /** Entities of documents that are gathered, in some 35 MB. */
  private static final int MOST_ENTITIES = 1 << 20;

  private static final int FEWEST_PARTNERS = 64;

  /** Sums of a pair: those of {@link PairOfDocument} that a whole document adds to. */
  private static final int SCORED_A = PairSums.CHANCE_SUMS;

  private static final int SCORED_B = SCORED_A + 1;
  private static final int TONE_A = SCORED_B + 1;
  private static final int TONE_B = TONE_A + 1;
  private static final int STRIDE = TONE_B + 1;

  private final PairFilter filter;
  private final int mostEntities;

  // The gathered entities, document by document, in order of their numbers within each.
  private int entities;
  private long pairs;
  private int[] number = new int[0];
  private int[] document = new int[0];
  private long[] meanTone = new long[0];
  private int[][] unitsOf = new int[UnitScope.ALL.length - 1][0];

  // The gathered documents.
  private int documents;
  private int[] end = new int[0];
  private long[][] unitCounts = new long[UnitScope.ALL.length - 1][0];
  private final BitSet haveOverlaps = new BitSet();

  /** {@link ChanceInDocument#overlapping} of two places among the entities. */
  private final Map<Long, long[]> overlapping = new HashMap<>();

  // The partners of the entity in hand as they came: frequent ones soon, and so near one another.
  private int partners;
  private int[] partner = new int[FEWEST_PARTNERS];
  private int[] placeOfPartner = new int[FEWEST_PARTNERS];
  private long[] sums = new long[FEWEST_PARTNERS * STRIDE];

  /** Which partner it is by its number: a hash table with open addressing, and 0 for none. */
  private int[] partnerAt = new int[2 * FEWEST_PARTNERS];

  private final PairOfDocument pair = new PairOfDocument();

  // While pairs are handed on: the entities in order of their numbers, and how many are done.
  private long[] places = new long[0];
  private int moved;

  /**
   * @param filter of the pairs that are asked for
   */
  ChanceOfPairs(PairFilter filter) {
    this(filter, MOST_ENTITIES);
  }

  /**
   * @param mostEntities of which it is full
   */
  ChanceOfPairs(PairFilter filter, int mostEntities) {
    this.filter = filter;
    this.mostEntities = mostEntities;
  }

  /** Gathers a document's entities that take part in some scope, with their units. */
  void add(EntityOrder order, UnitCells wholeDocument, ChanceInDocument chance) {
    reserve(entities + wholeDocument.size, documents + 1);
    int first = entities;
    for (int cell = 0; cell < wholeDocument.size; cell++) {
      int own = wholeDocument.entity[cell];
      number[entities] = order.number[own];
      document[entities] = documents;
      meanTone[entities] = order.scored[own] > 0 ? order.meanTone[own] : MentionList.NO_TONE;
      for (int i = 0; i < unitsOf.length; i++) {
        unitsOf[i][entities] = chance.unitsOf(i, own);
      }
      entities++;
    }
    if (chance.hasOverlaps()) {
      addOverlaps(first, wholeDocument, chance);
    }
    for (int i = 0; i < unitCounts.length; i++) {
      unitCounts[i][documents] = chance.unitCount(i);
    }
    end[documents++] = entities;
    pairs += wholeDocument.size * (wholeDocument.size - 1L) / 2;
  }

  private void addOverlaps(int first, UnitCells wholeDocument, ChanceInDocument chance) {
    haveOverlaps.set(documents);
    for (int cell = 0; cell < wholeDocument.size; cell++) {
      for (int other = cell + 1; other < wholeDocument.size; other++) {
        long[] units = chance.overlapping(wholeDocument.entity[cell], wholeDocument.entity[other]);
        if (units != null) {
          overlapping.put(PairBuckets.key(first + cell, first + other), units);
        }
      }
    }
  }

  /** Whether what was gathered should be handed on. */
  boolean isFull() {
    return entities >= mostEntities || pairs >= MOST_PAIRS;
  }

  /** Hands the pairs of all gathered documents on, each pair once, and forgets them. */
  void moveTo(PairSink sink) {
    beginMoving();
    while (isMoving()) {
      moveNext(sink);
    }
  }

  /** Begins to hand on what was gathered; nothing is added until it is done. */
  void beginMoving() {
    places = inOrderOfEntities();
    moved = 0;
    if (entities == 0) {
      forget();
    }
  }

  /** Whether there is more to hand on, once that began. */
  boolean isMoving() {
    return places.length > 0;
  }

  /** Hands on the pairs of the next entity with those after it. */
  void moveNext(PairSink sink) {
    int own = (int) (places[moved] >>> 32);
    for (; moved < entities && (int) (places[moved] >>> 32) == own; moved++) {
      addPartners(own, (int) places[moved]);
    }
    movePartners(own, sink);
    if (moved == entities) {
      forget();
    }
  }

  private void forget() {
    places = new long[0];
    entities = 0;
    documents = 0;
    pairs = 0;
    overlapping.clear();
    haveOverlaps.clear();
  }

  /** The number of each entity, and its place. */
  private long[] inOrderOfEntities() {
    long[] order = new long[entities];
    for (int i = 0; i < entities; i++) {
      order[i] = (long) number[i] << 32 | i;
    }
    Arrays.sort(order);
    return order;
  }

  private void addPartners(int own, int place) {
    int last = end[document[place]];
    for (int other = place + 1; other < last; other++) {
      if (filter.mayContain(own, number[other])) {
        add(place, other, sumsOf(number[other]));
      }
    }
  }

  /** Adds what a document has of two of its entities to the sums that begin at a place. */
  private void add(int one, int other, int at) {
    int in = document[one];
    long[] overlaps = haveOverlaps.get(in) ? overlapping.get(PairBuckets.key(one, other)) : null;
    for (int i = 0; i < unitsOf.length; i++) {
      ChanceOfUnits.add(
          unitsOf[i][one],
          unitsOf[i][other],
          overlaps == null ? 0 : overlaps[i],
          unitCounts[i][in],
          sums,
          at + i * PairSums.CHANCE_OF_SCOPE);
    }
    if (meanTone[one] != MentionList.NO_TONE) {
      sums[at + SCORED_A]++;
      sums[at + TONE_A] += meanTone[one];
    }
    if (meanTone[other] != MentionList.NO_TONE) {
      sums[at + SCORED_B]++;
      sums[at + TONE_B] += meanTone[other];
    }
  }

  /** Where the sums of the entity in hand and another begin. */
  private int sumsOf(int other) {
    int at = placeOf(other);
    if (partnerAt[at] > 0) {
      return (partnerAt[at] - 1) * STRIDE;
    }
    if (partners == partner.length) {
      growPartners();
      at = placeOf(other);
    }
    int index = partners++;
    partner[index] = other;
    place(index, at);
    return index * STRIDE;
  }

  private void place(int index, int at) {
    placeOfPartner[index] = at;
    partnerAt[at] = index + 1;
  }

  /** Where a partner is found, or would be. */
  private int placeOf(int other) {
    int mask = partnerAt.length - 1;
    int at = PairBuckets.place(other, Integer.bitCount(mask));
    while (partnerAt[at] > 0 && partner[partnerAt[at] - 1] != other) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void growPartners() {
    partner = Arrays.copyOf(partner, 2 * partners);
    placeOfPartner = new int[2 * partners];
    sums = Arrays.copyOf(sums, 2 * partners * STRIDE);
    partnerAt = new int[4 * partners];
    for (int i = 0; i < partners; i++) {
      place(i, placeOf(partner[i]));
    }
  }

  private void movePartners(int own, PairSink sink) {
    for (int i = 0; i < partners; i++) {
      int at = i * STRIDE;
      System.arraycopy(sums, at, pair.chance, 0, PairSums.CHANCE_SUMS);
      pair.scoredA = sums[at + SCORED_A];
      pair.scoredB = sums[at + SCORED_B];
      pair.toneA = sums[at + TONE_A];
      pair.toneB = sums[at + TONE_B];
      sink.add(UnitScope.DOCUMENT, own, partner[i], pair);
      partnerAt[placeOfPartner[i]] = 0;
    }
    Arrays.fill(sums, 0, partners * STRIDE, 0);
    partners = 0;
  }

  private void reserve(int entities, int documents) {
    if (number.length < entities) {
      int length = Math.max(64, 2 * entities);
      number = Arrays.copyOf(number, length);
      document = Arrays.copyOf(document, length);
      meanTone = Arrays.copyOf(meanTone, length);
      for (int i = 0; i < unitsOf.length; i++) {
        unitsOf[i] = Arrays.copyOf(unitsOf[i], length);
      }
    }
    if (end.length < documents) {
      int length = Math.max(64, 2 * documents);
      end = Arrays.copyOf(end, length);
      for (int i = 0; i < unitCounts.length; i++) {
        unitCounts[i] = Arrays.copyOf(unitCounts[i], length);
      }
    }
  }
}

package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import java.util.Set;
import org.corpusstats.table.row.UnitScope;

/**
 * Enumerates the pairs of one document after the other, in every scope. Pure; reused from document
 * to document; not thread safe.
 *
 * <p>An entity counts once per unit, and two entities count together in a unit where some mention
 * of one and some mention of the other do not overlap. Pairs come one first entity at a time, so
 * that memory grows with the number of entities and not with its square. Time grows with the number
 * of pairs in units, and for the proximity with the number of pairs in neighbouring sentences.
 *
 * <p>What chance within documents has to say of smaller units is known where a document has both
 * entities, whether they meet or not: it comes with the pair at document scope.
 */
final class PairsOfDocument {
  private static final int ALL_SCOPES = (1 << UnitScope.ALL.length) - 1;

  private final UnitScope[] scopes;
  private final PairSink sink;
  private final PairFilter withChance;
  private final boolean hasChance;
  private final boolean countsDocuments;
  private final UnitCells cells = new UnitCells();

  private final EntityOrder entities = new EntityOrder();
  private final ProximityInDocument proximity = new ProximityInDocument();
  private final ChanceInDocument chance = new ChanceInDocument();
  private final ChanceOfPairs chanceOfPairs;
  private final PairOfDocument pair = new PairOfDocument();

  // The document, and how far its pairs were handed on: scope by scope, entity by entity.
  private MentionList mentions = new MentionList();
  private int phase;
  private int own;

  // What the entity in hand shares with each later entity.
  private long[] units = new long[0];
  private long[] overlapping = new long[0];
  private long[] scored = new long[0];
  private long[] tone = new long[0];
  private int[] met = new int[0];

  /**
   * @param withChance pairs that come at document scope with what chance would have, though the
   *     document be none of the scopes
   */
  PairsOfDocument(Set<UnitScope> scopes, PairFilter withChance, PairSink sink) {
    this.scopes =
        scopes.stream()
            .filter(scope -> scope != UnitScope.DOCUMENT)
            .sorted()
            .toArray(UnitScope[]::new);
    this.countsDocuments = scopes.contains(UnitScope.DOCUMENT);
    this.withChance = withChance;
    this.hasChance = !withChance.isEmpty();
    this.chanceOfPairs = new ChanceOfPairs(withChance);
    this.sink = sink;
    this.phase = this.scopes.length + 1;
  }

  /** Hands all pairs of a document to the sink. */
  void count(MentionList document, long sentenceCount, long paragraphCount) {
    begin(document, sentenceCount, paragraphCount);
    while (hasMore()) {
      next();
    }
  }

  /**
   * Begins a document, once there is no more of the one before.
   *
   * @param document stays as it is until there is no more
   * @param sentenceCount number of its sentences, those without entities included
   * @param paragraphCount number of its paragraphs, likewise
   */
  void begin(MentionList document, long sentenceCount, long paragraphCount) {
    mentions = document;
    entities.gather(mentions);
    if (entities.size < 2) {
      return;
    }
    reserve(entities.size);
    pair.proximity = 0;
    pair.scoredA = 0;
    pair.toneA = 0;
    pair.scoredB = 0;
    pair.toneB = 0;
    Arrays.fill(pair.chance, 0);
    if (hasChance) {
      chance.begin(entities.size, sentenceCount, paragraphCount);
    }
    beginPhase(0);
  }

  /** Whether there are more pairs to hand to the sink, of the document or of those before it. */
  boolean hasMore() {
    return phase <= scopes.length || chanceOfPairs.isMoving();
  }

  /**
   * Hands the pairs of one more entity with those after it to the sink: all those of a register of
   * names would be too many at once.
   */
  void next() {
    if (chanceOfPairs.isMoving()) {
      chanceOfPairs.moveNext(sink);
    } else if (phase < scopes.length) {
      countUnits(scopes[phase], own++);
    } else {
      countDocument(own++);
    }
    if (phase <= scopes.length && own == (phase < scopes.length ? entities.size : cells.size)) {
      beginPhase(phase + 1);
    }
  }

  /** Begins to hand on what was kept of the documents so far, once there is no more of them. */
  void beginLast() {
    chanceOfPairs.beginMoving();
  }

  /** Hands on what was kept of the documents so far. */
  void finish() {
    chanceOfPairs.moveTo(sink);
  }

  /** Goes on to a scope, to the whole document behind them, or to the end. */
  private void beginPhase(int next) {
    phase = next;
    own = 0;
    if (phase < scopes.length) {
      cells.gather(mentions, scopes[phase], scopes[phase].bit(), entities);
      if (hasChance) {
        chance.note(scopes[phase], cells, entities.size);
      }
    } else if (phase == scopes.length) {
      beginDocument();
    }
  }

  private void beginDocument() {
    if (hasChance || countsDocuments) {
      cells.gather(
          mentions,
          UnitScope.DOCUMENT,
          hasChance ? ALL_SCOPES : UnitScope.DOCUMENT.bit(),
          entities);
    }
    if (countsDocuments && cells.size > 0) {
      proximity.begin(mentions, entities);
      return;
    }
    phase++;
    if (!countsDocuments && hasChance) {
      chanceOfPairs.add(entities, cells, chance);
      if (chanceOfPairs.isFull()) {
        chanceOfPairs.beginMoving();
      }
    }
  }

  private void countUnits(UnitScope scope, int own) {
    int partners = 0;
    for (int i = cells.firstOfEntity[own]; i < cells.firstOfEntity[own + 1]; i++) {
      int cell = cells.cellsByEntity[i];
      int end = cells.firstCell[cells.unit[cell] + 1];
      for (int other = cell + 1; other < end; other++) {
        int partner = cells.entity[other];
        if (units[partner] == 0 && overlapping[partner] == 0) {
          met[partners++] = partner;
        }
        countUnit(cell, other, partner);
      }
    }
    for (int i = 0; i < partners; i++) {
      if (hasChance && overlapping[met[i]] > 0) {
        chance.noteOverlapping(scope, own, met[i], overlapping[met[i]]);
      }
      emit(scope, own, met[i]);
    }
  }

  /** The whole document is one unit: every two entities meet once. */
  private void countDocument(int cell) {
    int one = cells.entity[cell];
    proximity.add(one);
    for (int other = cell + 1; other < cells.size; other++) {
      int partner = cells.entity[other];
      boolean isCounted = isInDocuments(one) && isInDocuments(partner);
      if (isCounted) {
        countUnit(cell, other, partner);
      }
      if (isCounted || withChance.mayContain(entities.number[one], entities.number[partner])) {
        addWholeDocument(one, partner);
        emit(UnitScope.DOCUMENT, one, partner);
      }
      proximity.clear(partner);
    }
  }

  private boolean isInDocuments(int entity) {
    return (entities.scopes[entity] & UnitScope.DOCUMENT.bit()) != 0;
  }

  private void addWholeDocument(int own, int partner) {
    pair.proximity = proximity.of(partner);
    pair.scoredA = Math.min(1, entities.scored[own]);
    pair.toneA = entities.meanTone[own];
    pair.scoredB = Math.min(1, entities.scored[partner]);
    pair.toneB = entities.meanTone[partner];
    if (hasChance) {
      chance.of(own, partner, pair.chance);
    }
  }

  private void countUnit(int cell, int other, int partner) {
    if (!cells.areApart(cell, other)) {
      overlapping[partner]++;
      return;
    }
    units[partner]++;
    if (cells.scored[cell] > 0 && cells.scored[other] > 0) {
      scored[partner]++;
      tone[partner] += cells.meanTone(cell, other);
    }
  }

  private void emit(UnitScope scope, int own, int partner) {
    pair.units = units[partner];
    pair.overlapping = overlapping[partner];
    pair.scored = scored[partner];
    pair.tone = tone[partner];
    sink.add(scope, entities.number[own], entities.number[partner], pair);
    units[partner] = 0;
    overlapping[partner] = 0;
    scored[partner] = 0;
    tone[partner] = 0;
  }

  private void reserve(int count) {
    if (units.length < count) {
      int length = 2 * count;
      units = new long[length];
      overlapping = new long[length];
      scored = new long[length];
      tone = new long[length];
      met = new int[length];
    }
  }
}

package org.corpusstats.aggregate.pair.count;

import java.util.Set;
import org.corpusstats.measure.Proximity;
import org.corpusstats.measure.WithinDocuments;
import org.corpusstats.table.row.UnitScope;

/**
 * Enumerates the pairs of one document after the other, in every scope. Pure; reused from document
 * to document; not thread safe.
 *
 * <p>An entity counts once per unit, and two entities count together in a unit where some mention
 * of one and some mention of the other do not overlap. Pairs come one first entity at a time, so
 * that memory grows with the number of entities and not with its square. Time grows with the number
 * of pairs in units, for the proximity with the number of pairs in neighbouring sentences, and where
 * pairs are counted that are apart, with the number of pairs in the document.
 */
final class PairsOfDocument {
  private final UnitScope[] scopes;
  private final PairSink sink;
  private final PairFilter apart;
  private final UnitCells cells = new UnitCells();
  private final UnitCells sentences = new UnitCells();

  private final EntityOrder entities = new EntityOrder();
  private final PairOfDocument pair = new PairOfDocument();

  // What the entity in hand shares with each later entity.
  private long[] units = new long[0];
  private long[] overlapping = new long[0];
  private long[] scored = new long[0];
  private long[] tone = new long[0];
  private long[] proximity = new long[0];
  private int[] met = new int[0];

  /**
   * @param apart pairs to be counted also in documents where they are in no unit together; where it
   *     is empty, nothing is expected of any pair
   */
  PairsOfDocument(Set<UnitScope> scopes, PairFilter apart, PairSink sink) {
    this.scopes = scopes.stream().sorted().toArray(UnitScope[]::new);
    this.apart = apart;
    this.sink = sink;
  }

  /**
   * Hands the pairs of a document to the sink.
   *
   * @param sentences number of the document's sentences, those without entities included
   * @param paragraphs number of its paragraphs, likewise
   */
  void count(MentionList mentions, long sentences, long paragraphs) {
    entities.gather(mentions);
    if (entities.size < 2) {
      return;
    }
    reserve(entities.size);
    pair.proximity = 0;
    pair.expected = 0;
    pair.variance = 0;
    pair.trials = 0;
    for (UnitScope scope : scopes) {
      cells.gather(mentions, scope, scope, entities);
      if (scope == UnitScope.DOCUMENT) {
        countDocument(mentions);
      } else {
        countUnits(scope, scope == UnitScope.SENTENCE ? sentences : paragraphs);
      }
    }
  }

  private void countUnits(UnitScope scope, long unitCount) {
    for (int own = 0; own < entities.size; own++) {
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
      partners = addThoseApart(scope, own, partners);
      for (int i = 0; i < partners; i++) {
        expect(own, met[i], unitCount);
        emit(scope, own, met[i]);
      }
    }
  }

  private int addThoseApart(UnitScope scope, int own, int partners) {
    if (apart.isEmpty() || cells.unitsOf(own) == 0) {
      return partners;
    }
    int count = partners;
    for (int partner = own + 1; partner < entities.size; partner++) {
      if (units[partner] == 0
          && overlapping[partner] == 0
          && cells.unitsOf(partner) > 0
          && apart.mayContain(scope, entities.number[own], entities.number[partner])) {
        met[count++] = partner;
      }
    }
    return count;
  }

  /** What chance within the document would have; units where the two only overlap are left out. */
  private void expect(int own, int partner, long unitCount) {
    if (apart.isEmpty()) {
      return;
    }
    long a = cells.unitsOf(own) - overlapping[partner];
    long b = cells.unitsOf(partner) - overlapping[partner];
    boolean haveUnits = a > 0 && b > 0;
    long n = unitCount - overlapping[partner];
    pair.expected = haveUnits ? WithinDocuments.expectedBillionths(a, b, n) : 0;
    pair.variance = haveUnits ? WithinDocuments.varianceBillionths(a, b, n) : 0;
    pair.trials = Math.min(a, b);
  }

  /** The whole document is one unit: every two entities meet once. */
  private void countDocument(MentionList mentions) {
    sentences.gather(mentions, UnitScope.SENTENCE, UnitScope.DOCUMENT, entities);
    pair.expected = 0;
    pair.variance = 0;
    pair.trials = 0;
    for (int cell = 0; cell < cells.size; cell++) {
      int own = cells.entity[cell];
      addProximity(mentions, own);
      for (int other = cell + 1; other < cells.size; other++) {
        int partner = cells.entity[other];
        countUnit(cell, other, partner);
        pair.proximity = proximity[partner];
        emit(UnitScope.DOCUMENT, own, partner);
        proximity[partner] = 0;
      }
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
    pair.scoredA = Math.min(1, entities.scored[own]);
    pair.toneA = pair.scoredA == 0 ? 0 : entities.meanTone(own);
    pair.scoredB = Math.min(1, entities.scored[partner]);
    pair.toneB = pair.scoredB == 0 ? 0 : entities.meanTone(partner);
    sink.add(scope, entities.number[own], entities.number[partner], pair);
    units[partner] = 0;
    overlapping[partner] = 0;
    scored[partner] = 0;
    tone[partner] = 0;
  }

  /** Adds up how near the mentions of later entities are to those of one entity. */
  private void addProximity(MentionList mentions, int own) {
    for (int i = sentences.firstOfEntity[own]; i < sentences.firstOfEntity[own + 1]; i++) {
      int cell = sentences.cellsByEntity[i];
      int unit = sentences.unit[cell];
      for (int other = unit; other >= 0 && isNear(unit, other); other--) {
        addProximity(mentions, own, cell, other);
      }
      for (int other = unit + 1; other < sentences.units && isNear(unit, other); other++) {
        addProximity(mentions, own, cell, other);
      }
    }
  }

  private boolean isNear(int unit, int other) {
    return distance(unit, other) <= Proximity.MOST_SENTENCES;
  }

  private int distance(int unit, int other) {
    return Math.abs(sentences.number[unit] - sentences.number[other]);
  }

  private void addProximity(MentionList mentions, int own, int cell, int unit) {
    long weight =
        Proximity.billionths(distance(sentences.unit[cell], unit)) * sentences.mentionCount(cell);
    int end = sentences.firstCell[unit + 1];
    for (int other = sentences.firstCell[unit]; other < end; other++) {
      int partner = sentences.entity[other];
      if (partner > own) {
        proximity[partner] += weight * sentences.mentionCount(other);
        if (unit == sentences.unit[cell] && sentences.mayTouch(cell, other)) {
          proximity[partner] -= Proximity.billionths(0) * overlaps(mentions, cell, other);
        }
      }
    }
  }

  /** Pairs of mentions that share a character: they form no pair. */
  private long overlaps(MentionList mentions, int cell, int other) {
    long overlaps = 0;
    for (int i = sentences.first[cell]; i < sentences.first[cell + 1]; i++) {
      int one = sentences.mention[i];
      for (int j = sentences.first[other]; j < sentences.first[other + 1]; j++) {
        int two = sentences.mention[j];
        if (mentions.begin[one] < mentions.end[two] && mentions.begin[two] < mentions.end[one]) {
          overlaps++;
        }
      }
    }
    return overlaps;
  }

  private void reserve(int count) {
    if (units.length < count) {
      int length = 2 * count;
      units = new long[length];
      overlapping = new long[length];
      scored = new long[length];
      tone = new long[length];
      proximity = new long[length];
      met = new int[length];
    }
  }
}

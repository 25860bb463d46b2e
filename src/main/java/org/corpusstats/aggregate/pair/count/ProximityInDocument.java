package org.corpusstats.aggregate.pair.count;

import org.corpusstats.measure.Proximity;
import org.corpusstats.table.row.UnitScope;

/**
 * Adds up how near the mentions of two entities of a document stand, for one entity with all later
 * ones at a time. The sums are {@link Proximity#billionths}. Not thread safe.
 */
final class ProximityInDocument {
  private final UnitCells sentences = new UnitCells();
  private MentionList mentions = new MentionList();

  /** Of the entity in hand with each later one. */
  private long[] sums = new long[0];

  /** Begins a document; the sums of the one before are cleared. */
  void begin(MentionList document, EntityOrder entities) {
    mentions = document;
    sentences.gather(mentions, UnitScope.SENTENCE, UnitScope.DOCUMENT.bit(), entities);
    if (sums.length < entities.size) {
      sums = new long[2 * entities.size];
    }
  }

  /** The sum of the entity in hand and a later one. */
  long of(int partner) {
    return sums[partner];
  }

  void clear(int partner) {
    sums[partner] = 0;
  }

  /** Adds up how near the mentions of later entities are to those of one entity. */
  void add(int own) {
    for (int i = sentences.firstOfEntity[own]; i < sentences.firstOfEntity[own + 1]; i++) {
      int cell = sentences.cellsByEntity[i];
      int unit = sentences.unit[cell];
      for (int other = unit; other >= 0 && isNear(unit, other); other--) {
        add(own, cell, other);
      }
      for (int other = unit + 1; other < sentences.units && isNear(unit, other); other++) {
        add(own, cell, other);
      }
    }
  }

  private boolean isNear(int unit, int other) {
    return distance(unit, other) <= Proximity.MOST_SENTENCES;
  }

  private int distance(int unit, int other) {
    return Math.abs(sentences.number[unit] - sentences.number[other]);
  }

  private void add(int own, int cell, int unit) {
    long weight =
        Proximity.billionths(distance(sentences.unit[cell], unit)) * sentences.mentionCount(cell);
    int end = sentences.firstCell[unit + 1];
    for (int other = sentences.firstCell[unit]; other < end; other++) {
      int partner = sentences.entity[other];
      if (partner > own) {
        sums[partner] += weight * sentences.mentionCount(other);
        if (unit == sentences.unit[cell] && sentences.mayTouch(cell, other)) {
          sums[partner] -= Proximity.billionths(0) * overlaps(cell, other);
        }
      }
    }
  }

  /** Pairs of mentions that share a character: they form no pair. */
  private long overlaps(int cell, int other) {
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
}

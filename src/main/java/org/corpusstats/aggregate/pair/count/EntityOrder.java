package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import org.corpusstats.table.row.UnitScope;

/** The entities of one document in order, and its mentions in order of them. Not thread safe. */
final class EntityOrder {
  /** Number of different entities. */
  int size;

  /** Number of each entity, in order. */
  int[] number = new int[0];

  /** Places of the mentions, in order of their entities. */
  int[] byEntity = new int[0];

  /** Entity of each mention, as its place among the entities. */
  int[] entityOf = new int[0];

  /**
   * The scopes in which each entity is frequent enough to be counted, as {@link UnitScope#bit}s.
   */
  int[] scopes = new int[0];

  /** Number of the document's tones towards each entity. */
  int[] scored = new int[0];

  /**
   * The mean tone towards each entity, in whole millionths, as Spark rounds: to the nearest, away
   * from 0 where two are as near; 0 where it has none.
   */
  long[] meanTone = new long[0];

  private long[] tone = new long[0];
  private long[] order = new long[0];

  void gather(MentionList mentions) {
    int count = mentions.size;
    if (order.length < count) {
      order = new long[2 * count];
      number = new int[2 * count];
      byEntity = new int[2 * count];
      entityOf = new int[2 * count];
      scopes = new int[2 * count];
      scored = new int[2 * count];
      tone = new long[2 * count];
      meanTone = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      order[i] = (long) mentions.entity[i] << 32 | i;
    }
    Arrays.sort(order, 0, count);
    size = 0;
    for (int i = 0; i < count; i++) {
      int at = (int) order[i];
      if (size == 0 || number[size - 1] != mentions.entity[at]) {
        scopes[size] = mentions.scopes[at];
        scored[size] = 0;
        tone[size] = 0;
        number[size++] = mentions.entity[at];
      }
      byEntity[i] = at;
      entityOf[at] = size - 1;
      if (mentions.tone[at] != MentionList.NO_TONE) {
        scored[size - 1]++;
        tone[size - 1] += mentions.tone[at];
      }
    }
    for (int entity = 0; entity < size; entity++) {
      meanTone[entity] = scored[entity] == 0 ? 0 : meanTone(entity);
    }
  }

  private long meanTone(int entity) {
    long mean = Math.round((double) Math.abs(tone[entity]) / scored[entity]);
    return tone[entity] < 0 ? -mean : mean;
  }
}

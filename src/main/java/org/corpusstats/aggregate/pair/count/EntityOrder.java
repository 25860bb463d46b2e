package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;

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

  private long[] order = new long[0];

  void gather(MentionList mentions) {
    int count = mentions.size;
    if (order.length < count) {
      order = new long[2 * count];
      number = new int[2 * count];
      byEntity = new int[2 * count];
      entityOf = new int[2 * count];
    }
    for (int i = 0; i < count; i++) {
      order[i] = (long) mentions.entity[i] << 32 | i;
    }
    Arrays.sort(order, 0, count);
    size = 0;
    for (int i = 0; i < count; i++) {
      int at = (int) order[i];
      if (size == 0 || number[size - 1] != mentions.entity[at]) {
        number[size++] = mentions.entity[at];
      }
      byEntity[i] = at;
      entityOf[at] = size - 1;
    }
  }
}

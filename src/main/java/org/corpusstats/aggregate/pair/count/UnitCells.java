package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import org.corpusstats.table.row.UnitScope;

/**
 * The mentions of one document gathered into cells: one for each unit of a scope and entity in it,
 * units in order, entities in order within each. Reused from document to document. Not thread safe.
 */
final class UnitCells {
  /** Number of cells. */
  int size;

  /** Entity of each cell: its place among the document's entities. */
  int[] entity = new int[0];

  /** Place of each cell's unit among the document's units. */
  int[] unit = new int[0];

  /** First mention of each cell, as a place in {@link #mention}; one more ends the last cell. */
  int[] first = new int[1];

  /** Mentions in order of cells, as places in the document's list. */
  int[] mention = new int[0];

  int[] leastBegin = new int[0];
  int[] greatestBegin = new int[0];
  int[] leastEnd = new int[0];
  int[] greatestEnd = new int[0];

  /** Sum of the tones towards the entity in the unit, in millionths. */
  long[] tone = new long[0];

  /** Number of these tones. */
  int[] scored = new int[0];

  /** Number of units. */
  int units;

  /** Number of each unit in the document. */
  int[] number = new int[0];

  /** First cell of each unit; one more ends the last unit. */
  int[] firstCell = new int[1];

  /** Cells in order of entities. */
  int[] cellsByEntity = new int[0];

  /** First of each entity's cells in {@link #cellsByEntity}; one more ends the last entity. */
  int[] firstOfEntity = new int[1];

  private long[] order = new long[0];

  /**
   * Gathers the mentions of the entities that take part in a scope.
   *
   * @param scope whose units the cells are made for
   * @param taking the scope that entities take part in
   * @param entities all entities of the mentions
   */
  void gather(MentionList mentions, UnitScope scope, UnitScope taking, EntityOrder entities) {
    reserve(mentions.size, entities.size);
    int count = 0;
    for (int i = 0; i < mentions.size; i++) {
      int at = entities.byEntity[i];
      if ((mentions.scopes[at] & taking.bit()) != 0) {
        order[count++] = (long) mentions.unit(at, scope) << 32 | i;
      }
    }
    if (scope != UnitScope.DOCUMENT) {
      Arrays.sort(order, 0, count);
    }
    size = 0;
    units = 0;
    for (int i = 0; i < count; ) {
      i = addCell(mentions, entities, count, i);
    }
    first[size] = count;
    firstCell[units] = size;
    indexByEntity(entities.size);
  }

  private int addCell(MentionList mentions, EntityOrder entities, int count, int from) {
    int unitNumber = (int) (order[from] >>> 32);
    int own = entities.entityOf[entities.byEntity[(int) order[from]]];
    int cell = size++;
    if (units == 0 || number[units - 1] != unitNumber) {
      number[units] = unitNumber;
      firstCell[units++] = cell;
    }
    entity[cell] = own;
    unit[cell] = units - 1;
    first[cell] = from;
    leastBegin[cell] = Integer.MAX_VALUE;
    greatestBegin[cell] = Integer.MIN_VALUE;
    leastEnd[cell] = Integer.MAX_VALUE;
    greatestEnd[cell] = Integer.MIN_VALUE;
    tone[cell] = 0;
    scored[cell] = 0;
    int i = from;
    for (; i < count && (int) (order[i] >>> 32) == unitNumber; i++) {
      int at = entities.byEntity[(int) order[i]];
      if (entities.entityOf[at] != own) {
        break;
      }
      mention[i] = at;
      leastBegin[cell] = Math.min(leastBegin[cell], mentions.begin[at]);
      greatestBegin[cell] = Math.max(greatestBegin[cell], mentions.begin[at]);
      leastEnd[cell] = Math.min(leastEnd[cell], mentions.end[at]);
      greatestEnd[cell] = Math.max(greatestEnd[cell], mentions.end[at]);
      if (mentions.tone[at] != MentionList.NO_TONE) {
        tone[cell] += mentions.tone[at];
        scored[cell]++;
      }
    }
    return i;
  }

  private void indexByEntity(int entities) {
    Arrays.fill(firstOfEntity, 0, entities + 1, 0);
    for (int cell = 0; cell < size; cell++) {
      firstOfEntity[entity[cell] + 1]++;
    }
    for (int i = 0; i < entities; i++) {
      firstOfEntity[i + 1] += firstOfEntity[i];
    }
    // Filling from the back leaves each entity's place at its first cell.
    int[] places = firstOfEntity;
    for (int cell = size - 1; cell >= 0; cell--) {
      cellsByEntity[--places[entity[cell] + 1]] = cell;
    }
    // Now places[e + 1] is the first of entity e: move them back by one.
    System.arraycopy(places, 1, places, 0, entities);
    places[entities] = size;
  }

  /** Whether some mention of one cell and some of the other do not overlap. */
  boolean areApart(int one, int other) {
    return greatestBegin[one] >= leastEnd[other] || greatestBegin[other] >= leastEnd[one];
  }

  /** Whether some mention of one cell may overlap some of the other. */
  boolean mayTouch(int one, int other) {
    return leastBegin[one] < greatestEnd[other] && leastBegin[other] < greatestEnd[one];
  }

  /**
   * The mean of the mean tones towards two entities, to the nearest whole number of millionths,
   * upwards where two are as near; both must be scored.
   */
  long meanTone(int one, int other) {
    if (scored[one] == 1 && scored[other] == 1) {
      return (tone[one] + tone[other] + 1) >> 1;
    }
    long product = (long) scored[one] * scored[other];
    long sum = tone[one] * scored[other] + tone[other] * scored[one];
    return Math.floorDiv(sum + product, 2 * product);
  }

  /** In how many units an entity is. */
  int unitsOf(int entity) {
    return firstOfEntity[entity + 1] - firstOfEntity[entity];
  }

  int mentionCount(int cell) {
    return first[cell + 1] - first[cell];
  }

  private void reserve(int mentions, int entities) {
    if (mention.length < mentions) {
      int length = Math.max(64, 2 * mentions);
      entity = new int[length];
      unit = new int[length];
      first = new int[length + 1];
      mention = new int[length];
      leastBegin = new int[length];
      greatestBegin = new int[length];
      leastEnd = new int[length];
      greatestEnd = new int[length];
      tone = new long[length];
      scored = new int[length];
      number = new int[length];
      firstCell = new int[length + 1];
      cellsByEntity = new int[length];
      order = new long[length];
    }
    if (firstOfEntity.length < entities + 1) {
      firstOfEntity = new int[2 * entities + 1];
    }
  }
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** An entity that can be in a counted pair, and the number that stands for it there. */
public record NumberedEntity(
    @Doc("entity") String entityId,
    @Doc("scopes in which it is frequent enough, as bits of UnitScope") int scopes,
    @Doc("its place among these entities in order of their ids, from 0") int entity) {

  /** Internal table of a run. */
  public static final Table<NumberedEntity> TABLE =
      Table.internal("numbered_entities", NumberedEntity.class, "entity that can be in a pair");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** What sort of thing an entity of the documents is: only those of one kind may be one. */
public record EntityKind(
    @Doc("entity as documents resolved it") String entityId,
    @Doc("PERSON, GROUP, PLACE or NATIONALITY") String kind) {

  /** Internal table of a run: one row per entity. */
  public static final Table<EntityKind> TABLE =
      Table.internal("entity_kinds", EntityKind.class, "entity");
}

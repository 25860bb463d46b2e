package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** The name and type that resolution chose for an entity. */
public record EntityName(
    @Doc("entity") String entityId,
    @Doc("canonical name") String name,
    @Doc("type") String type,
    @Doc("entity of the country of a nationality that is kept apart; null for others")
        @Nullable String relatedCountry) {

  /** Internal table of a run: one row per entity. */
  public static final Table<EntityName> TABLE =
      Table.internal("entity_names", EntityName.class, "entity");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** An entity of some documents that is another entity of the corpus. */
public record EntityLink(
    @Doc("entity as documents resolved it") String entityId,
    @Doc("entity that it is") String targetId,
    @Doc("rule that decided") String rule,
    @Doc("how sure it is, 0…1") double confidence) {

  /** Internal table of a run: at most one row per entity, followed to the last target. */
  public static final Table<EntityLink> TABLE =
      Table.internal("entity_links", EntityLink.class, "entity that is another one");

  /** Internal table of a run: these links as they were found, one by one. */
  public static final Table<EntityLink> FOUND =
      Table.internal("found_links", EntityLink.class, "entity that is another one");

  /** Internal table of a run: links that join spellings of one name, followed likewise. */
  public static final Table<EntityLink> SPELLINGS =
      Table.internal("spelling_links", EntityLink.class, "entity that is another's spelling");

  /** Internal table of a run: spellings as they were found, one by one. */
  public static final Table<EntityLink> FOUND_SPELLINGS =
      Table.internal("found_spellings", EntityLink.class, "entity that is another's spelling");
}

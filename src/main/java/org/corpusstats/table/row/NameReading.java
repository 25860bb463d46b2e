package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** An entity that documents explain a name as, counted once spellings of one name are joined. */
public record NameReading(
    @Doc("entity that the name itself names") String aliasId,
    @Doc("entity that it is explained as") String entityId,
    @Doc("documents that explain it so") long documents) {

  /** Internal table of a run: one row per name and entity. */
  public static final Table<NameReading> TABLE =
      Table.internal("name_readings", NameReading.class, "name and entity");
}

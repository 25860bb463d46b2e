package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** How documents use a name for an entity: all that the corpus is asked about mentions. */
public record NameUse(
    @Doc("entity that the name itself names") String aliasId,
    @Doc("entity that it stands for in some documents") String entityId,
    @Doc("type known or, where none is, given by the annotators") String type,
    @Doc("how much the mentions say for the type") long typeWeight,
    @Doc("documents whose first mention of the entity is one of these") long documents,
    @Doc("documents that explain the name as the entity, counted at its first such mention")
        long explainingDocuments) {

  /** Internal table of a run: one row per name, entity and type. */
  public static final Table<NameUse> TABLE =
      Table.internal("name_uses", NameUse.class, "name, entity and type");
}

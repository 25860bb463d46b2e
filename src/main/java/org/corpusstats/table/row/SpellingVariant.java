package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** Two entities of the documents whose names may be spellings of one. */
public record SpellingVariant(
    @Doc("the rarer one") String entityId,
    @Doc("the more frequent one") String targetId,
    @Doc("documents that hold that one") long targetDocuments,
    @Doc("whether the names tell enough; else the company they keep must agree") boolean certain) {

  /** Internal table of a run: each two once or more, by what they have in common. */
  public static final Table<SpellingVariant> TABLE =
      Table.internal(
          "spelling_variants", SpellingVariant.class, "two entities and what they share");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** A name that several documents hold, to be looked for in all of them. */
public record CorpusName(
    @Doc("the name as it stands in texts") String text,
    @Doc("its type") String type,
    @Doc("documents that hold it") long documentCount) {

  /** Internal table of a run: one row per name, bounded. */
  public static final Table<CorpusName> TABLE =
      Table.internal("corpus_names", CorpusName.class, "name of several documents");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** What the corpus has of a lemma: what its share in a part of the corpus is compared with. */
public record TermTotal(
    @Flat @Doc("lemma") Term term,
    @Doc("number of occurrences") long frequency,
    @Doc("number of documents with it") long documentCount) {

  /** Internal table of a run. */
  public static final Table<TermTotal> TABLE =
      Table.internal("term_totals", TermTotal.class, "lemma and coarse part of speech");
}

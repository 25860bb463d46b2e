package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** How many bigrams a lemma takes part in, of a document or of the corpus. */
public record BigramMargin(
    @Flat @Doc("lemma of a content word") Term term,
    @Doc("bigrams with it first") long first,
    @Doc("bigrams with it second") long second) {

  /** Internal table of a run: those of the corpus. */
  public static final Table<BigramMargin> TABLE =
      Table.internal("bigram_margins", BigramMargin.class, "content lemma");
}

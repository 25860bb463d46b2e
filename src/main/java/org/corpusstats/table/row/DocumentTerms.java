package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** How often a document has each of its terms: what frequencies are summed from. */
public record DocumentTerms(
    @Doc("document") String docId, @Doc("its different terms, in order") List<TermCount> terms) {

  /** A term's occurrences in one document. */
  public record TermCount(@Flat Term term, long occurrences) {}

  /** Internal table of a run. */
  public static final Table<DocumentTerms> TABLE =
      Table.internal("document_terms", DocumentTerms.class, "annotated document");
}

package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** The words of a representative document, sentence by sentence. */
public record DocumentWords(
    @Doc("document") String docId,
    @Doc("words of its sentences, without numbers and punctuation; none where not annotated")
        List<List<Term>> sentences) {

  /** Internal table of a run: what statistics of words read. */
  public static final Table<DocumentWords> TABLE =
      Table.internal("document_words", DocumentWords.class, "annotated document");
}

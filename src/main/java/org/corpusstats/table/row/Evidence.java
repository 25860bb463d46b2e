package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** One piece of evidence for a pair that is not related by name. */
public record Evidence(
    @Doc("sentence, paragraph or document") UnitScope scope,
    @Doc("the entity whose id comes first") String entityA,
    @Doc("the other entity") String entityB,
    @Doc("1 for the best; each document's best come before any document's second best") int rank,
    @Doc("document") String docId,
    @Doc("sentence, or the earlier of two") int sentenceIndex,
    @Doc("the later of two sentences; sentence_index where one holds both mentions")
        int secondSentenceIndex,
    @Doc("the sentence; of two that are not neighbours, both with an ellipsis between")
        String text) {

  public static final Table<Evidence> TABLE =
      Table.published(
              "pair_evidence",
              Evidence.class,
              "pair and rank",
              "scope",
              "entity_a",
              "entity_b",
              "rank")
          .showing("scope entity_a entity_b rank doc_id text", "scope desc");
}

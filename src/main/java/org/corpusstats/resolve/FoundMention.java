package org.corpusstats.resolve;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A mention that the rules kept, before its entity's type is known. */
public record FoundMention(
    @Doc("document") String docId,
    @Doc("sentence that holds it") int sentenceIndex,
    @Doc("paragraph that holds it") int paragraphIndex,
    @Doc("first code point") int charBegin,
    @Doc("code point after the last") int charEnd,
    @Doc("the mention") String text,
    @Doc("entity") String entityId,
    @Doc("what found it") String origin,
    @Doc("type given by the annotators") String nerType,
    @Doc("rule that chose the entity") String rule,
    @Doc("sentiment of the clause around it") @Nullable Double clauseSentiment) {

  /** Internal table of a run: one row per mention. */
  public static final Table<FoundMention> TABLE =
      Table.internal("found_mentions", FoundMention.class, "mention");
}

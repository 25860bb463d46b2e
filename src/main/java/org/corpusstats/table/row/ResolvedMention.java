package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** A mention with the entity that the corpus knows, before the tone towards it is judged. */
public record ResolvedMention(
    @Doc("document") String docId,
    @Doc("sentence that holds it") int sentenceIndex,
    @Doc("paragraph that holds it") int paragraphIndex,
    @Doc("first code point") int charBegin,
    @Doc("code point after the last") int charEnd,
    @Doc("the mention") String text,
    @Doc("type of its entity") String type,
    @Doc("entity") String entityId,
    @Doc("entity that its own words name") String aliasId,
    @Doc("what found it") String origin,
    @Doc("type that the annotators gave to this mention") String nerType,
    @Doc("rule that chose the entity") String rule,
    @Doc("how sure that rule is, 0…1") double confidence) {

  /** Internal table of a run: one row per mention. */
  public static final Table<ResolvedMention> TABLE =
      Table.internal("resolved_mentions", ResolvedMention.class, "mention");
}

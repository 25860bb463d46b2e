package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** A mention as its own document resolves it, before the corpus is asked. */
public record FoundMention(
    @Flat TextSpan span,
    @Doc("the mention") String text,
    @Doc("entity that the mention's own words name") String aliasId,
    @Doc("entity that it stands for in this document") String entityId,
    @Doc("what that entity is called here") String name,
    @Doc("what found it") String origin,
    @Doc("type given by the annotators, or by what found it") String nerType,
    @Doc("type that the rule knows the entity to have; null where it does not say")
        @Nullable String knownType,
    @Doc("rule that chose the entity") String rule,
    @Doc("how sure that rule is, 0…1") double confidence,
    @Doc("is the document's first mention of its entity in prose") boolean isFirstOfEntity,
    @Doc(
            "is the document's first in prose that explains its name as its entity, where others may learn it")
        boolean isFirstExplaining,
    @Doc("is a bare name after an office: \"Secretary Abraham\"") boolean isTitled,
    @Doc("kind of the template text that it stands in; null in prose")
        @Nullable TemplateKind template) {

  /** Internal table of a run: one row per mention. */
  public static final Table<FoundMention> TABLE =
      Table.internal("found_mentions", FoundMention.class, "mention");
}

package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;

/** A spelling of an entity. */
public record EntityAlias(
    @Doc("entity") String entityId,
    @Doc("the mention as it stands in texts") String alias,
    @Doc("mentions with this spelling") long mentionCount,
    @Doc("documents with this spelling") long documentCount,
    @Doc("resolution rule that took it for the entity") String rule,
    @Doc("the confidence of the least certain of these mentions, as in mentions") double confidence,
    @Doc("a document with this spelling") String exampleDocId) {

  public static final Table<EntityAlias> TABLE =
      Table.published(
              "entity_aliases",
              EntityAlias.class,
              "alias of an entity",
              "entity_id",
              "alias",
              "rule")
          .showing(
              "alias entity_id mention_count document_count rule confidence example_doc_id",
              "mention_count desc");
}

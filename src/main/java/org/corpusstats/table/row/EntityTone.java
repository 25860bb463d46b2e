package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** The tone towards an entity. Shares and means are over its scored mentions. */
public record EntityTone(
    @Doc("entity") String entityId,
    @Doc("mentions, scored or not") long mentionCount,
    @Doc("documents that mention it") long documentCount,
    @Doc("mentions that could be scored") long scoredCount,
    @Doc("share of its mentions that could be scored, 0…1") double sentimentCoverage,
    @Flat @Nullable ToneMeasures tone) {

  public static final Table<EntityTone> TABLE =
      Table.published("entity_sentiment", EntityTone.class, "entity", "entity_id")
          .showing(
              "entity_id mention_count document_count mean mean_low mean_high"
                  + " negative neutral positive baseline_difference",
              "mention_count desc");
}

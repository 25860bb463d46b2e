package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Table;
import org.jspecify.annotations.Nullable;

/** The tone towards an entity. Shares and means are over its scored mentions. */
public record ToneOfEntity(
    @Doc("entity") String entityId,
    @Doc("mentions, scored or not") long mentionCount,
    @Doc("documents that mention it") long documentCount,
    @Doc("mentions that could be scored") long scoredCount,
    @Doc("share of its mentions that could be scored, 0…1") double sentimentCoverage,
    @Doc(
            "share of scored mentions that speak ill of it: the mean of their probabilities; where a"
                + " score stands in for the tone, the share at or below the negative threshold; null"
                + " where none was scored")
        @Nullable Double negative,
    @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double negativeLow,
    @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double negativeHigh,
    @Doc("share of scored mentions that do neither; null where none was scored")
        @Nullable Double neutral,
    @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double neutralLow,
    @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double neutralHigh,
    @Doc("share of scored mentions that speak well of it, likewise; null where none was scored")
        @Nullable Double positive,
    @Doc("lower end of its 95 % Wilson interval, n = documents") @Nullable Double positiveLow,
    @Doc("upper end of its 95 % Wilson interval, n = documents") @Nullable Double positiveHigh,
    @Doc(
            "mean tone of scored mentions, −1…1, as aggregate.tone measures it: towards the entity"
                + " itself, or the clause's or sentence's as a weak stand-in; null where none was"
                + " scored")
        @Nullable Double mean,
    @Doc("lower end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double meanLow,
    @Doc("upper end of its 95 % interval, clustered by document; null below two documents")
        @Nullable Double meanHigh,
    @Doc(
            "mean minus the mean over all mentions in the same sources and months, weighted as the"
                + " entity's own mentions are spread over them; null where none was scored")
        @Nullable Double baselineDifference) {

  public static final Table<ToneOfEntity> TABLE =
      Table.published("entity_sentiment", ToneOfEntity.class, "entity", "entity_id");
}

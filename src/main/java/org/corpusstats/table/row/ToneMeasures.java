package org.corpusstats.table.row;

import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** In what tone an entity is mentioned, over its scored mentions. */
public record ToneMeasures(
    @Doc(
            "share of scored mentions that speak ill of it: the mean of their probabilities; where a"
                + " score stands in for the tone, the share at or below the negative threshold; null"
                + " where none was scored")
        double negative,
    @Flat(prefix = "negative_") @Doc(ConfidenceInterval.OF_TONE)
        @Nullable ConfidenceInterval negativeInterval,
    @Doc("share of scored mentions that do neither; null where none was scored") double neutral,
    @Flat(prefix = "neutral_") @Doc(ConfidenceInterval.OF_TONE)
        @Nullable ConfidenceInterval neutralInterval,
    @Doc("share of scored mentions that speak well of it, likewise; null where none was scored")
        double positive,
    @Flat(prefix = "positive_") @Doc(ConfidenceInterval.OF_TONE)
        @Nullable ConfidenceInterval positiveInterval,
    @Doc(
            "mean tone of scored mentions, −1…1, as aggregate.tone measures it: towards the entity"
                + " itself, or the clause's or sentence's as a weak stand-in; null where none was"
                + " scored")
        double mean,
    @Flat(prefix = "mean_") @Doc(ConfidenceInterval.OF_TONE)
        @Nullable ConfidenceInterval meanInterval,
    @Doc(
            "mean minus the mean over all mentions in the same sources and months, weighted as the"
                + " entity's own mentions are spread over them; null where none was scored")
        double baselineDifference) {}

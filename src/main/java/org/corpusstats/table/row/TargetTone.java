package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** The tone of a sentence towards an entity that it mentions. */
public record TargetTone(
    @Doc(
            "probability that the sentence speaks ill of it, 0…1, by docs/models/target-sentiment.md"
                + " for ordinary news, whatever aggregate.tone and aggregate.prevalence say; null"
                + " where not scored")
        double negative,
    @Doc("probability that the sentence speaks neither ill nor well of it; null where not scored")
        double neutral,
    @Doc("probability that the sentence speaks well of it; null where not scored") double positive,
    @Doc("tone towards it, −1…1: positive − negative; null where not scored") double sentiment) {}

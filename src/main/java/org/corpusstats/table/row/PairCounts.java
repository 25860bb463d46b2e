package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** How many pairs of entities there are in each scope. */
public record PairCounts(
    @Doc("at sentence scope: {}") long sentence,
    @Doc("at paragraph scope: {}") long paragraph,
    @Doc("at document scope: {}") long document) {}

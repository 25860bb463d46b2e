package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** What a test says, by itself and as one of many. */
public record Significance(
    @Doc("chance, 0…1, of {}") double pValue,
    @Doc("decadic logarithm of p_value, also where that is 0 (below 5e-324)") double log10P,
    @Doc(
            "share of false discoveries to expect among the tests of p_value's family with at most"
                + " this value, Benjamini & Hochberg 1995; as optimistic as p_value is")
        double qValue,
    @Doc("decadic logarithm of q_value, also where that is 0") double log10Q) {}

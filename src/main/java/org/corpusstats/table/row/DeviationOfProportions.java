package org.corpusstats.table.row;

import org.corpusstats.table.Doc;

/** How evenly an item is spread over the parts of a corpus. */
public record DeviationOfProportions(
    @Doc(
            "Gries' deviation of proportions (2008) over the parts of the corpus,"
                + " aggregate.dispersion-parts, which are its documents unless set otherwise: 0"
                + " spread as evenly as the text, near 1 clumped in few parts")
        double dp,
    @Doc(
            "dispersion_dp divided by the most that the corpus allows, 1 − the smallest part's"
                + " share of the tokens, so that corpora compare; 0…1, Lijffijt & Gries 2012")
        double dpNorm) {}

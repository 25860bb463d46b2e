package org.corpusstats.table.row;

import org.corpusstats.measure.PoissonExpectation;
import org.corpusstats.table.Doc;

/** How far a period stands out for an item. */
public record Standing(
    @Doc(
            "{} by chance: the item's share of all dated units times the units of the period; null"
                + " without a date")
        double expectedCount,
    @Doc("(count − expected_count)/√expected_count, Poisson; null without a date") double z) {

  public static Standing of(long count, double expected) {
    return new Standing(expected, PoissonExpectation.z(count, expected));
  }
}

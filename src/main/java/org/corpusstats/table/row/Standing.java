package org.corpusstats.table.row;

import org.corpusstats.measure.ContingencyTable;
import org.corpusstats.measure.FisherExact;
import org.corpusstats.table.Doc;
import org.jspecify.annotations.Nullable;

/** How far a period stands out for an item. */
public record Standing(
    @Doc(
            "{} by chance: the item's share of all dated units times the units of the period; null"
                + " without a date")
        double expectedCount,
    @Doc(
            "count minus expected_count in standard deviations of the hypergeometric distribution that"
                + " p_value is of; null without a date, where expected_count is below 1, since a single"
                + " one is then several deviations, and where the item or the period has all dated"
                + " units")
        @Nullable Double z) {

  private static final double LEAST_EXPECTED = 1;

  /**
   * Of a period as one item of the table and what is counted as the other: the units of both, of
   * what is counted, of the period, and all dated ones.
   */
  public static Standing of(ContingencyTable table) {
    double expected = table.expected();
    return new Standing(expected, expected < LEAST_EXPECTED ? null : FisherExact.z(table));
  }
}

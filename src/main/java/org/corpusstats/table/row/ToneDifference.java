package org.corpusstats.table.row;

import org.corpusstats.measure.sentiment.ClusteredDifference;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.jspecify.annotations.Nullable;

/** How much one mean tone lies above another, and how well that is known. */
public record ToneDifference(
    @Doc("{}") double difference,
    @Flat(prefix = "difference_")
        @Doc(
            "clustered by document, within −2…2; null where either mean has fewer than two documents"
                + " or ones that agree to the last digit")
        @Nullable ConfidenceInterval interval) {

  public static ToneDifference of(ClusteredDifference tones) {
    return new ToneDifference(tones.value(), ConfidenceInterval.ofNullable(tones.interval()));
  }
}
